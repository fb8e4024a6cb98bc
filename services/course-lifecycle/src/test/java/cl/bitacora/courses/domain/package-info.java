/** Given a history, when a command comes, then these events or this refusal. */
@NullMarked
package cl.bitacora.courses.domain;

import org.jspecify.annotations.NullMarked;
