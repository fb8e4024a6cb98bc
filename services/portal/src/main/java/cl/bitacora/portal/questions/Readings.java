package cl.bitacora.portal.questions;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.eventstore.BitacoraJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What people write, as a request says it. */
final class Readings {
    private static final JsonNodeFactory JSON = BitacoraJson.mapper().getNodeFactory();
    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

    private Readings() {}

    /** What goes out, or nothing if it cannot be read. */
    static Optional<JsonNode> of(Ask ask, String value) {
        try {
            return Optional.of(
                    switch (ask.kind()) {
                        case TEXT, PROSE, FIXED, LIST, BLANK -> JSON.textNode(value);
                        case YES -> JSON.booleanNode(true);
                        case VERDICT -> verdict(value);
                        case TICK -> JSON.textNode(ask.options().getFirst().value());
                        case FILE -> JSON.textNode(digest(value));
                        case WORDS -> words(value);
                        case WHOLE -> JSON.numberNode(Long.parseLong(value));
                        case DECIMAL -> JSON.numberNode(decimal(value));
                        case PESOS -> JSON.numberNode(Long.parseLong(value.replaceAll("[$.\\s]", "")));
                        case HOURS ->
                            JSON.numberNode(decimal(value)
                                    .multiply(SECONDS)
                                    .toBigIntegerExact()
                                    .longValueExact());
                        case DAY -> JSON.textNode(LocalDate.parse(value).toString());
                        case MOMENT ->
                            JSON.textNode(LocalDateTime.parse(value).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
                        case GRADES -> grades(value);
                        case CHOICE, PERSON ->
                            JSON.textNode(ask.options().stream()
                                    .map(Ask.Option::value)
                                    .filter(value::equals)
                                    .findFirst()
                                    .orElseThrow(() -> new IllegalArgumentException("no such option")));
                    });
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How it should have been written. */
    static String expected(Ask ask) {
        return say(
                switch (ask.kind()) {
                    case TEXT, PROSE, FIXED, LIST, BLANK, YES, TICK, WORDS -> "no se entiende.";
                    case FILE -> "vuelva a elegir el documento.";
                    case WHOLE -> "debe ser un número entero, por ejemplo 25.";
                    case DECIMAL -> "debe ser un número, por ejemplo 37,5.";
                    case PESOS -> "debe ser un monto en pesos enteros, por ejemplo 4.000.";
                    case HOURS -> "debe ser una cantidad de horas que dé segundos enteros, por ejemplo 25 o 12,5.";
                    case DAY -> "la fecha no se entiende. Escríbala como 2020-03-30.";
                    case MOMENT -> "el día y la hora no se entienden. Escríbalos como 2022-11-10T09:00.";
                    case GRADES -> "deben ser números separados por espacios, por ejemplo 7 5 7 5 7.";
                    case CHOICE, VERDICT -> "elija una de las opciones.";
                    case PERSON -> "elija a alguien del curso.";
                });
    }

    private static JsonNode verdict(String value) {
        return switch (value) {
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            default -> throw new IllegalArgumentException("neither yes nor no");
        };
    }

    /** At most eight digits before and six after the comma: nothing here is longer, and what is read stays cheap. */
    private static BigDecimal decimal(String value) {
        String text = value.replace(',', '.');
        if (!text.matches("-?[0-9]{1,8}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException("no number");
        }
        return new BigDecimal(text);
    }

    private static String digest(String value) {
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no digest");
        }
        return value;
    }

    private static ArrayNode words(String value) {
        ArrayNode words = JSON.arrayNode();
        for (String word : value.split("[ ,;]+", -1)) {
            words.add(word);
        }
        return words;
    }

    private static ArrayNode grades(String value) {
        ArrayNode grades = JSON.arrayNode();
        for (String grade : value.split(" ", -1)) {
            grades.add(decimal(grade));
        }
        return grades;
    }
}
