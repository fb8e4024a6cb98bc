/** The house rules, and a service that breaks them. */
@NullMarked
package cl.bitacora.testkit.house.sample.domain;

import org.jspecify.annotations.NullMarked;
