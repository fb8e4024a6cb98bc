package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.kernel.Ratio;
import cl.bitacora.portal.pages.SimulatorView.Answer;
import cl.bitacora.portal.pages.SimulatorView.Cell;
import cl.bitacora.portal.pages.SimulatorView.Head;
import cl.bitacora.portal.pages.SimulatorView.Table;
import cl.bitacora.portal.pages.SimulatorView.Tree;
import cl.bitacora.portal.questions.Question;
import cl.bitacora.portal.questions.Questions;
import cl.bitacora.portal.words.Spanish;
import cl.bitacora.portal.words.StoryWords;
import cl.bitacora.portal.words.Telling;
import cl.bitacora.portal.words.Tongue;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What the calculators answer, as tables and explanations. */
@Singleton
class SimulatorAnswers {
    private static final String TOLD = "¶";
    private final Telling telling;
    private final StoryWords words;

    @Inject
    SimulatorAnswers(Telling telling, StoryWords words) {
        this.telling = telling;
        this.words = words;
    }

    Answer of(Question question, JsonNode said) {
        return question.equals(Questions.TENDER) ? tender(question, said) : liquidation(question, said);
    }

    private Answer liquidation(Question question, JsonNode said) {
        long net = said.path("netClp").asLong();
        List<Tree> trees = new ArrayList<>();
        tree(say("La liquidación"), said.path("why"), question, trees);
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonNode one : said.path("participants")) {
            rows.add(one.has("state") ? group(one) : learner(one, rows.size() + 1));
            if (one.has("state")) {
                tree(
                        say(
                                "{} con {}, cada persona",
                                label(one),
                                one.path("attended").asText()),
                        one.path("why"),
                        question,
                        trees);
            }
        }
        boolean groups = said.path("participants").path(0).has("state");
        return new Answer(
                say("Se liquidan {}.", Spanish.pesos(net)),
                net < 0 ? List.of(say("El saldo es negativo: el ejecutor debe restituir la diferencia.")) : List.of(),
                List.of(
                        Fact.of("Valor de la capacitación", pesos(said, "trainingValueClp")),
                        Fact.of("Exámenes", pesos(said, "examinationsClp")),
                        Fact.of("Anticipos que se descuentan", pesos(said, "advancesClp")),
                        Fact.of("Liquidación", Spanish.pesos(net))),
                List.of(
                        groups
                                ? table(
                                        "Cuánto corresponde por cada persona",
                                        List.of("Estado final", "#Personas", "#Asistencia", "#Monto por persona"),
                                        rows)
                                : table(
                                        "Cuánto corresponde por la persona",
                                        List.of(
                                                "Persona",
                                                "#Avance",
                                                "#Factor hora",
                                                "#Ponderador",
                                                "#Monto sin redondear",
                                                "Evaluación"),
                                        rows)),
                trees);
    }

    private List<Cell> group(JsonNode one) {
        return cells(
                label(one),
                "#" + one.path("count").asText(),
                "#" + one.path("attended").asText(),
                "#" + pesos(one, "amountClp"));
    }

    private String label(JsonNode group) {
        return words.code(group.path("state").asText());
    }

    private List<Cell> learner(JsonNode one, int number) {
        return cells(
                say("Persona {}", number),
                "#" + one.path("progressPercent").asText().replace('.', ',') + " %",
                "#" + ratio(one, "hourFactor"),
                "#" + ratio(one, "weighting"),
                "#" + exact(one.path("exactClp").asText()),
                one.hasNonNull("evaluation")
                        ? Spanish.sentence(words.code(one.get("evaluation").asText()))
                        : say("Sin puntaje"));
    }

    private Answer tender(Question question, JsonNode said) {
        List<Tree> trees = new ArrayList<>();
        tree(say("La adjudicación"), said.at("/award/why"), question, trees);
        tree(say("El límite por OTEC"), said.at("/shareLimit/why"), question, trees);
        List<List<Cell>> offers = new ArrayList<>();
        for (JsonNode offer : said.path("offers")) {
            JsonNode grades = offer.path("grades");
            offers.add(cells(
                    offer.path("id").asText() + ", " + offer.path("course").asText(),
                    Spanish.rut(offer.path("otec").asText()),
                    offer.hasNonNull("place")
                            ? say("Lugar {}", offer.get("place").asText())
                            : TOLD + outcome(offer),
                    "#" + grade(grades, "experience"),
                    "#" + grade(grades, "behaviour"),
                    "#" + grade(grades, "technical"),
                    "#" + grade(grades, "economic"),
                    "#" + grade(grades, "finalGrade")));
            tree(say("La oferta {}", offer.path("id").asText()), offer.path("why"), question, trees);
        }
        List<List<Cell>> steps = new ArrayList<>();
        for (JsonNode step : said.at("/award/steps")) {
            steps.add(cells(
                    step.path("number").asText() + ". " + step.path("offer").asText(),
                    step.path("course").asText(),
                    Spanish.rut(step.path("otec").asText()),
                    "#" + pesos(step, "amountClp"),
                    words.code(step.path("outcome").asText())));
        }
        List<List<Cell>> ties = new ArrayList<>();
        said.path("ties")
                .forEach(tie -> ties.add(cells(
                        say(
                                "{} y {}",
                                tie.path("first").asText(),
                                tie.path("second").asText()),
                        TOLD + tie.path("where").asText(),
                        TOLD + tie.path("sentence").asText())));
        List<Table> tables = new ArrayList<>(List.of(
                table(
                        "Notas de las ofertas",
                        List.of(
                                "Oferta",
                                "OTEC",
                                "Resultado",
                                "#Experiencia",
                                "#Comportamiento",
                                "#Técnica",
                                "#Económica",
                                "#Final"),
                        offers),
                table(
                        "La adjudicación, paso a paso",
                        List.of("Oferta", "Curso", "OTEC", "#Monto", "Qué pasa"),
                        steps)));
        if (!ties.isEmpty()) {
            tables.add(table("Empates", List.of("Ofertas", "Dónde", "Cómo se decide"), ties));
        }
        List<String> warnings = new ArrayList<>();
        said.path("warnings").forEach(one -> warnings.add(one.asText()));
        return new Answer(
                conclusion(said.path("award")),
                warnings,
                List.of(
                        Fact.of("Monto disponible", pesos(said.path("award"), "availableClp")),
                        Fact.of("Adjudicado", pesos(said.path("award"), "totalClp")),
                        Fact.of("Límite por OTEC", pesos(said.path("shareLimit"), "capClp"))),
                tables,
                trees);
    }

    private static String conclusion(JsonNode award) {
        List<String> parts = new ArrayList<>();
        for (JsonNode won : award.path("awarded")) {
            parts.add(say(
                    "El curso {} se adjudica a la oferta {} (nota {}) por {}.",
                    won.path("course").asText(),
                    won.path("offer").asText(),
                    won.path("finalGrade").asText().replace('.', ','),
                    pesos(won, "amountClp")));
        }
        for (JsonNode lost : award.path("unawarded")) {
            parts.add(say(
                    "El curso {} no se adjudica: {}",
                    lost.path("course").asText(),
                    lost.path("sentence").asText()));
        }
        return parts.isEmpty() ? say("No se adjudica nada.") : String.join(" ", parts);
    }

    private static String outcome(JsonNode offer) {
        String citation = offer.path("citation").asText("");
        return offer.path("reason").asText("—") + (citation.isEmpty() ? "" : " (" + citation + ")");
    }

    private void tree(String title, JsonNode why, Question question, List<Tree> trees) {
        if (why.isObject()) {
            trees.add(new Tree(
                    title, WhyView.steps(telling.tell(why, question.target().module()))));
        }
    }

    private static Table table(String caption, List<String> heads, List<List<Cell>> rows) {
        return new Table(
                say(caption),
                cells(heads.toArray(String[]::new)).stream()
                        .map(cell -> new Head(say(cell.text()), cell.css()))
                        .toList(),
                rows);
    }

    /** Texts that begin with # are figures, those that begin with {@link #TOLD} what the service said in Spanish. */
    private static List<Cell> cells(String... texts) {
        List<Cell> cells = new ArrayList<>();
        for (String text : texts) {
            boolean figure = text.startsWith("#");
            boolean told = text.startsWith(TOLD);
            cells.add(new Cell(
                    figure || told ? text.substring(1) : text, figure ? "numero" : "", told && Tongue.english()));
        }
        return cells;
    }

    private static String pesos(JsonNode said, String name) {
        return Spanish.pesos(said.path(name).asLong());
    }

    private static String grade(JsonNode grades, String name) {
        return grades.hasNonNull(name) ? grades.get(name).asText().replace('.', ',') : "—";
    }

    private static String ratio(JsonNode said, String name) {
        return said.hasNonNull(name)
                ? Spanish.percent(Ratio.parse(said.get(name).asText()))
                : "—";
    }

    /** Exact pesos; a fraction stays one. */
    private static String exact(String ratio) {
        return ratio.endsWith("/1") ? Spanish.pesos(Long.parseLong(ratio.substring(0, ratio.length() - 2))) : ratio;
    }
}
