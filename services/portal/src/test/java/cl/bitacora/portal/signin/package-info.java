/** Signing in, against a small identity provider that checks what Keycloak checks. */
@NullMarked
package cl.bitacora.portal.signin;

import org.jspecify.annotations.NullMarked;
