/** Open pages that are told when something new is there; what it is they read as any page is read. */
@NullMarked
package cl.bitacora.portal.live;

import org.jspecify.annotations.NullMarked;
