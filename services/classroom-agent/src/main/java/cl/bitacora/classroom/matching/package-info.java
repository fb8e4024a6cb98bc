/** From an image to a person: minutiae, verification 1:1, identification 1:N within a class, enrolment. */
@NullMarked
package cl.bitacora.classroom.matching;

import org.jspecify.annotations.NullMarked;
