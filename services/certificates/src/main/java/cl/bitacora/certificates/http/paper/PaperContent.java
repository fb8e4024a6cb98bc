package cl.bitacora.certificates.http.paper;

import cl.bitacora.contracts.certificates.CertificatesEvent.Body;
import cl.bitacora.contracts.certificates.CertificatesEvent.DocumentKind;
import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is printed, in words: the fields of Anexo 3 in their order (CERT-040, LCE-132).
 *
 * @param signed who signs: an authorised person, and the DR in a manual certificate
 * @param link address of the public verification page of this paper
 * @param anchor the head of the log that it carries, if there was one
 */
public record PaperContent(
        String title,
        String subtitle,
        String folio,
        String replacesFolio,
        String code,
        List<Field> fields,
        List<Row> participants,
        Row signatory,
        String issuedOn,
        Instant issuedAt,
        boolean signed,
        String office,
        String link,
        @Nullable Anchor anchor) {

    /** Label and value. */
    public record Field(String label, String value) {}

    /** A person as a table shows them; {@code percent} is empty where it means nothing. */
    public record Row(int number, String rut, String name, String percent) {}

    /** What stands for a person whose data was erased. */
    public static final String ERASED = "persona suprimida";

    /** The words of a paper. */
    public static PaperContent of(
            IssuedPaper paper,
            Map<PersonId, PersonRecord> people,
            String office,
            String publicUrl,
            Optional<Anchor> anchor) {
        Body body = paper.body();
        List<Row> rows = new ArrayList<>();
        for (Line line : body.lines()) {
            rows.add(row(rows.size() + 1, line.participant(), Formats.percent(line.percent()), people));
        }
        return new PaperContent(
                title(paper.programme()),
                subtitle(paper),
                paper.folio(),
                paper.replacesFolio(),
                paper.verificationCode(),
                fields(body),
                rows,
                row(1, body.signatory(), "", people),
                Formats.day(body.issuedOn()),
                paper.issuedAt(),
                !paper.resolution().isEmpty(),
                office,
                publicUrl + "/verificar/" + paper.verificationCode(),
                anchor.orElse(null));
    }

    /** What the QR code says: the link, with the checkpoint for the page to compare. */
    public String qrLink() {
        return anchor == null ? link : link + "?r=" + anchor.inAddress();
    }

    private static Row row(int number, PersonId person, String percent, Map<PersonId, PersonRecord> people) {
        return Optional.ofNullable(people.get(person))
                .map(known -> new Row(
                        number, known.rut().formatted(), (known.names() + " " + known.lastNames()).strip(), percent))
                .orElseGet(() -> new Row(number, "—", ERASED, percent));
    }

    private static String title(Programme programme) {
        return switch (programme) {
            case FRANQUICIA_TRIBUTARIA, FPT_APRENDICES ->
                "Certificado de asistencia actividad OTEC, CFT o entidad niveladora de estudios, imputada en forma total o"
                        + " parcial a franquicia tributaria de capacitación";
            case BONO_MIPE_2020 ->
                "Certificado de asistencia a actividad de capacitación, Bono de Capacitación Mipe 2020";
            case BECAS_LABORALES_2022 -> "Certificado de asistencia a actividad de capacitación, Becas Laborales 2022";
        };
    }

    private static String subtitle(IssuedPaper paper) {
        Body body = paper.body();
        String year = "Actividad dentro del año calendario " + body.endsOn().getYear();
        return switch (body.kind()) {
            case NORMAL ->
                body.startsOn().getYear() == body.endsOn().getYear()
                        ? year
                        : "Actividad de los años calendario "
                                + body.startsOn().getYear() + " y "
                                + body.endsOn().getYear();
            case PARCIAL -> "Acción parcial. " + year;
            case COMPLEMENTARIA -> "Acción complementaria. " + year;
            case MANUAL -> "Certificado manual, Resolución Exenta N° " + paper.resolution() + ". " + year;
        };
    }

    private static List<Field> fields(Body body) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("Razón social OTEC", body.otecName()));
        fields.add(new Field("RUT OTEC", Formats.rut(body.otecRut())));
        fields.add(new Field("Razón social empresa", orDash(body.companyName())));
        fields.add(new Field("RUT empresa", orDash(Formats.rut(body.companyRut()))));
        fields.add(new Field("Razón social OTIC", orDash(body.oticName())));
        fields.add(new Field("RUT OTIC", orDash(Formats.rut(body.oticRut()))));
        fields.add(new Field("Nombre de la actividad", body.activityName()));
        fields.add(new Field("Código SENCE", body.senceCode()));
        fields.add(new Field("Fecha de inicio", Formats.day(body.startsOn())));
        fields.add(new Field("Fecha de término", Formats.day(body.endsOn())));
        fields.add(new Field("N° de horas", Formats.hours(body.hours(), body.minutes())));
        fields.add(new Field(documentLabel(body.documentKind()), body.documentNumber()));
        fields.add(new Field("N° de registro de acción SENCE", body.actionRegistration()));
        return fields;
    }

    private static String documentLabel(DocumentKind kind) {
        return switch (kind) {
            case FACTURA -> "N° de factura";
            case ORDEN_DE_COMPRA -> "N° de orden de compra o trabajo";
        };
    }

    private static String orDash(String value) {
        return value.isEmpty() ? "—" : value;
    }
}
