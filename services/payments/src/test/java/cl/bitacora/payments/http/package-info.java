/** Tests of the payments API over real PostgreSQL, Kafka and tokens. */
@NullMarked
package cl.bitacora.payments.http;

import org.jspecify.annotations.NullMarked;
