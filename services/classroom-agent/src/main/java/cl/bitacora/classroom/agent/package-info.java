/**
 * The running class PC: puts procedure, journal, reader, store and network together. A command is decided and its records are
 * on the disk before anybody hears of it.
 */
@NullMarked
package cl.bitacora.classroom.agent;

import org.jspecify.annotations.NullMarked;
