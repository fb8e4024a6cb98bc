package cl.bitacora.gateway.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.AcuerdoContent;
import cl.bitacora.contracts.courses.AcuerdoEvent.AcuerdoOperativoCreated;
import cl.bitacora.contracts.courses.AcuerdoEvent.AcuerdoOperativoEdited;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.contracts.courses.SectionEvent.EnrolmentWithdrawn;
import cl.bitacora.contracts.courses.SectionEvent.ExpulsionDecided;
import cl.bitacora.contracts.courses.SectionEvent.LateParticipantAdded;
import cl.bitacora.contracts.courses.SectionEvent.ParticipantEnrolled;
import cl.bitacora.contracts.courses.SectionEvent.SectionAgreed;
import cl.bitacora.contracts.courses.SectionEvent.SectionCreated;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.PersonId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a class PC needs of a course (LCE-022): section, schedule and who may mark, by pseudonym. Of the courses' many events
 * only those that change this matter here.
 */
@Singleton
public class SectionProjection implements Projection<CoursesEvent> {
    static final String ENROLLED = "MATRICULADO";
    static final String PARTICIPANT = "PARTICIPANTE";
    static final String RELATOR = "RELATOR";

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
        CoursesEvent event = recorded.event();
        if (event instanceof SectionCreated it) {
            return created(it);
        }
        if (event instanceof ParticipantEnrolled it) {
            return add(it.section(), it.participant(), ENROLLED);
        }
        if (event instanceof EnrolmentWithdrawn it) {
            return remove(it.section(), it.participant());
        }
        if (event instanceof SectionAgreed it) {
            return agreed(it);
        }
        if (event instanceof LateParticipantAdded it) {
            return add(it.section(), it.participant(), PARTICIPANT);
        }
        if (event instanceof ExpulsionDecided it) {
            return it.ratified()
                    ? remove(it.section(), it.participant())
                    : Uni.createFrom().voidItem();
        }
        if (event instanceof AcuerdoOperativoCreated it) {
            return relators(it.section(), it.content());
        }
        if (event instanceof AcuerdoOperativoEdited it) {
            return relators(it.section(), it.content());
        }
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> created(SectionCreated it) {
        SectionRow row = new SectionRow();
        row.id = it.section().value();
        row.otec = it.otec().toString();
        row.region = it.region();
        row.programme = it.programme().name();
        row.senceCode = it.senceCode();
        row.courseName = it.courseName();
        row.commune = it.commune();
        row.place = it.place();
        row.startsOn = it.startsOn();
        row.endsOn = it.endsOn();
        row.schedule = it.schedule().stream().map(SectionProjection::line).collect(Collectors.joining("\n"));
        return row.persist().replaceWithVoid();
    }

    private static String line(ScheduledBlock block) {
        return block.on() + " " + block.letter() + " " + block.startsAt() + " " + block.durationMinutes();
    }

    /** A new agreement after a failed start replaces the list of the one before. */
    private static Uni<Void> agreed(SectionAgreed it) {
        return SectionPersonRow.delete(
                        "section = ?1 and role = ?2", it.section().value(), PARTICIPANT)
                .chain(() -> SectionRow.<SectionRow>findById(it.section().value()))
                .invoke(row -> {
                    row.agreed = true;
                    row.startsOn = it.startsOn();
                })
                .chain(() -> addAll(it.section(), it.participants(), PARTICIPANT));
    }

    private static Uni<Void> relators(SectionId section, AcuerdoContent content) {
        List<PersonId> relators = content.facilitators().stream()
                .map(AcuerdoContent.Facilitator::person)
                .distinct()
                .toList();
        return SectionPersonRow.delete("section = ?1 and role = ?2", section.value(), RELATOR)
                .chain(() -> addAll(section, relators, RELATOR));
    }

    private static Uni<Void> addAll(SectionId section, List<PersonId> people, String role) {
        return Multi.createFrom()
                .iterable(people)
                .onItem()
                .transformToUniAndConcatenate(person -> add(section, person, role))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Uni<Void> add(SectionId section, PersonId person, String role) {
        SectionPersonRow.Key key = new SectionPersonRow.Key(section.value(), person.value(), role);
        return SectionPersonRow.<SectionPersonRow>findById(key).chain(known -> {
            if (known != null) {
                return Uni.createFrom().voidItem();
            }
            SectionPersonRow row = new SectionPersonRow();
            row.section = section.value();
            row.person = person.value();
            row.role = role;
            return row.persist().replaceWithVoid();
        });
    }

    private static Uni<Void> remove(SectionId section, PersonId person) {
        return SectionPersonRow.delete(
                        "section = ?1 and person = ?2 and role <> ?3", section.value(), person.value(), RELATOR)
                .replaceWithVoid();
    }
}
