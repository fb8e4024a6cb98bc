/** Read projections: what is shown of sections, blocks, lines, anomalies, late entries and totals. */
@NullMarked
package cl.bitacora.attendance.views;

import org.jspecify.annotations.NullMarked;
