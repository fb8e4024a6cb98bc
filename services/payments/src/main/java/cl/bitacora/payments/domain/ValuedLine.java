package cl.bitacora.payments.domain;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;

/**
 * A participant's part of the training value.
 *
 * @param exact exact pesos: what the total is summed from
 * @param amount the same in whole pesos, half-up: what is shown for the person
 */
public record ValuedLine(Situation situation, Ratio exact, Finding<Clp> amount) {}
