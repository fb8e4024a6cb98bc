/** The house rules, and a service that breaks them. */
@NullMarked
package cl.bitacora.testkit.house.sample.views;

import org.jspecify.annotations.NullMarked;
