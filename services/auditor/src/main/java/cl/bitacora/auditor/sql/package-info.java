/** The history as tables: Parquet and SQL. */
@NullMarked
package cl.bitacora.auditor.sql;

import org.jspecify.annotations.NullMarked;
