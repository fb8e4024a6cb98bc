/** What is shown of courses: folds of events into tables, and the queries over them. */
@NullMarked
package cl.bitacora.courses.views;

import org.jspecify.annotations.NullMarked;
