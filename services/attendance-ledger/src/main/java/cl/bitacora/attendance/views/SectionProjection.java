package cl.bitacora.attendance.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.AcuerdoEvent.Formulario1Generated;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent.EnrolmentWithdrawn;
import cl.bitacora.contracts.courses.SectionEvent.ExpulsionDecided;
import cl.bitacora.contracts.courses.SectionEvent.LateParticipantAdded;
import cl.bitacora.contracts.courses.SectionEvent.LecturePhaseEnded;
import cl.bitacora.contracts.courses.SectionEvent.ParticipantEnrolled;
import cl.bitacora.contracts.courses.SectionEvent.SectionAgreed;
import cl.bitacora.contracts.courses.SectionEvent.SectionCreated;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.PersonId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sections and who belongs to them. Of the courses' many events only those that change this matter here; who takes part is
 * known from Formulario N° 1, from the agreement (which replaces the list of an earlier one) and from its complements.
 */
@Singleton
public class SectionProjection implements Projection<CoursesEvent> {

    @Override
    public String name() {
        return "sections";
    }

    @Override
    public EventCatalogue<CoursesEvent> source() {
        return CoursesEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<CoursesEvent> recorded) {
        return fold(recorded.event()).chain(() -> heard(recorded.stream(), recorded.version()));
    }

    private static Uni<Void> fold(CoursesEvent event) {
        if (event instanceof SectionCreated it) {
            return created(it);
        }
        if (event instanceof ParticipantEnrolled it) {
            return person(it.section(), it.participant(), row -> row.leftOn = null);
        }
        if (event instanceof EnrolmentWithdrawn it) {
            return left(it.section(), it.participant(), Chile.dayOf(it.at()).minusDays(1));
        }
        if (event instanceof ExpulsionDecided it) {
            return it.ratified()
                    ? left(it.section(), it.participant(), Chile.dayOf(it.at()))
                    : Uni.createFrom().voidItem();
        }
        if (event instanceof Formulario1Generated it) {
            return participants(it.section(), it.participants());
        }
        if (event instanceof SectionAgreed it) {
            return SectionRow.<SectionRow>findById(it.section().value())
                    .invoke(row -> moved(row, it.startsOn()))
                    .chain(() -> SectionPersonRow.<SectionPersonRow>list(
                            "section", it.section().value()))
                    .invoke(rows -> rows.forEach(row -> row.formulario1 = false))
                    .chain(() -> participants(it.section(), it.participants()));
        }
        if (event instanceof LateParticipantAdded it) {
            return person(it.section(), it.participant(), row -> row.formulario1 = true);
        }
        if (event instanceof LecturePhaseEnded it) {
            return SectionRow.<SectionRow>findById(it.section().value())
                    .invoke(row -> row.endedOn = it.on())
                    .replaceWithVoid();
        }
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> heard(String stream, long version) {
        return HeardRow.<HeardRow>findById(stream).chain(known -> {
            HeardRow row = known == null ? new HeardRow() : known;
            row.stream = stream;
            row.version = version;
            return known == null
                    ? row.persist().replaceWithVoid()
                    : Uni.createFrom().voidItem();
        });
    }

    private static Uni<Void> created(SectionCreated it) {
        SectionRow row = new SectionRow();
        row.id = it.section().value();
        row.otec = it.otec().toString();
        row.region = it.region();
        row.programme = it.programme().name();
        row.modality = it.modality().name();
        row.courseName = it.courseName();
        row.hours = it.hours();
        row.startsOn = it.startsOn();
        row.endsOn = it.endsOn();
        row.schedule = Json.write(it.schedule());
        return row.persist().replaceWithVoid();
    }

    /** Agreed to start on another day: the course keeps its length, and what was communicated of its blocks holds no more. */
    private static void moved(SectionRow row, LocalDate startsOn) {
        if (!row.startsOn.equals(startsOn)) {
            row.endsOn = startsOn.plusDays(ChronoUnit.DAYS.between(row.startsOn, row.endsOn));
            row.startsOn = startsOn;
            row.schedule = Json.write(List.of());
        }
    }

    private static Uni<Void> participants(SectionId section, Collection<PersonId> people) {
        return Multi.createFrom()
                .iterable(people)
                .onItem()
                .transformToUniAndConcatenate(person -> person(section, person, row -> {
                    row.formulario1 = true;
                    row.leftOn = null;
                }))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Uni<Void> left(SectionId section, PersonId person, LocalDate on) {
        return person(section, person, row -> row.leftOn = on);
    }

    private static Uni<Void> person(SectionId section, PersonId person, Consumer<SectionPersonRow> change) {
        return SectionPersonRow.<SectionPersonRow>findById(new SectionPersonRow.Key(section.value(), person.value()))
                .chain(known -> {
                    if (known != null) {
                        change.accept(known);
                        return Uni.createFrom().voidItem();
                    }
                    SectionPersonRow row = new SectionPersonRow();
                    row.section = section.value();
                    row.person = person.value();
                    change.accept(row);
                    return row.persist().replaceWithVoid();
                });
    }
}
