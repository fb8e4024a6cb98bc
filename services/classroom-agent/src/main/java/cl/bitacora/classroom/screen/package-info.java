/** The screen of the class PC: pages on the loopback address for one person at a time, with keyboard, touch and reader. */
@NullMarked
package cl.bitacora.classroom.screen;

import org.jspecify.annotations.NullMarked;
