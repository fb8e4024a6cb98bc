package cl.bitacora.portal.questions;

import cl.bitacora.portal.questions.Ask.Kind;
import cl.bitacora.portal.questions.Ask.Option;
import cl.bitacora.portal.questions.Form.Part;
import java.util.ArrayList;
import java.util.List;

/** The calculators that have a page; {@code QuestionContractTest} holds them against the published documents. */
public final class Questions {
    /** What a course at a distance is worth. */
    public static final Question ELEARNING = new Question(
            "/simuladores/liquidacion",
            "¿Cuánto se liquida por una persona a distancia?",
            "Liquidación de un curso e-learning del Bono Mipe 2020.",
            "El ejemplo de la norma: 38 % de avance y 25 horas conectadas.",
            Target.PAYMENTS,
            "/v1/simulations/elearning-liquidation",
            new Form(elearning()));

    /** What a course in a room is worth. */
    public static final Question PRESENCIAL = new Question(
            "/simuladores/liquidacion-presencial",
            "¿Cuánto se liquida por un curso presencial?",
            "Liquidación de un curso presencial del Bono Mipe 2020.",
            "Un curso con cupo de 25 y 100 horas: 12 aprobados, 3 reprobados, 5 desertores y el anticipo pagado.",
            Target.PAYMENTS,
            "/v1/simulations/liquidation",
            new Form(presencial()));

    /** Who wins a tender. */
    public static final Question TENDER = new Question(
            "/simuladores/licitacion",
            "¿A quién se adjudica?",
            "Evaluación de un llamado de Becas Laborales 2022: notas, ranking, límite por OTEC y adjudicación.",
            "Tres ofertas por un curso, una de ellas inadmisible.",
            Target.TENDERS,
            "/v1/simulations/tender-evaluation?explain=true",
            new Form(tender()));

    /** All of them. */
    public static final List<Question> ALL = List.of(ELEARNING, PRESENCIAL, TENDER);

    private static final int MODULES = 6;

    private Questions() {}

    private static List<Part> elearning() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "El curso",
                List.of(
                        Ask.of(Kind.PESOS, "valor-hora", "Valor hora por alumno", "En pesos.", "vhaceClp", "4000"),
                        Ask.of(Kind.WHOLE, "horas", "Horas del curso", "", "hours", "100"),
                        Ask.of(Kind.DAY, "termino", "Término de la fase lectiva", "", "endedOn", "2020-03-25"),
                        advance(""))));
        parts.add(new Part(
                "La persona",
                List.of(
                        Ask.of(
                                Kind.HOURS,
                                "conectadas",
                                "Horas conectadas",
                                "",
                                "participants[0].connectedSeconds",
                                "25"),
                        Ask.of(
                                Kind.DECIMAL,
                                "puntaje",
                                "Puntaje final (%)",
                                "Dice si aprueba; puede faltar.",
                                "participants[0].scorePercent",
                                "61"))));
        String[] hours = {"10", "20", "20", "20", "30", ""};
        String[] progress = {"100", "100", "40", "0", "0", ""};
        for (int i = 0; i < MODULES; i++) {
            String at = "participants[0].modules[" + i + "].";
            parts.add(new Part(
                    "Módulo " + (i + 1),
                    List.of(
                            Ask.of(Kind.WHOLE, "m" + (i + 1) + "-horas", "Horas", "", at + "hours", hours[i]),
                            Ask.of(
                                    Kind.DECIMAL,
                                    "m" + (i + 1) + "-avance",
                                    "Avance (%)",
                                    "",
                                    at + "progressPercent",
                                    progress[i]))));
        }
        return List.copyOf(parts);
    }

    private static List<Part> presencial() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "El curso",
                List.of(
                        Ask.of(Kind.PESOS, "valor-hora", "Valor hora por alumno", "En pesos.", "vhaceClp", "4000"),
                        Ask.of(Kind.WHOLE, "horas", "Horas del curso", "", "hours", "100"),
                        Ask.of(Kind.WHOLE, "cupo", "Cupo", "", "quota", "25"),
                        Ask.of(Kind.DAY, "termino", "Término de la fase lectiva", "", "endedOn", "2020-03-25"),
                        advance("5000000"))));
        String[] states = {"APROBADO", "REPROBADO", "DESERTOR", "DESERTOR", "DESERTOR", "DESERTOR", "DESERTOR", ""};
        String[] counts = {"12", "3", "1", "1", "1", "1", "1", ""};
        String[] attended = {"80", "75", "50", "20", "74", "10", "0", ""};
        for (int i = 0; i < states.length; i++) {
            String at = "participants[" + i + "].";
            String name = "g" + (i + 1) + "-";
            parts.add(new Part(
                    "Grupo " + (i + 1),
                    List.of(
                            Ask.choice(
                                    name + "estado",
                                    "Estado final",
                                    at + "state",
                                    states[i],
                                    new Option("", "—"),
                                    new Option("APROBADO", "Aprobado"),
                                    new Option("REPROBADO", "Reprobado"),
                                    new Option("DESERTOR", "Desertor"),
                                    new Option("EXPULSADO", "Expulsado")),
                            Ask.of(Kind.WHOLE, name + "personas", "Personas", "", at + "count", counts[i]),
                            Ask.of(
                                    Kind.HOURS,
                                    name + "horas",
                                    "Horas asistidas",
                                    "De cada una.",
                                    at + "attendedSeconds",
                                    attended[i]))));
        }
        return List.copyOf(parts);
    }

    private static Ask advance(String example) {
        return Ask.of(Kind.PESOS, "anticipo", "Anticipo pagado", "Vacío si no hubo.", "advancesPaidClp[0]", example);
    }

    private static List<Part> tender() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "El llamado",
                List.of(
                        Ask.of(Kind.DAY, "apertura", "Apertura de las ofertas", "", "openedOn", "2022-11-11"),
                        Ask.of(
                                Kind.PESOS,
                                "disponible",
                                "Monto disponible",
                                "Del Anexo N° 1, en pesos.",
                                "availableClp",
                                "90000000"))));
        for (int i = 0; i < TenderExample.OFFERS.size(); i++) {
            TenderExample.Offer offer = TenderExample.OFFERS.get(i);
            parts.add(new Part("Oferta " + (i + 1), offer(i, offer)));
        }
        return List.copyOf(parts);
    }

    private static List<Ask> offer(int number, TenderExample.Offer example) {
        String at = "offers[" + number + "].";
        String name = "o" + (number + 1) + "-";
        List<Ask> asks = new ArrayList<>(List.of(
                Ask.of(Kind.TEXT, name + "nombre", "Nombre", "Vacío si no hay más.", at + "id", example.id()),
                Ask.of(Kind.TEXT, name + "otec", "RUT del OTEC", "", at + "otec", example.otec()),
                Ask.of(Kind.TEXT, name + "curso", "Curso", "", at + "course", example.course()),
                Ask.of(Kind.PESOS, name + "valor", "Valor hora", "", at + "hourlyValueClp", example.hourlyValue()),
                Ask.of(Kind.PESOS, name + "total", "Valor total", "", at + "totalClp", example.total()),
                Ask.of(Kind.MOMENT, name + "recibida", "Recibida", "Hora de Chile.", at + "sentAt", example.sentAt())));
        for (int i = 0; i < TenderExample.HISTORY.size(); i++) {
            TenderExample.Figure figure = TenderExample.HISTORY.get(i);
            asks.add(Ask.of(
                    Kind.WHOLE,
                    name + figure.name(),
                    figure.label(),
                    "",
                    at + "history." + figure.member(),
                    example.history().isEmpty() ? "" : example.history().get(i)));
        }
        asks.add(Ask.fixed(at + "technical.origin", "CATALOGO"));
        for (int i = 0; i < 2; i++) {
            TenderExample.Module module = example.modules().get(i);
            String member = at + "technical.modules[" + i + "].";
            asks.add(Ask.choice(
                    name + "m" + (i + 1),
                    "Módulo " + (i + 1),
                    member + "modality",
                    module.modality(),
                    new Option("", "—"),
                    new Option("PRESENCIAL", "Presencial"),
                    new Option("E_LEARNING", "E-learning")));
            asks.add(Ask.of(
                    Kind.GRADES,
                    name + "m" + (i + 1) + "-notas",
                    "Notas del módulo " + (i + 1),
                    i == 0 ? "Presencial, cinco indicadores; e-learning, cuatro." : "",
                    member + "indicators",
                    module.grades()));
        }
        asks.add(Ask.of(
                Kind.TEXT,
                name + "numeral",
                "Inadmisible por el numeral",
                "Vacío si es admisible.",
                at + "rejection.numeral",
                example.numeral()));
        asks.add(Ask.of(Kind.TEXT, name + "motivo", "Motivo", "", at + "rejection.reason", example.reason()));
        return asks;
    }
}
