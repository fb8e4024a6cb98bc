/** The bundle: a folder or zip with the raw history, its checkpoints and everything needed to check it by hand. */
@NullMarked
package cl.bitacora.auditor.bundle;

import org.jspecify.annotations.NullMarked;
