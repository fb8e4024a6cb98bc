package cl.bitacora.portal.pages;

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
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What the calculators answer, as tables and explanations. */
@Singleton
class SimulatorAnswers {
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
        tree("La liquidación", said.path("why"), question, trees);
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonNode one : said.path("participants")) {
            rows.add(one.has("state") ? group(one) : learner(one, rows.size() + 1));
            if (one.has("state")) {
                tree(
                        label(one) + " con " + one.path("attended").asText() + ", cada persona",
                        one.path("why"),
                        question,
                        trees);
            }
        }
        boolean groups = said.path("participants").path(0).has("state");
        return new Answer(
                "Se liquidan " + Spanish.pesos(net) + ".",
                net < 0 ? List.of("El saldo es negativo: el ejecutor debe restituir la diferencia.") : List.of(),
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
                "Persona " + number,
                "#" + one.path("progressPercent").asText().replace('.', ',') + " %",
                "#" + ratio(one, "hourFactor"),
                "#" + ratio(one, "weighting"),
                "#" + exact(one.path("exactClp").asText()),
                one.hasNonNull("evaluation")
                        ? Spanish.sentence(words.code(one.get("evaluation").asText()))
                        : "Sin puntaje");
    }

    private Answer tender(Question question, JsonNode said) {
        List<Tree> trees = new ArrayList<>();
        tree("La adjudicación", said.at("/award/why"), question, trees);
        tree("El límite por OTEC", said.at("/shareLimit/why"), question, trees);
        List<List<Cell>> offers = new ArrayList<>();
        for (JsonNode offer : said.path("offers")) {
            JsonNode grades = offer.path("grades");
            offers.add(cells(
                    offer.path("id").asText() + ", " + offer.path("course").asText(),
                    Spanish.rut(offer.path("otec").asText()),
                    offer.hasNonNull("place") ? "Lugar " + offer.get("place").asText() : outcome(offer),
                    "#" + grade(grades, "experience"),
                    "#" + grade(grades, "behaviour"),
                    "#" + grade(grades, "technical"),
                    "#" + grade(grades, "economic"),
                    "#" + grade(grades, "finalGrade")));
            tree("La oferta " + offer.path("id").asText(), offer.path("why"), question, trees);
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
                        tie.path("first").asText() + " y " + tie.path("second").asText(),
                        tie.path("where").asText(),
                        tie.path("sentence").asText())));
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
            parts.add("El curso " + won.path("course").asText() + " se adjudica a la oferta "
                    + won.path("offer").asText() + " (nota "
                    + won.path("finalGrade").asText().replace('.', ',') + ") por " + pesos(won, "amountClp") + ".");
        }
        for (JsonNode lost : award.path("unawarded")) {
            parts.add("El curso " + lost.path("course").asText() + " no se adjudica: "
                    + lost.path("sentence").asText());
        }
        return parts.isEmpty() ? "No se adjudica nada." : String.join(" ", parts);
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
                caption,
                cells(heads.toArray(String[]::new)).stream()
                        .map(cell -> new Head(cell.text(), cell.css()))
                        .toList(),
                rows);
    }

    /** Texts that begin with # are figures. */
    private static List<Cell> cells(String... texts) {
        List<Cell> cells = new ArrayList<>();
        for (String text : texts) {
            boolean figure = text.startsWith("#");
            cells.add(new Cell(figure ? text.substring(1) : text, figure ? "numero" : ""));
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
