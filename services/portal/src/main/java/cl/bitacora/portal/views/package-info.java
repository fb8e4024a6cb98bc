/** What the portal keeps of every topic: pure folds into tables, and the questions that pages ask of them. */
@NullMarked
package cl.bitacora.portal.views;

import org.jspecify.annotations.NullMarked;
