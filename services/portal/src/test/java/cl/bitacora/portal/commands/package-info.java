@NullMarked
package cl.bitacora.portal.commands;

import org.jspecify.annotations.NullMarked;
