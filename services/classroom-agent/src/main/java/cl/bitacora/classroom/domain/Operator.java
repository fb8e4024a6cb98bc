package cl.bitacora.classroom.domain;

import cl.bitacora.kernel.PersonId;

/**
 * Somebody who may open the application.
 *
 * @param hasPassword whether a contingency password was obtained (LCE-021)
 */
public record Operator(PersonId person, boolean hasPassword) {}
