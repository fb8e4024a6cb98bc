/** The REST API: attendance with its explanations, blocks, anomalies, late entries, what-if. */
@NullMarked
package cl.bitacora.attendance.http;

import org.jspecify.annotations.NullMarked;
