package cl.bitacora.courses.policies;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.AcuerdoEvent.AcuerdoOperativoSigned;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.courses.Laws;
import cl.bitacora.courses.Streams;
import cl.bitacora.courses.domain.AcuerdoCommand;
import cl.bitacora.courses.domain.AcuerdoState;
import cl.bitacora.courses.domain.AcuerdoState.Acuerdo;
import cl.bitacora.courses.domain.Section;
import cl.bitacora.courses.domain.SectionCommand;
import cl.bitacora.courses.domain.SectionCommand.AgreeSection;
import cl.bitacora.courses.domain.SectionState;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Reactor;
import cl.bitacora.eventstore.RecordedEvent;
import jakarta.inject.Singleton;

/** The signed acuerdo operativo makes its section ready to start, with the people of Formulario N° 1 (BONO-106). */
@Singleton
public class AgreeSectionPolicy implements Policy<CoursesEvent> {
    private final Aggregates<SectionCommand, SectionState, SectionEvent> sections;
    private final Aggregates<AcuerdoCommand, AcuerdoState, AcuerdoEvent> acuerdos;
    private final Laws laws;

    AgreeSectionPolicy(
            Aggregates<SectionCommand, SectionState, SectionEvent> sections,
            Aggregates<AcuerdoCommand, AcuerdoState, AcuerdoEvent> acuerdos,
            Laws laws) {
        this.sections = sections;
        this.acuerdos = acuerdos;
        this.laws = laws;
    }

    @Override
    public String name() {
        return "agree-section";
    }

    @Override
    public EventCatalogue<CoursesEvent> source() {
        return CoursesEvent.CATALOGUE;
    }

    @Override
    public Reaction react(RecordedEvent<CoursesEvent> recorded, Reactor reactor) {
        if (!(recorded.event() instanceof AcuerdoOperativoSigned signed)) {
            return new Reaction.Ignored();
        }
        String stream = Streams.section(signed.section());
        if (!(acuerdos.load(recorded.stream()).state() instanceof Acuerdo acuerdo)
                || !(sections.load(stream).state() instanceof Section section)) {
            throw new IllegalStateException("signed, but there is no acuerdo or section");
        }
        AgreeSection agree = new AgreeSection(
                signed.at(),
                acuerdo.id(),
                acuerdo.content().startsOn(),
                acuerdo.formulario1(),
                laws.at(
                        signed.at(),
                        section.facts().programme(),
                        section.facts().region(),
                        section.facts().commune()));
        if (reactor.last(sections, stream, agree) instanceof Outcome.Refused<SectionState, SectionEvent> refused) {
            throw new IllegalStateException("not agreed: " + refused.refusal().code());
        }
        return new Reaction.Handled();
    }
}
