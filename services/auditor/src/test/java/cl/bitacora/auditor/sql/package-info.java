/** Tests of the auditor. */
@NullMarked
package cl.bitacora.auditor.sql;

import org.jspecify.annotations.NullMarked;
