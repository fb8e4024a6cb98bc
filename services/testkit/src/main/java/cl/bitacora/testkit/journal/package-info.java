/**
 * A class PC in memory: writes journals, chains and signs them as {@code contracts/events/JOURNAL.md} says. And the
 * demonstration course, with every boundary of the attendance rules happening to somebody. Needs the JDK and the
 * contracts only.
 */
@NullMarked
package cl.bitacora.testkit.journal;

import org.jspecify.annotations.NullMarked;
