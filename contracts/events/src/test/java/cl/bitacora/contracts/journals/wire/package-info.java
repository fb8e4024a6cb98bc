@NullMarked
package cl.bitacora.contracts.journals.wire;

import org.jspecify.annotations.NullMarked;
