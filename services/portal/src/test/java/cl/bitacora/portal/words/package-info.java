@NullMarked
package cl.bitacora.portal.words;

import org.jspecify.annotations.NullMarked;
