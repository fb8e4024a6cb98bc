@NullMarked
package cl.bitacora.retroactive;

import org.jspecify.annotations.NullMarked;
