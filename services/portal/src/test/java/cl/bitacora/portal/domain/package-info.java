@NullMarked
package cl.bitacora.portal.domain;

import org.jspecify.annotations.NullMarked;
