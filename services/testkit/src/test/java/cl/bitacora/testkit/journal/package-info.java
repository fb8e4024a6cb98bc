@NullMarked
package cl.bitacora.testkit.journal;

import org.jspecify.annotations.NullMarked;
