/** Random secrets of this machine, made once, readable by their owner only. */
@NullMarked
package cl.bitacora.local.secrets;

import org.jspecify.annotations.NullMarked;
