package cl.bitacora.courses.http;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.CourseEvent;
import cl.bitacora.contracts.courses.CourseEvent.CourseRegistered;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.courses.Laws;
import cl.bitacora.courses.Streams;
import cl.bitacora.courses.domain.AcuerdoCommand;
import cl.bitacora.courses.domain.AcuerdoState;
import cl.bitacora.courses.domain.AcuerdoState.Acuerdo;
import cl.bitacora.courses.domain.CourseCommand;
import cl.bitacora.courses.domain.CourseState;
import cl.bitacora.courses.domain.Law;
import cl.bitacora.courses.domain.Section;
import cl.bitacora.courses.domain.SectionCommand;
import cl.bitacora.courses.domain.SectionPhase;
import cl.bitacora.courses.domain.SectionState;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Loaded;
import cl.bitacora.http.Accepted;
import cl.bitacora.http.Access;
import cl.bitacora.http.Commands;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Scope;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;

/** What every endpoint does first: find the resource, ask whether the caller may, look the law up. */
@RequestScoped
public class Desk {
    private final CurrentCaller caller;
    private final Commands commands;
    private final Laws laws;
    private final Aggregates<CourseCommand, CourseState, CourseEvent> courses;
    private final Aggregates<SectionCommand, SectionState, SectionEvent> sections;
    private final Aggregates<AcuerdoCommand, AcuerdoState, AcuerdoEvent> acuerdos;

    Desk(
            CurrentCaller caller,
            Commands commands,
            Laws laws,
            Aggregates<CourseCommand, CourseState, CourseEvent> courses,
            Aggregates<SectionCommand, SectionState, SectionEvent> sections,
            Aggregates<AcuerdoCommand, AcuerdoState, AcuerdoEvent> acuerdos) {
        this.caller = caller;
        this.commands = commands;
        this.laws = laws;
        this.courses = courses;
        this.sections = sections;
        this.acuerdos = acuerdos;
    }

    /** A resource and the version of its stream. */
    record Found<T>(T value, long version) {}

    /** A course that the caller may treat so. */
    Found<CourseRegistered> course(String id, Permission permission) {
        Loaded<CourseState> loaded = courses.load(Streams.course(id));
        if (!(loaded.state() instanceof CourseState.Registered(CourseRegistered facts))) {
            caller.get();
            throw Problems.notFound();
        }
        Access.require(caller.get(), permission, Scope.of(facts.otec(), facts.otic(), facts.region()));
        return new Found<>(facts, loaded.version());
    }

    /** A section that the caller may treat so. */
    Found<Section> section(String id, Permission permission) {
        Optional<SectionId> known = idOf(id);
        Loaded<SectionState> loaded =
                known.map(of -> sections.load(Streams.section(of))).orElse(new Loaded<>(new SectionState.Absent(), 0));
        if (!(loaded.state() instanceof Section section)) {
            caller.get();
            throw Problems.notFound();
        }
        Access.require(
                caller.get(),
                permission,
                Scope.of(
                        section.facts().otec(),
                        section.facts().otic(),
                        section.facts().region()));
        return new Found<>(section, loaded.version());
    }

    /** The course of a section: its executor's contact stands there. */
    CourseRegistered courseOf(Section section) {
        if (courses.load(Streams.course(section.facts().course())).state()
                instanceof CourseState.Registered(CourseRegistered facts)) {
            return facts;
        }
        throw new IllegalStateException("a section without its course");
    }

    /** The newest acuerdo of a section. */
    Optional<Found<Acuerdo>> acuerdo(Section section) {
        Optional<Found<Acuerdo>> newest = Optional.empty();
        for (int n = 1; ; n++) {
            Loaded<AcuerdoState> loaded = acuerdos.load(Streams.acuerdo(Streams.acuerdoOf(section.id(), n)));
            if (!(loaded.state() instanceof Acuerdo acuerdo)) {
                return newest;
            }
            newest = Optional.of(new Found<>(acuerdo, loaded.version()));
        }
    }

    /** Id of the acuerdo in work, or of the next once that one is over: rejected, or its start failed. */
    String nextAcuerdo(Section section) {
        Optional<Acuerdo> newest = acuerdo(section).map(Found::value);
        if (newest.isEmpty()) {
            return Streams.acuerdoOf(section.id(), 1);
        }
        Acuerdo last = newest.get();
        boolean over = switch (last.status()) {
            case RECHAZADO -> true;
            case APROBADO ->
                section.phase() == SectionPhase.INICIO_FALLIDO
                        && last.id().equals(section.start().acuerdo());
            case BORRADOR, FINALIZADO, OBSERVADO, EN_ESPERA_ANTECEDENTES, VISADO -> false;
        };
        return over ? Streams.acuerdoAfter(last.id()) : last.id();
    }

    Law law(Section section, Instant at) {
        return laws.at(
                at,
                section.facts().programme(),
                section.facts().region(),
                section.facts().commune());
    }

    Law law(CourseRegistered course, Instant at) {
        return laws.at(at, course.programme(), course.region(), course.commune());
    }

    /** Runs a command on a section. */
    Accepted<SectionState, SectionEvent> run(Section section, SectionCommand command) {
        return commands.run(sections, Streams.section(section.id()), command);
    }

    /** Runs a command on an acuerdo. */
    Accepted<AcuerdoState, AcuerdoEvent> run(String acuerdo, AcuerdoCommand command) {
        return commands.run(acuerdos, Streams.acuerdo(acuerdo), command);
    }

    Aggregates<SectionCommand, SectionState, SectionEvent> sections() {
        return sections;
    }

    Aggregates<AcuerdoCommand, AcuerdoState, AcuerdoEvent> acuerdos() {
        return acuerdos;
    }

    Aggregates<CourseCommand, CourseState, CourseEvent> courses() {
        return courses;
    }

    Commands commands() {
        return commands;
    }

    /** Subject of the caller's token. */
    String by() {
        return caller.get().subject();
    }

    private static Optional<SectionId> idOf(String id) {
        try {
            return Optional.of(new SectionId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
