/** The service as a whole: real PostgreSQL, real Kafka, signed tokens. */
@NullMarked
package cl.bitacora.courses.http;

import org.jspecify.annotations.NullMarked;
