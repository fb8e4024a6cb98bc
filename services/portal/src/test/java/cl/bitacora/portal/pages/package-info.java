@NullMarked
package cl.bitacora.portal.pages;

import org.jspecify.annotations.NullMarked;
