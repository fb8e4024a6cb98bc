/**
 * Real PostgreSQL and Kafka for tests: one of each per JVM, embedded by default, in containers with
 * {@code -Dbitacora.test.servers=containers} ({@code mvn verify -Pcontainers}).
 */
@NullMarked
package cl.bitacora.testkit.servers;

import org.jspecify.annotations.NullMarked;
