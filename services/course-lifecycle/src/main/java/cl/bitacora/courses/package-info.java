/** Courses, sections, enrolment, acuerdo operativo, forms: from the registered course to the stamped closing form. */
@NullMarked
package cl.bitacora.courses;

import org.jspecify.annotations.NullMarked;
