/** Policies: foreign event in, command out, each event with effect once. */
@NullMarked
package cl.bitacora.eventstore.policies;

import org.jspecify.annotations.NullMarked;
