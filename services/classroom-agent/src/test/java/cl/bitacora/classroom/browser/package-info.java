/** The packaged application as a person uses it: in a browser, with simulated fingers, killed in the middle. */
@NullMarked
package cl.bitacora.classroom.browser;

import org.jspecify.annotations.NullMarked;
