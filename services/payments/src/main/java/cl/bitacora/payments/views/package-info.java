/** What payments keeps in tables: the facts of other services that it needs, and lists of its own files. */
@NullMarked
package cl.bitacora.payments.views;

import org.jspecify.annotations.NullMarked;
