/** Signed tokens for tests: the service under test verifies them for real, against this JVM's public key. */
@NullMarked
package cl.bitacora.testkit.auth;

import org.jspecify.annotations.NullMarked;
