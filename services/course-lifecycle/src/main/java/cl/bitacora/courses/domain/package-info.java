/**
 * Pure decisions about courses, sections and acuerdos operativos: commands in, events or refusals out. Knows no clock, no
 * framework, no storage.
 */
@NullMarked
package cl.bitacora.courses.domain;

import org.jspecify.annotations.NullMarked;
