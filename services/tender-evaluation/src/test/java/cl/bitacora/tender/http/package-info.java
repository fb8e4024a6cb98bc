@NullMarked
package cl.bitacora.tender.http;

import org.jspecify.annotations.NullMarked;
