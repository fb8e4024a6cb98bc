/** The portal: what the platform knows, in Spanish, for the people who decide. */
@NullMarked
package cl.bitacora.portal;

import org.jspecify.annotations.NullMarked;
