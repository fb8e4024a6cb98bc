package cl.bitacora.classroom.network;

import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

/** Courses of the small network: invented people with invented RUTs. */
public final class Sections {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FAMILY = List.of(
            "Araya Díaz",
            "Bravo Lillo",
            "Cáceres Núñez",
            "Donoso Vera",
            "Espinoza Toro",
            "Fuentes Paz",
            "Godoy Riquelme",
            "Henríquez Sáez",
            "Ibarra Mella",
            "Jara Poblete",
            "Lagos Cid",
            "Muñoz Tapia",
            "Soto Rivas");
    private static final List<String> GIVEN = List.of(
            "Luis", "Marta", "Pedro", "Elena", "Jorge", "Rosa", "Iván", "Paula", "Raúl", "Nora", "Hugo", "Inés", "Ana");

    private Sections() {}

    /** The pseudonym of the n-th person; 0 is the relator. */
    public static String person(int number) {
        return String.format("p-%032x", 0xabc000 + number);
    }

    /** The RUT of the n-th person. */
    public static String rut(int number) {
        return Rut.ofNumber(21_000_000 + number).toString();
    }

    /**
     * A course with blocks A and B today.
     *
     * @param enrolled whether everybody has a print, if only bytes
     */
    public static Network.Section of(
            String id, LocalDate today, Programme programme, int participants, boolean enrolled) {
        ObjectNode summary = JSON.createObjectNode()
                .put("section", id)
                .put("senceCode", "1237890")
                .put("courseName", "Gestión de bodegas")
                .put("startsOn", today.toString())
                .put("endsOn", today.plusDays(10).toString());
        ObjectNode course = JSON.createObjectNode();
        course.set("course", summary);
        course.put("programme", programme.name()).put("commune", "Talca").put("place", "Sala 1");
        ArrayNode schedule = course.putArray("schedule");
        block(schedule, today, "A", "09:00");
        block(schedule, today, "B", "14:00");
        course.putArray("relators").add(person(0));
        ArrayNode marked = course.putArray("participants");
        ObjectNode roster = JSON.createObjectNode()
                .put("section", id)
                .put("expiresOn", today.plusDays(30).toString());
        ArrayNode people = roster.putArray("people");
        entry(people, 0, "RELATOR", enrolled);
        for (int i = 1; i <= participants; i++) {
            marked.add(person(i));
            entry(people, i, "PARTICIPANT", enrolled);
        }
        return new Network.Section(id, course.toString(), roster.toString(), summary.toString());
    }

    private static void block(ArrayNode schedule, LocalDate on, String letter, String startsAt) {
        schedule.addObject()
                .put("on", on.toString())
                .put("letter", letter)
                .put("startsAt", startsAt)
                .put("durationMinutes", 240);
    }

    private static void entry(ArrayNode people, int number, String role, boolean enrolled) {
        ObjectNode entry = people.addObject()
                .put("person", person(number))
                .put("role", role)
                .put("rut", rut(number))
                .put("givenNames", GIVEN.get(number % GIVEN.size()))
                .put("familyNames", FAMILY.get(number % FAMILY.size()));
        ArrayNode templates = entry.putArray("templates");
        if (enrolled) {
            templates
                    .addObject()
                    .put("finger", "RIGHT_INDEX")
                    .put("iso19794", Base64.getEncoder().encodeToString(new byte[] {1, 2, 3}));
        }
    }
}
