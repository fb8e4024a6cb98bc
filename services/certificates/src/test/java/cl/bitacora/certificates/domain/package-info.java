/** The rules of certificates as tables that a lawyer can read, and every command with each of its outcomes. */
@NullMarked
package cl.bitacora.certificates.domain;

import org.jspecify.annotations.NullMarked;
