/** Tests of the payment rules, named by rule id. */
@NullMarked
package cl.bitacora.payments.domain;

import org.jspecify.annotations.NullMarked;
