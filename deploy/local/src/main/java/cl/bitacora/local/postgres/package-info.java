/** PostgreSQL from its published binaries, with one database and two roles per service. */
@NullMarked
package cl.bitacora.local.postgres;

import org.jspecify.annotations.NullMarked;
