package cl.bitacora.classroom.agent;

import cl.bitacora.classroom.domain.Course;
import cl.bitacora.classroom.reader.Finger;
import cl.bitacora.classroom.reader.simulator.FingerBank;
import cl.bitacora.classroom.reader.simulator.SimulatedReaders;
import cl.bitacora.classroom.store.Courses;
import cl.bitacora.classroom.store.Person;
import cl.bitacora.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** With the simulated reader a page puts fingers down: every person has fingers grown from their pseudonym. */
@ApplicationScoped
public class Demonstration {
    private static final String READER = "simulado-1";
    private static final int DPI = 500;
    private static final int MOST_IMPRESSIONS = 120;

    private final Agent agent;
    private final Desk desk;
    private final FingerBank fingers = new FingerBank(Readers.DEMONSTRATION_SEED);

    @Inject
    public Demonstration(Agent agent, Desk desk) {
        this.agent = agent;
        this.desk = desk;
    }

    /** Puts that person's finger on the glass; false without a simulated reader. */
    public synchronized boolean place(PersonId person, Finger finger) {
        Optional<SimulatedReaders> reader = desk.simulated();
        reader.ifPresent(it -> it.present(READER, person, finger));
        return reader.isPresent();
    }

    /** Whose fingers there are: the course's people, the relator first. */
    public List<Person> people() {
        if (desk.simulated().isEmpty() || agent.state().session().isEmpty()) {
            return List.of();
        }
        return agent.course()
                .map(course -> Stream.concat(
                                course.relators().stream(),
                                course.participants().stream().sorted())
                        .flatMap(id -> agent.store().people().find(id).stream())
                        .toList())
                .orElse(List.of());
    }

    /** A finger of nobody. */
    public synchronized boolean placeStranger() {
        return place(new PersonId("p-" + "f".repeat(32)), Finger.RIGHT_INDEX);
    }

    /** Pulls the reader's cable, or puts it back. */
    public boolean plug(boolean in) {
        desk.simulated().ifPresent(it -> {
            if (in) {
                it.plug(READER);
            } else {
                it.unplug(READER);
            }
        });
        return desk.simulated().isPresent();
    }

    /** Enrols everybody of the course who has no prints, as if each had read and accepted the notice; how many were enrolled. */
    public synchronized int enrolEverybody() {
        Optional<Courses.Kept> kept =
                agent.course().flatMap(course -> agent.store().courses().find(course.section()));
        if (desk.simulated().isEmpty() || kept.isEmpty()) {
            return 0;
        }
        Course course = kept.get().course();
        Instant now = agent.now().at();
        List<Person> people = Stream.concat(course.relators().stream(), course.participants().stream())
                .flatMap(id -> agent.store().people().find(id).stream())
                .filter(person -> !person.enrolled())
                .toList();
        int enrolled = 0;
        for (Person person : people) {
            EnrolmentSession session = new EnrolmentSession(
                    agent.store(),
                    person,
                    course.section(),
                    new EnrolmentSession.Notice(kept.get().expiresOn(), now, now));
            for (int n = 0; n < MOST_IMPRESSIONS && !session.complete(); n++) {
                session.add(fingers.next(person.id(), session.current(), DPI));
            }
            if (session.complete()) {
                session.keep();
                enrolled++;
            }
        }
        desk.printsChanged();
        agent.wakeNetwork();
        return enrolled;
    }
}
