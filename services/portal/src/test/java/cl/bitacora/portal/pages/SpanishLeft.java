package cl.bitacora.portal.pages;

import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.portal.Demo;
import cl.bitacora.regulation.NormText;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.Territory;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Spanish on a page, outside of what says that it is Spanish and outside of names and of what people wrote. */
final class SpanishLeft {
    private static final Pattern PART = Pattern.compile("<(/?)([a-zA-Z0-9]+)([^>]*)>|<!DOCTYPE[^>]*>|([^<]+)");
    private static final Pattern SHOWN = Pattern.compile(" (?:aria-label|title|placeholder|alt)=\"([^\"]*)\"");
    private static final Set<String> EMPTY = Set.of("meta", "link", "input", "br", "rect", "path");

    /** Words that stand in nearly every Spanish sentence, and endings that English does not have. */
    private static final Pattern TELLTALE = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(de|del|el|la|los|las|lo|que|una|por|para|con|sin|su|sus|se|es|al|hasta|desde|día|días"
                    + "|hace|quién|qué|cuándo|cómo|dónde|no hay|curso|cursos|sección|persona|personas|todo|todos"
                    + "|aún|según|ningún|ninguna|fecha|asistencia|pago|pagos|regla|plazo)(?![\\p{L}\\p{N}-])"
                    + "|ción(?!\\p{L})|ciones(?!\\p{L})|[¿¡«»]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Terms of law and institutions that keep their name, and what the tests' world is called. */
    private static final List<String> TERMS = List.of(
            "Dirección Regional",
            "Formación en el Puesto de Trabajo, Aprendices",
            "oficina de partes",
            "Español",
            "=Escuela <b>Ñandú</b> & Cía",
            "Pastelería para micro y pequeños empresarios",
            "Escuela del Mar Ltda.",
            "Agronomía",
            "Módulo 1: suelo",
            "De punta",
            "Falta la sala",
            "Oficios del Puerto Ltda.",
            "Coordinación",
            "Se corre una <semana>");

    private static final List<String> NAMES = names();

    private SpanishLeft() {}

    /** The Spanish texts of a page. */
    static Set<String> in(String html) {
        Set<String> found = new TreeSet<>();
        Deque<Boolean> spanish = new ArrayDeque<>(List.of(false));
        Matcher part = PART.matcher(html);
        while (part.find()) {
            String tag = part.group(2);
            boolean said = Objects.requireNonNullElse(spanish.peek(), false);
            if (part.group(4) != null) {
                if (!said) {
                    check(part.group(4), found);
                }
            } else if (tag != null && part.group(1).isEmpty()) {
                boolean own = said || part.group(3).contains(" lang=\"es\"");
                if (!own) {
                    SHOWN.matcher(part.group(3)).results().forEach(text -> check(text.group(1), found));
                }
                if (!EMPTY.contains(tag) && !part.group(3).endsWith("/")) {
                    spanish.push(own);
                }
            } else if (tag != null) {
                spanish.pop();
            }
        }
        return found;
    }

    private static void check(String escaped, Set<String> found) {
        String text = escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
        if (!TELLTALE.matcher(text).find()) {
            return;
        }
        String rest = text;
        for (String name : NAMES) {
            rest = rest.replace(name, "");
        }
        if (TELLTALE.matcher(rest).find()) {
            found.add(text);
        }
    }

    /** The longest first, so that a name inside another is not taken out of it. */
    private static List<String> names() {
        Set<String> names = new TreeSet<>(TERMS);
        Regulation law = Regulation.load();
        law.norms().norms().stream().map(NormText::title).forEach(names::add);
        law.territory().regions().stream().map(Territory.Region::shortName).forEach(names::add);
        law.territory().communes().stream().map(Territory.Commune::name).forEach(names::add);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/events.jsonl")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                written(BitacoraJson.mapper().readTree(line).path("event"), names);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> longestFirst = new ArrayList<>(names);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        return longestFirst;
    }

    /** What somebody wrote has a blank in it; a code is no sentence. */
    private static void written(JsonNode node, Set<String> names) {
        if (node.isTextual() && node.asText().contains(" ")) {
            names.add(node.asText());
        }
        node.forEach(below -> written(below, names));
    }
}
