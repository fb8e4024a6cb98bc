@NullMarked
package cl.bitacora.tender.domain;

import org.jspecify.annotations.NullMarked;
