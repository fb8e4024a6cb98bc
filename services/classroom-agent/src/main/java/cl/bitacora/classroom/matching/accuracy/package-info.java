/** Error rates over a folder of prints or over made-up ones: what a threshold costs, measured and not believed. */
@NullMarked
package cl.bitacora.classroom.matching.accuracy;

import org.jspecify.annotations.NullMarked;
