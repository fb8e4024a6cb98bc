@NullMarked
package cl.bitacora.portal.views;

import org.jspecify.annotations.NullMarked;
