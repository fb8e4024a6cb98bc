/** Fingerprint readers behind one interface: open libfprint, the vendor's dpfpdd, and a simulator. Images never leave the process. */
@NullMarked
package cl.bitacora.classroom.reader;

import org.jspecify.annotations.NullMarked;
