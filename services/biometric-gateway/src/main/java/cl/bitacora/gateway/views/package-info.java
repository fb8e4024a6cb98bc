/** What is shown of class PCs, their batches and alarms, and the courses that they may download. */
@NullMarked
package cl.bitacora.gateway.views;

import org.jspecify.annotations.NullMarked;
