/** What follows by itself from the service's own events: balances and advances owed become debts of the executor. */
@NullMarked
package cl.bitacora.payments.policies;

import org.jspecify.annotations.NullMarked;
