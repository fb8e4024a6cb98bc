/** Pure: what the portal concludes from what it reads. */
@NullMarked
package cl.bitacora.portal.domain;

import org.jspecify.annotations.NullMarked;
