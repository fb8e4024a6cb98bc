/** Fingerprint templates: matching them, keeping them encrypted, erasing them. Nothing of a fingerprint leaves but to a roster. */
@NullMarked
package cl.bitacora.gateway.biometrics;

import org.jspecify.annotations.NullMarked;
