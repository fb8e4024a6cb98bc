/** Open pages, without a browser. */
@NullMarked
package cl.bitacora.portal.live;

import org.jspecify.annotations.NullMarked;
