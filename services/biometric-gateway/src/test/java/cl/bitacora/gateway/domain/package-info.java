@NullMarked
package cl.bitacora.gateway.domain;

import org.jspecify.annotations.NullMarked;
