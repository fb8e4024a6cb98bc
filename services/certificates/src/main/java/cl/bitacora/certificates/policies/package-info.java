/** Reactions to attendance and payments: event in, command out. */
@NullMarked
package cl.bitacora.certificates.policies;

import org.jspecify.annotations.NullMarked;
