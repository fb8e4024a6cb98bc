/**
 * How a journal travels: canonical bytes, hash chain and signature. Needs only the JDK, so that a class PC, a third
 * party's agent or an auditor computes the same bytes as the gateway. Described for outsiders in {@code JOURNAL.md}.
 */
@NullMarked
package cl.bitacora.contracts.journals.wire;

import org.jspecify.annotations.NullMarked;
