/**
 * Forms: what a person writes and the request that it becomes, with the way back from what the service says to the field.
 * The calculators of the services are asked with them; what {@code commands} does is, too.
 */
@NullMarked
package cl.bitacora.portal.questions;

import org.jspecify.annotations.NullMarked;
