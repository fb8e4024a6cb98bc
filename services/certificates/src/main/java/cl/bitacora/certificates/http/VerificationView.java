package cl.bitacora.certificates.http;

import cl.bitacora.certificates.http.paper.Formats;
import cl.bitacora.certificates.http.paper.PaperContent.Field;
import cl.bitacora.certificates.http.paper.PaperContent.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * The verification page in words.
 *
 * @param tone {@code good}, {@code warn} or {@code bad}: colour, always beside icon and word
 */
public record VerificationView(
        String tone,
        String headline,
        String sentence,
        String folio,
        List<Field> fields,
        List<Row> participants,
        String pdfSha256,
        IntegrityView integrity) {

    /** Title of the page. */
    public String title() {
        return "Certificado folio " + folio;
    }

    /** The words of a verification. */
    public static VerificationView of(Answers.Verification found) {
        return new VerificationView(
                switch (found.status()) {
                    case VIGENTE -> "good";
                    case EN_VALIDACION -> "warn";
                    case ANULADO, ANULADO_SIN_REEMPLAZO -> "bad";
                },
                switch (found.status()) {
                    case VIGENTE -> "Certificado vigente";
                    case EN_VALIDACION -> "Vigente, en validación";
                    case ANULADO, ANULADO_SIN_REEMPLAZO -> "Certificado anulado";
                },
                sentence(found),
                found.folio(),
                fields(found),
                participants(found.participants()),
                found.pdfSha256(),
                IntegrityView.of(found.integrity()));
    }

    private static String sentence(Answers.Verification found) {
        return switch (found.status()) {
            case VIGENTE -> "Fue emitido en esta plataforma y sigue vigente. Compare su contenido con el papel.";
            case EN_VALIDACION ->
                "El ejecutor pidió anularlo y la Dirección Regional aún no decide. Sigue vigente mientras tanto.";
            case ANULADO_SIN_REEMPLAZO ->
                "La Dirección Regional aprobó su anulación y todavía no hay un certificado que lo reemplace. No es válido.";
            case ANULADO -> "Fue anulado y reemplazado por el folio " + found.replacedByFolio() + ". No es válido.";
        };
    }

    private static List<Field> fields(Answers.Verification found) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("Ejecutor", found.executorName()));
        fields.add(new Field("RUT del ejecutor", Formats.rut(found.executorRut())));
        fields.add(new Field("Actividad", found.activityName()));
        fields.add(new Field("Código SENCE", found.senceCode()));
        fields.add(new Field("Inicio", Formats.day(found.startsOn())));
        fields.add(new Field("Término", Formats.day(found.endsOn())));
        fields.add(new Field("Horas", found.hours()));
        fields.add(new Field("Emitido", Formats.minute(found.issuedAt())));
        if (found.replacesFolio() != null) {
            fields.add(new Field("Reemplaza a", "Folio " + found.replacesFolio() + ", anulado"));
        }
        return fields;
    }

    private static List<Row> participants(List<Answers.VerifiedPerson> people) {
        List<Row> rows = new ArrayList<>();
        for (Answers.VerifiedPerson person : people) {
            rows.add(new Row(
                    rows.size() + 1,
                    person.rut() == null ? "—" : person.rut(),
                    person.name(),
                    Formats.percent(person.percent())));
        }
        return rows;
    }
}
