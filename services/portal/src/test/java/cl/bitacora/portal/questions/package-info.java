@NullMarked
package cl.bitacora.portal.questions;

import org.jspecify.annotations.NullMarked;
