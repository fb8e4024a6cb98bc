/** Facts and findings in Spanish of Chile. */
@NullMarked
package cl.bitacora.portal.words;

import org.jspecify.annotations.NullMarked;
