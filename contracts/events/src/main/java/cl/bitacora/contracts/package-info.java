/**
 * What services tell each other: every event one record, every stream one sealed interface, every type an explicit
 * string. Old versions stay readable for ever; the JSON examples in {@code examples/} are read back by a test.
 */
@NullMarked
package cl.bitacora.contracts;

import org.jspecify.annotations.NullMarked;
