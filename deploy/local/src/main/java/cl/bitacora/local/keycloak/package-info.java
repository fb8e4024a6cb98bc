/** Keycloak from its distribution: unpacked and built once, then started with the realm of the platform. */
@NullMarked
package cl.bitacora.local.keycloak;

import org.jspecify.annotations.NullMarked;
