package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.portal.questions.Form;
import cl.bitacora.portal.views.CoursePapers;
import cl.bitacora.portal.views.CoursePapers.AcuerdoVersion;
import cl.bitacora.portal.views.SectionRow;
import cl.bitacora.portal.words.Spanish;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an acuerdo operativo says: for its form, and from one version to the next. */
@RequestScoped
class AcuerdoDrafts {
    /** Rows of a list beyond which a form does not go. */
    static final int MOST_ROWS = 60;

    private static final int LEAST_ROWS = 4;

    private final CoursePapers papers;
    private final People people;

    @Inject
    AcuerdoDrafts(CoursePapers papers, People people) {
        this.papers = papers;
        this.people = people;
    }

    /** A change between two versions. */
    public record Change(String when, String what, String before, String after) {}

    /** What the last acuerdo of a section says, with the people's own data; what the section says if there is none. */
    ObjectNode last(SectionRow row) {
        List<CoursePapers.Acuerdo> acuerdos = papers.acuerdos(row.section());
        List<AcuerdoVersion> versions = acuerdos.isEmpty()
                ? List.of()
                : papers.versions(acuerdos.getLast().acuerdo());
        ObjectNode content = versions.isEmpty()
                ? BitacoraJson.mapper()
                        .createObjectNode()
                        .put("startsOn", row.startsOn().toString())
                        .put("place", row.place())
                        .put("commune", row.commune())
                : content(versions.getLast());
        for (JsonNode one : content.path("facilitators")) {
            String person = one.path("person").asText();
            people.load(List.of(person));
            people.record(person)
                    .ifPresent(known -> ((ObjectNode) one)
                            .put("rut", known.rut().formatted())
                            .put("names", known.names())
                            .put("lastNames", known.lastNames())
                            .put("email", known.email())
                            .put("phone", known.phone()));
        }
        return content;
    }

    /** How many rows a form needs so that nothing of a content is lost, and some are free. */
    static int rows(JsonNode content) {
        int most = Stream.of("contents", "activities", "materials")
                .mapToInt(list -> content.path(list).size() + 1)
                .max()
                .orElse(0);
        int half = Stream.of("facilitators", "changes", "documents")
                .mapToInt(list -> 2 * (content.path(list).size() + 1))
                .max()
                .orElse(0);
        return Math.min(MOST_ROWS, Math.max(LEAST_ROWS, Math.max(most, half)));
    }

    /** What changed from each version to the next, the newest first. */
    List<Change> changes(String acuerdo, Form form) {
        List<AcuerdoVersion> versions = papers.versions(acuerdo);
        List<Change> changes = new ArrayList<>();
        for (int i = versions.size() - 1; i > 0; i--) {
            Map<String, String> before = values(content(versions.get(i - 1)), form);
            Map<String, String> after = values(content(versions.get(i)), form);
            String when = Spanish.moment(versions.get(i).at());
            for (String name : Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .distinct()
                    .toList()) {
                String was = before.getOrDefault(name, "");
                String is = after.getOrDefault(name, "");
                if (!was.equals(is)) {
                    changes.add(new Change(when, name, said(was), said(is)));
                }
            }
        }
        return changes;
    }

    /** By what a person calls the field, in the order of the form. */
    private Map<String, String> values(JsonNode content, Form form) {
        Map<String, String> said = form.values(content);
        Map<String, String> named = new LinkedHashMap<>();
        form.open()
                .filter(ask -> said.containsKey(ask.name()))
                .forEach(
                        ask -> named.put(form.where(ask.name()), Objects.requireNonNullElse(said.get(ask.name()), "")));
        int number = 1;
        for (JsonNode one : content.path("facilitators")) {
            String person = one.path("person").asText();
            people.load(List.of(person));
            named.put(say("Facilitador {}, persona", number++), people.name(person));
        }
        return named;
    }

    private static String said(String value) {
        @Nullable LocalDate day = value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(value) : null;
        return value.isEmpty() ? "—" : day == null ? value : Spanish.day(day);
    }

    private static ObjectNode content(AcuerdoVersion version) {
        try {
            return (ObjectNode) BitacoraJson.mapper().readTree(version.content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable content of version " + version.version(), e);
        }
    }
}
