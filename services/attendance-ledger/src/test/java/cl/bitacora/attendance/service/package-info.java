/** The running service against real PostgreSQL and Kafka. */
@NullMarked
package cl.bitacora.attendance.service;

import org.jspecify.annotations.NullMarked;
