/** What the service knows, folded from events: sections, percentages, certificates and papers; queries over them. */
@NullMarked
package cl.bitacora.certificates.views;

import org.jspecify.annotations.NullMarked;
