/** The biometric gateway: class PCs and the intake of their signed journals. */
@NullMarked
package cl.bitacora.gateway;

import org.jspecify.annotations.NullMarked;
