package cl.bitacora.classroom.sync;

import cl.bitacora.classroom.domain.Course;
import cl.bitacora.classroom.domain.Slot;
import cl.bitacora.classroom.reader.Finger;
import cl.bitacora.classroom.store.Courses;
import cl.bitacora.classroom.store.Installation;
import cl.bitacora.classroom.store.Person;
import cl.bitacora.classroom.store.Store;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** "Descargar Cursos" (LCE-022): what could be downloaded, the course, and its people with their templates. */
public final class Downloading {
    private Downloading() {}

    /** A course that can be downloaded. */
    public record Offer(SectionId section, String senceCode, String courseName, LocalDate startsOn, LocalDate endsOn) {}

    /** What there is, or why nothing. */
    public record Found(List<Offer> offers, Answer answer) {}

    /** @param senceCode registration number to filter by, or empty */
    public static Found search(GatewayClient client, Installation pc, Programme programme, String senceCode) {
        String filter =
                senceCode.isBlank() ? "" : "&senceCode=" + URLEncoder.encode(senceCode.strip(), StandardCharsets.UTF_8);
        Answer answer = client.signedGet(pc, base(pc) + "/sections?programme=" + programme + filter);
        List<Offer> offers = new ArrayList<>();
        if (answer instanceof Answer.Done done) {
            done.body().forEach(course -> offers.add(offer(course)));
        }
        return new Found(List.copyOf(offers), answer);
    }

    /** Downloads course and roster; both or nothing are kept. */
    public static Answer download(GatewayClient client, Installation pc, SectionId section, Store store, Instant now) {
        Answer first = client.signedGet(pc, base(pc) + "/sections/" + section);
        if (!(first instanceof Answer.Done course)) {
            return first;
        }
        Answer second = client.signedGet(pc, base(pc) + "/sections/" + section + "/roster");
        if (second instanceof Answer.Done roster) {
            keep(course(course.body()), roster.body(), store, now);
        }
        return second;
    }

    private static void keep(Course course, JsonNode roster, Store store, Instant now) {
        // The network names the first day on which it must be gone, the store the last on which it may be there.
        LocalDate expiresOn = LocalDate.parse(roster.path("expiresOn").asText()).minusDays(1);
        roster.path("people").forEach(entry -> {
            Person person = person(entry);
            // A person enrolled here whose prints have not arrived yet keeps them.
            List<Person.Print> own =
                    store.people().find(person.id()).map(Person::fingers).orElse(List.of());
            store.people().keep(person.enrolled() ? person : person.with(own), expiresOn);
        });
        store.courses().keep(new Courses.Kept(course, now, expiresOn));
    }

    private static Course course(JsonNode body) {
        Offer offer = offer(body.path("course"));
        List<Slot> schedule = new ArrayList<>();
        body.path("schedule")
                .forEach(block -> schedule.add(new Slot(
                        LocalDate.parse(block.path("on").asText()),
                        block.path("letter").asText(),
                        LocalTime.parse(block.path("startsAt").asText()),
                        block.path("durationMinutes").asInt())));
        return new Course(
                offer.section(),
                offer.senceCode(),
                offer.courseName(),
                Programme.valueOf(body.path("programme").asText()),
                body.path("commune").asText(""),
                body.path("place").asText(""),
                offer.startsOn(),
                offer.endsOn(),
                schedule,
                people(body.path("relators")),
                people(body.path("participants")));
    }

    private static Offer offer(JsonNode course) {
        return new Offer(
                new SectionId(course.path("section").asText()),
                course.path("senceCode").asText(""),
                course.path("courseName").asText(""),
                LocalDate.parse(course.path("startsOn").asText()),
                LocalDate.parse(course.path("endsOn").asText()));
    }

    private static Person person(JsonNode entry) {
        List<Person.Print> prints = new ArrayList<>();
        entry.path("templates")
                .forEach(template -> prints.add(new Person.Print(
                        Finger.valueOf(template.path("finger").asText()),
                        Base64.getDecoder().decode(template.path("iso19794").asText()))));
        return new Person(
                new PersonId(entry.path("person").asText()),
                entry.path("rut").asText(""),
                entry.path("givenNames").asText(""),
                entry.path("familyNames").asText(""),
                prints);
    }

    private static Set<PersonId> people(JsonNode list) {
        Set<PersonId> people = new HashSet<>();
        list.forEach(person -> people.add(new PersonId(person.asText())));
        return people;
    }

    private static String base(Installation pc) {
        return "/v1/installations/" + pc.id();
    }
}
