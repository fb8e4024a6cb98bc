@NullMarked
package cl.bitacora.tender.domain.grading;

import org.jspecify.annotations.NullMarked;
