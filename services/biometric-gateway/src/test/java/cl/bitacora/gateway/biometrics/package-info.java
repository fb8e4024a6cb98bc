@NullMarked
package cl.bitacora.gateway.biometrics;

import org.jspecify.annotations.NullMarked;
