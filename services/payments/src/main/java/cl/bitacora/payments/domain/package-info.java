/**
 * What the programme pays an executor and when: the values of a course, the estado de avance, the liquidación of the
 * lecture phase, the conditions of every payment and the compensation with what the executor owes. Pure: time, looked-up
 * facts, calendar and parameters come in the command.
 */
@NullMarked
package cl.bitacora.payments.domain;

import org.jspecify.annotations.NullMarked;
