/** Web pages, rendered here and readable without JavaScript. */
@NullMarked
package cl.bitacora.portal.pages;

import org.jspecify.annotations.NullMarked;
