package cl.bitacora.courses.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormObserved;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormStamped;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormSubmitted;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Closing forms and their terms. */
@Singleton
public class ClosingViews implements Projection<CoursesEvent> {
    @Override
    public String name() {
        return "closing-forms";
    }

    @Override
    public EventCatalogue<CoursesEvent> source() {
        return CoursesEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<CoursesEvent> recorded) {
        CoursesEvent event = recorded.event();
        if (event instanceof ClosingFormSubmitted form) {
            return submitted(form);
        }
        if (event instanceof ClosingFormObserved observed) {
            return ClosingFormRow.<ClosingFormRow>findById(observed.section().value())
                    .invoke(row -> row.state = "OBSERVADO")
                    .replaceWithVoid();
        }
        if (event instanceof ClosingFormStamped form) {
            return ClosingFormRow.<ClosingFormRow>findById(form.section().value())
                    .invoke(row -> {
                        row.state = "CIERRE_VISADO";
                        row.stampedAt = form.at();
                        row.liquidationDueOn = form.liquidationDueOn();
                        row.ceremonyDueOn = form.ceremonyDueOn();
                    })
                    .replaceWithVoid();
        }
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> submitted(ClosingFormSubmitted form) {
        String section = form.section().value();
        return SectionRow.<SectionRow>findById(section)
                .chain(of -> ClosingFormRow.<ClosingFormRow>findById(section).chain(found -> {
                    ClosingFormRow row = found == null ? new ClosingFormRow() : found;
                    row.section = section;
                    row.otec = of.otec;
                    row.otic = of.otic;
                    row.region = of.region;
                    row.state = "CIERRE_INGRESADO";
                    row.endedOn = form.endedOn();
                    row.submittedAt = form.at();
                    row.late = form.late();
                    row.stampDueOn = form.stampDueOn();
                    row.approved = count(form.lines(), FinalState.APROBADO);
                    row.failed = count(form.lines(), FinalState.REPROBADO);
                    row.deserted = count(form.lines(), FinalState.DESERTOR);
                    row.expelled = count(form.lines(), FinalState.EXPULSADO);
                    return found == null
                            ? row.persist().replaceWithVoid()
                            : Uni.createFrom().voidItem();
                }));
    }

    private static int count(List<FinalStateLine> lines, FinalState state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }
}
