/** The published contracts as documents: AsyncAPI of the topics, checks of the OpenAPI documents. */
@NullMarked
package cl.bitacora.api;

import org.jspecify.annotations.NullMarked;
