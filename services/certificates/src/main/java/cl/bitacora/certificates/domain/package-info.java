/**
 * Attendance certificates, pure: what may be issued, annulled and issued again, and why. Knows no clock, no storage, no
 * framework: time and looked-up facts come inside the commands.
 */
@NullMarked
package cl.bitacora.certificates.domain;

import org.jspecify.annotations.NullMarked;
