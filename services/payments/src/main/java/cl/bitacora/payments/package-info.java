/**
 * The payments service: {@code domain} decides, {@code http} asks and answers, {@code policies} turn balances owed into
 * debts, {@code views} keep the facts of other services and the lists.
 */
@NullMarked
package cl.bitacora.payments;

import org.jspecify.annotations.NullMarked;
