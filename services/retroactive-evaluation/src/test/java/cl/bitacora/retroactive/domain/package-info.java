@NullMarked
package cl.bitacora.retroactive.domain;

import org.jspecify.annotations.NullMarked;
