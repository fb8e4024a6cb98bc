package cl.bitacora.classroom.agent;

import cl.bitacora.classroom.matching.Enroller;
import cl.bitacora.classroom.matching.Enrolment;
import cl.bitacora.classroom.matching.MatchParameters;
import cl.bitacora.classroom.matching.Template;
import cl.bitacora.classroom.reader.Finger;
import cl.bitacora.classroom.reader.FingerImage;
import cl.bitacora.classroom.store.Person;
import cl.bitacora.classroom.store.Store;
import cl.bitacora.contracts.SectionId;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * One person enrols two fingers, three impressions each, after having read what for, until when, and with which rights (Ley
 * 21.719, art. 16 ter).
 */
public final class EnrolmentSession {
    /** Version of the notice's words: {@code personas/aviso.html}. */
    public static final String NOTICE_VERSION = "2026-1";

    private static final List<Finger> FINGERS = List.of(Finger.RIGHT_INDEX, Finger.LEFT_INDEX);
    private static final int MOST_MISMATCHES = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Store store;
    private final Person person;
    private final SectionId section;
    private final Notice notice;
    private final List<Template> taken = new ArrayList<>();
    private int finger;
    private int impressions;
    private int mismatches;
    private Enroller enroller = new Enroller(FINGERS.getFirst(), MatchParameters.DEFAULT);
    private String said = "enrol-put-finger";
    private String tone = "info";

    /** What the person was told and when they accepted it. */
    public record Notice(LocalDate retentionUntil, Instant shownAt, Instant acceptedAt) {}

    public EnrolmentSession(Store store, Person person, SectionId section, Notice notice) {
        this.store = store;
        this.person = person;
        this.section = section;
        this.notice = notice;
    }

    /** One more impression. */
    public synchronized void add(FingerImage image) {
        if (complete()) {
            image.wipe();
            return;
        }
        switch (enroller.add(image)) {
            case Enrolment.More(int count, int _) -> says("good", "enrol-more", count);
            case Enrolment.Repeat(var reason) -> says("warn", reason.messageKey(), impressions);
            case Enrolment.Mismatch _ -> {
                mismatches++;
                if (mismatches > MOST_MISMATCHES) {
                    // The first impression may be the bad one: then nothing after it can match.
                    enroller.reset();
                    mismatches = 0;
                    says("warn", "enrol-again", 0);
                } else {
                    says("warn", "enrol-mismatch", impressions);
                }
            }
            case Enrolment.Accepted(List<Template> templates) -> accepted(templates);
        }
    }

    private void accepted(List<Template> templates) {
        taken.addAll(templates);
        finger++;
        mismatches = 0;
        if (complete()) {
            says("good", "enrol-complete", 0);
        } else {
            enroller = new Enroller(FINGERS.get(finger), MatchParameters.DEFAULT);
            says("good", "enrol-next-finger", 0);
        }
    }

    private void says(String how, String what, int count) {
        tone = how;
        said = what;
        impressions = count;
    }

    /** Keeps the prints here, and what the network is to get. */
    void keep() {
        List<Person.Print> prints = taken.stream()
                .map(template -> new Person.Print(template.finger(), template.iso19794()))
                .toList();
        store.people().keep(person.with(prints), notice.retentionUntil());
        store.pending().add(person.id(), body().toString());
        taken.forEach(Template::wipe);
    }

    private ObjectNode body() {
        ObjectNode body = JSON.createObjectNode()
                .put("person", person.id().value())
                .put("section", section.value())
                .put("at", notice.acceptedAt().toString());
        body.putObject("notice")
                .put("version", NOTICE_VERSION)
                .put("purpose", "attendance")
                .put("retentionUntil", notice.retentionUntil().toString())
                .put("shownAt", notice.shownAt().toString())
                .put("acceptedAt", notice.acceptedAt().toString());
        ArrayNode fingers = body.putArray("fingers");
        for (Finger name : FINGERS) {
            ArrayNode impressionsOf =
                    fingers.addObject().put("finger", name.name()).putArray("impressions");
            taken.stream()
                    .filter(template -> template.finger() == name)
                    .forEach(template -> impressionsOf.add(Base64.getEncoder().encodeToString(template.iso19794())));
        }
        return body;
    }

    public synchronized boolean complete() {
        return finger >= FINGERS.size();
    }

    public Person person() {
        return person;
    }

    /** The finger to put down now. */
    public synchronized Finger current() {
        return FINGERS.get(Math.min(finger, FINGERS.size() - 1));
    }

    /** Good impressions of the current finger. */
    public synchronized int impressions() {
        return impressions;
    }

    public synchronized int fingersDone() {
        return finger;
    }

    /** Key of what the screen says. */
    public synchronized String said() {
        return said;
    }

    synchronized String tone() {
        return tone;
    }
}
