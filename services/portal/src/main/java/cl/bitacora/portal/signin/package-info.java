/** The session of somebody who is signed in. */
@NullMarked
package cl.bitacora.portal.signin;

import org.jspecify.annotations.NullMarked;
