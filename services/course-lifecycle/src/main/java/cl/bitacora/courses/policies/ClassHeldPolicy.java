package cl.bitacora.courses.policies;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.TotalEvent.AttendanceTotalled;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.courses.Laws;
import cl.bitacora.courses.Streams;
import cl.bitacora.courses.domain.AcuerdoCommand;
import cl.bitacora.courses.domain.AcuerdoState;
import cl.bitacora.courses.domain.AcuerdoState.Acuerdo;
import cl.bitacora.courses.domain.AcuerdoStatus;
import cl.bitacora.courses.domain.ClassHeld;
import cl.bitacora.courses.domain.Section;
import cl.bitacora.courses.domain.SectionCommand;
import cl.bitacora.courses.domain.SectionCommand.RecordClassHeld;
import cl.bitacora.courses.domain.SectionState;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Reactor;
import cl.bitacora.eventstore.RecordedEvent;
import jakarta.inject.Singleton;

/** A block of class that the class book evaluated starts a course, fails its start or ends its lecture phase. */
@Singleton
public class ClassHeldPolicy implements Policy<AttendanceEvent> {
    private final Aggregates<SectionCommand, SectionState, SectionEvent> sections;
    private final Aggregates<AcuerdoCommand, AcuerdoState, AcuerdoEvent> acuerdos;
    private final Laws laws;

    ClassHeldPolicy(
            Aggregates<SectionCommand, SectionState, SectionEvent> sections,
            Aggregates<AcuerdoCommand, AcuerdoState, AcuerdoEvent> acuerdos,
            Laws laws) {
        this.sections = sections;
        this.acuerdos = acuerdos;
        this.laws = laws;
    }

    @Override
    public String name() {
        return "class-held";
    }

    @Override
    public EventCatalogue<AttendanceEvent> source() {
        return AttendanceEvent.CATALOGUE;
    }

    @Override
    public Reaction react(RecordedEvent<AttendanceEvent> recorded, Reactor reactor) {
        if (!(recorded.event() instanceof AttendanceTotalled totalled)) {
            return new Reaction.Ignored();
        }
        String stream = Streams.section(totalled.section());
        if (!(sections.load(stream).state() instanceof Section section)) {
            return new Reaction.Ignored();
        }
        if (signedButNotAgreed(section)) {
            return new Reaction.Later("la firma del acuerdo operativo todavía no llega a la sección");
        }
        RecordClassHeld held = new RecordClassHeld(
                totalled.at(),
                ClassHeld.of(totalled),
                laws.at(
                        totalled.at(),
                        section.facts().programme(),
                        section.facts().region(),
                        section.facts().commune()));
        if (reactor.last(sections, stream, held) instanceof Outcome.Refused<SectionState, SectionEvent> refused) {
            throw new IllegalStateException(
                    "class not recorded: " + refused.refusal().code());
        }
        return new Reaction.Handled();
    }

    /** The signature comes first, but by another way: a class must not overtake it. */
    private boolean signedButNotAgreed(Section section) {
        if (!section.phase().beforeStart()) {
            return false;
        }
        String newest = "";
        boolean signed = false;
        for (int n = 1; ; n++) {
            String id = Streams.acuerdoOf(section.id(), n);
            if (!(acuerdos.load(Streams.acuerdo(id)).state() instanceof Acuerdo acuerdo)) {
                return signed && !newest.equals(section.start().acuerdo());
            }
            newest = id;
            signed = acuerdo.status() == AcuerdoStatus.APROBADO;
        }
    }
}
