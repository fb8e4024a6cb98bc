/** The event log measured beside other event stores, on one PostgreSQL and one machine. */
@org.jspecify.annotations.NullMarked
package cl.bitacora.bench;
