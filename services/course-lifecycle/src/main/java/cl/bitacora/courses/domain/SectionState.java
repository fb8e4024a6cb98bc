package cl.bitacora.courses.domain;

/** A section: there or not yet. */
public sealed interface SectionState permits SectionState.Absent, Section {
    /** No such section. */
    record Absent() implements SectionState {}
}
