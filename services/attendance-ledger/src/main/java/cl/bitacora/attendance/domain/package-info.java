/**
 * What the ledger knows of a section when it decides about its classes. Pure: no clock, no I/O.
 */
@NullMarked
package cl.bitacora.attendance.domain;

import org.jspecify.annotations.NullMarked;
