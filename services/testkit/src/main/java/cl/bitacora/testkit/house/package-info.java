/** What every service promises about its packages and its words; a service's own test names what is its own. */
@NullMarked
package cl.bitacora.testkit.house;

import org.jspecify.annotations.NullMarked;
