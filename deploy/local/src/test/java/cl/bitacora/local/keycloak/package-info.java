@NullMarked
package cl.bitacora.local.keycloak;

import org.jspecify.annotations.NullMarked;
