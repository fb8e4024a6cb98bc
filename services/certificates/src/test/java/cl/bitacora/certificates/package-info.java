/** Tests of the certificates service. */
@NullMarked
package cl.bitacora.certificates;

import org.jspecify.annotations.NullMarked;
