package cl.bitacora.portal.questions;

import java.util.List;

/** A small tender: three offers for one course, as the document of the service has them, and room for a fourth. */
final class TenderExample {
    /** A figure of the regional record of a bidder. */
    record Figure(String name, String label, String member) {}

    /** A module of a technical sheet. */
    record Module(String modality, String grades) {}

    /** An offer as its fields show it. */
    record Offer(
            String id,
            String otec,
            String course,
            String hourlyValue,
            String total,
            String sentAt,
            List<String> history,
            List<Module> modules,
            String numeral,
            String reason) {}

    static final List<Figure> HISTORY = List.of(
            new Figure("cursos", "Cursos en la región", "courses"),
            new Figure("region", "Cursos de toda la región", "regionCourses"),
            new Figure("desertores", "Desertores sin justificar", "unjustifiedDeserters"),
            new Figure("personas", "Participantes", "participants"),
            new Figure("leves", "Multas leves", "minorFines"),
            new Figure("menos-graves", "Multas menos graves", "lessSeriousFines"),
            new Figure("graves", "Multas graves", "seriousFines"),
            new Figure("finalizados", "Cursos finalizados", "finishedCourses"));

    private static final Module NONE = new Module("", "");

    static final List<Offer> OFFERS = List.of(
            new Offer(
                    "A",
                    "76.111.222-8",
                    "C-101",
                    "4000",
                    "20000000",
                    "2022-11-10T09:00",
                    List.of("10", "2000", "0", "120", "3", "0", "1", "10"),
                    List.of(new Module("PRESENCIAL", "7 7 7 7 7"), new Module("PRESENCIAL", "7 5 7 5 7")),
                    "",
                    ""),
            new Offer(
                    "B",
                    "76.333.444-9",
                    "C-101",
                    "3500",
                    "18500000",
                    "2022-11-09T10:00",
                    List.of("9", "2000", "5", "100", "6", "0", "2", "10"),
                    List.of(new Module("PRESENCIAL", "7 5 5 5 5"), new Module("E_LEARNING", "7 7 7 7")),
                    "",
                    ""),
            new Offer(
                    "C",
                    "77.555.666-8",
                    "C-101",
                    "3000",
                    "15000000",
                    "2022-11-08T10:00",
                    List.of("11", "2000", "0", "100", "0", "0", "0", "11"),
                    List.of(new Module("PRESENCIAL", "7 7 7 7 7"), NONE),
                    "5.1.1, ítem 2",
                    "Anexo N° 5 de 91 días a la apertura"),
            new Offer("", "", "", "", "", "", List.of(), List.of(NONE, NONE), "", ""));

    private TenderExample() {}
}
