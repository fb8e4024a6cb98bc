package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.portal.commands.Platform;
import cl.bitacora.portal.questions.Filled;
import cl.bitacora.portal.words.Spanish;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody who writes a form may want to know before it is sent. Nothing is stored for it.
 *
 * @param made whether a look was taken
 * @param lacks what cannot be read or is missing yet, each with the way to its field
 * @param until until when it has to be sent, in words; empty if that is not known
 */
public record Review(boolean made, List<FormView.Trouble> lacks, String until) {
    static final Review NONE = new Review(false, List.of(), "");

    private static final Set<String> LISTS = Set.of("activities", "materials", "facilitators", "contents");
    private static final Pattern LAST = Pattern.compile("([A-Za-z_]+)(?:\\[[0-9]+])?$");
    private static final String NUMERAL = "RES-0334-2020, 7.2.1";

    /** Of what cannot be read. */
    static Review unread(FormView view) {
        return new Review(true, view.troubles(), "");
    }

    /** Of what the service said about the content. */
    static Review of(Filled filled, Platform.Answer answer) {
        return switch (answer) {
            case Platform.Answer.Done(JsonNode said) -> new Review(true, lacks(filled, said), until(said));
            case Platform.Answer.Refused refused ->
                new Review(true, FormView.refused(filled, refused).troubles(), "");
            case Platform.Answer.Silent _ ->
                new Review(
                        true,
                        List.of(FormView.Trouble.of(
                                say("El servicio que lo revisa no respondió."),
                                say("Puede seguir escribiendo y guardar."))),
                        "");
        };
    }

    private static List<FormView.Trouble> lacks(Filled filled, JsonNode said) {
        List<FormView.Trouble> lacks = new ArrayList<>();
        for (JsonNode one : said.path("missing")) {
            // the tutors of an e-learning course are written where facilitators are
            String member = one.asText().replaceFirst("^tutors", "facilitators");
            Optional<String> field = filled.field(member.startsWith("changes.") ? "changes" : member);
            lacks.add(new FormView.Trouble(
                    field.map(name -> say("«{}»: {}", label(filled, member, name), text(member)))
                            .orElseGet(() -> text(member)),
                    "",
                    NUMERAL,
                    field.map(name -> "#" + name).orElse("")));
        }
        return lacks;
    }

    /** A list that is missing whole is called by its part, not by its first field. */
    private static String label(Filled filled, String member, String field) {
        String where = filled.form().where(field);
        return LISTS.contains(member) && where.contains(", ") ? where.substring(0, where.indexOf(", ")) : where;
    }

    private static String text(String member) {
        if (member.startsWith("executor.")) {
            return say("Falta un dato de contacto del ejecutor, que se corrige en el registro del curso.");
        }
        if (member.startsWith("changes.")) {
            return say("la fecha de inicio no es la de la sección: pida el cambio de fecha.");
        }
        if (LISTS.contains(member)) {
            return say("falta al menos una línea.");
        }
        Matcher matcher = LAST.matcher(member);
        return say(
                switch (matcher.find() ? matcher.group(1) : "") {
                    case "endsOn" -> "el término es anterior al comienzo.";
                    case "quantity" -> "debe ser 1 o más.";
                    case "commune" -> "no es la de la sección, y un acuerdo no la cambia.";
                    default -> "falta.";
                });
    }

    private static String until(JsonNode said) {
        if (!said.hasNonNull("sendBy")) {
            return "";
        }
        String send = say(
                "Puede enviarse hasta el {}.",
                Spanish.longDay(LocalDate.parse(said.get("sendBy").asText())));
        return said.hasNonNull("startBy")
                ? send + " "
                        + say(
                                "El curso debe iniciar a más tardar el {}.",
                                Spanish.longDay(
                                        LocalDate.parse(said.get("startBy").asText())))
                : send;
    }
}
