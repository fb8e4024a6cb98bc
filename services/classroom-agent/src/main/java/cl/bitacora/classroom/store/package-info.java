/**
 * What the class PC keeps beside the journal, encrypted at rest: courses, people and their templates (a key per person, so
 * that erasing the key erases the person), enrolments on their way, words of observations, operators, the installation.
 */
@NullMarked
package cl.bitacora.classroom.store;

import org.jspecify.annotations.NullMarked;
