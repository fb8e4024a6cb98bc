/** The class PC: the procedure of the class book offline (Res. Ex. LCE, Resuelvo 2), its journal, its reader, its screen. */
@NullMarked
package cl.bitacora.classroom;

import org.jspecify.annotations.NullMarked;
