/**
 * What tests stand on: given/when/then for deciders, embedded PostgreSQL and Kafka, topics to feed a service with and to
 * read what it published.
 */
@NullMarked
package cl.bitacora.testkit;

import org.jspecify.annotations.NullMarked;
