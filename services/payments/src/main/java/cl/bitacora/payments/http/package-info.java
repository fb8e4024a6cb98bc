/** REST of the payments service: requests become commands, decisions become answers. */
@NullMarked
package cl.bitacora.payments.http;

import org.jspecify.annotations.NullMarked;
