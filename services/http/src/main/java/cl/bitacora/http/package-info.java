/**
 * What every REST API of the platform does the same way: problems in Spanish with rule and citation, idempotency keys,
 * stream versions as ETags, cursor pages, explanations in sentences, and one pure access policy.
 */
@NullMarked
package cl.bitacora.http;

import org.jspecify.annotations.NullMarked;
