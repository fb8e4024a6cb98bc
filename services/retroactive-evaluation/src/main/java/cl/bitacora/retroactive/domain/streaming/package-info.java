/** Backing of classes by streaming (circular letter of 2020). */
@NullMarked
package cl.bitacora.retroactive.domain.streaming;

import org.jspecify.annotations.NullMarked;
