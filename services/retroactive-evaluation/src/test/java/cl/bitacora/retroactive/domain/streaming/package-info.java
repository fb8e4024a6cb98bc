@NullMarked
package cl.bitacora.retroactive.domain.streaming;

import org.jspecify.annotations.NullMarked;
