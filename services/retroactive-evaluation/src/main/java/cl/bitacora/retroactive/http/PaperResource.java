package cl.bitacora.retroactive.http;

import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Wording;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.RetroactiveLetter;
import cl.bitacora.retroactive.domain.ControlSheet;
import cl.bitacora.retroactive.domain.Corrections;
import cl.bitacora.retroactive.domain.Corrections.Correction;
import cl.bitacora.retroactive.domain.Corrections.History;
import cl.bitacora.retroactive.domain.Corrections.Times;
import cl.bitacora.retroactive.domain.Papers;
import cl.bitacora.retroactive.domain.Papers.CertificateField;
import cl.bitacora.retroactive.domain.Papers.ResolutionField;
import cl.bitacora.retroactive.http.PaperSimulations.CertificateInput;
import cl.bitacora.retroactive.http.PaperSimulations.CorrectionInput;
import cl.bitacora.retroactive.http.PaperSimulations.CorrectionsInput;
import cl.bitacora.retroactive.http.PaperSimulations.CorrectionsResult;
import cl.bitacora.retroactive.http.PaperSimulations.PapersInput;
import cl.bitacora.retroactive.http.PaperSimulations.PapersResult;
import cl.bitacora.retroactive.http.PaperSimulations.SheetCaseInput;
import cl.bitacora.retroactive.http.PaperSimulations.SheetInput;
import cl.bitacora.retroactive.http.PaperSimulations.SheetResult;
import cl.bitacora.retroactive.http.PaperSimulations.SheetRow;
import cl.bitacora.retroactive.http.PaperSimulations.TimesInput;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an approval writes: resolution, manual certificate, control sheet and corrected times. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class PaperResource {
    private static final int DAY_MINUTES = 1440;

    private final Law law;
    private final Wording wording;

    @Inject
    public PaperResource(Law law, Wording wording) {
        this.law = law;
        this.wording = wording;
    }

    @POST
    @Path("retroactive-papers")
    @RunOnVirtualThread
    @Operation(
            summary = "Revisa los campos de una resolución y de un certificado manual",
            description = "En el ejemplo la resolución no dice la letra, y al certificado le falta un porcentaje.")
    public PapersResult papers(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "falta-la-letra", value = """
                    {"resolution": ["NUMERO", "CIUDAD", "FECHA", "CLASE", "ACCIONES", "RUT_EJECUTOR", "RAZON_SOCIAL",
                      "NORMA", "ITEM", "FIRMANTE"],
                     "certificate": {"withOtic": false, "participantsWithoutPercentage": 1,
                      "present": ["NOMBRE_OTEC", "RUT_OTEC", "NOMBRE_EMPRESA", "RUT_EMPRESA", "ACTIVIDAD",
                       "CODIGO_SENCE", "FECHA_INICIO", "FECHA_TERMINO", "HORAS", "FACTURA_U_ORDEN",
                       "REGISTRO_DE_ACCION", "PARTICIPANTES", "NOMBRE_FIRMANTE", "RUT_FIRMANTE", "FECHA_EMISION"]}}""")))
                    PapersInput input,
            @Context HttpHeaders headers) {
        List<Check> checks = new ArrayList<>();
        if (input.resolution() != null) {
            checks.add(Papers.resolution(all(ResolutionField.class, "resolution", input.resolution())));
        }
        CertificateInput certificate = input.certificate();
        if (certificate != null) {
            checks.add(Papers.certificate(
                    all(CertificateField.class, "certificate.present", certificate.present()),
                    certificate.withOtic(),
                    Fields.number(
                            "certificate.participantsWithoutPercentage",
                            certificate.participantsWithoutPercentage(),
                            0,
                            Fields.MOST_ITEMS)));
        }
        if (checks.isEmpty()) {
            throw Problems.field("resolution", "missing-field", Fact.of("field", "resolution"));
        }
        return new PapersResult(Check.unmet(checks).isEmpty(), wording.conditions(checks, wording.locale(headers)));
    }

    @POST
    @Path("control-sheets")
    @RunOnVirtualThread
    @Operation(
            summary = "Arma la planilla de control de una Dirección Regional y dice en qué período va cada fila",
            description =
                    "El ejemplo: una aprobación por la letra f) da certificado manual; un rechazo también se anota.")
    public SheetResult sheet(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "aprobada-y-rechazada", value = """
                    {"decisions": [
                      {"programme": "FRANQUICIA_TRIBUTARIA", "letter": "A-f", "region": "07",
                       "executorRut": "76.111.222-8", "executorName": "Capacita Maule", "operatorRut": "77.555.666-8",
                       "actionId": "6012345", "receivedOn": "2020-03-09", "decidedOn": "2020-03-20",
                       "authorised": true, "resolution": "123-2020", "official": "J. Pérez"},
                      {"programme": "FPT_APRENDICES", "letter": "A-a", "region": "07",
                       "executorRut": "76.333.444-9", "executorName": "Aprende Sur", "operatorRut": "77.555.666-8",
                       "actionId": "6012399", "receivedOn": "2020-04-01", "decidedOn": "2020-04-08",
                       "authorised": false, "official": "J. Pérez"}]}""")))
                    SheetInput input,
            @Context HttpHeaders headers) {
        List<SheetCaseInput> given = Fields.list("decisions", input.decisions());
        List<SheetRow> rows = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            rows.add(row("decisions[" + i + "].", given.get(i), wording.locale(headers)));
        }
        return new SheetResult(rows);
    }

    private SheetRow row(String at, SheetCaseInput input, Locale locale) {
        Programme programme = Fields.oneOf(Programme.class, at + "programme", input.programme());
        LocalDate decidedOn = Fields.day(at + "decidedOn", input.decidedOn());
        Finding<YearMonth> period = ControlSheet.period(decidedOn, law.parameters(programme, decidedOn));
        ControlSheet.Case file = new ControlSheet.Case(
                Fields.text(at + "executorRut", input.executorRut()),
                Fields.text(at + "executorName", input.executorName()),
                Fields.text(at + "operatorRut", input.operatorRut()),
                Fields.text(at + "actionId", input.actionId()),
                programme,
                Fields.day(at + "receivedOn", input.receivedOn()),
                letter(at + "letter", input.letter()),
                law.region(at + "region", input.region()),
                Fields.text(at + "official", input.official()));
        if (input.authorised()) {
            Fields.required(at + "resolution", input.resolution());
        }
        ControlSheet.Row row = ControlSheet.row(
                file, decidedOn, input.authorised(), Fields.text(at + "resolution", input.resolution()));
        return new SheetRow(
                period.value().toString(),
                row.line().name(),
                row.executorRut(),
                row.executorName(),
                row.operatorRut(),
                row.actionId(),
                row.receivedOn(),
                row.evaluatedOn(),
                row.authorised(),
                row.resolution().orElse(null),
                row.type(),
                row.manualCertificate(),
                row.official(),
                wording.explain(period, locale));
    }

    @POST
    @Path("retroactive-corrections")
    @RunOnVirtualThread
    @Operation(
            summary = "Dice qué tiempos de un bloque rigen después de sus correcciones, sin borrar los registrados",
            description = "El ejemplo: se declararon 24 minutos por error y una resolución corrige a 240.")
    public CorrectionsResult corrections(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "duracion-mal-digitada", value = """
                    {"happenedOn": "2020-03-02",
                     "original": {"declaredMinutes": 24, "startedAt": "09:00", "relatorExitAt": "13:00"},
                     "corrections": [{"resolution": "123-2020", "by": "Directora regional",
                      "evidenceIds": ["registro-diario-1"],
                      "corrected": {"declaredMinutes": 240, "startedAt": "09:00", "relatorExitAt": "13:00"}}]}""")))
                    CorrectionsInput input,
            @Context HttpHeaders headers) {
        LocalDate day = Fields.day("happenedOn", input.happenedOn());
        Times original = times("original", day, input.original());
        List<CorrectionInput> given = Fields.list("corrections", input.corrections());
        List<Correction> corrections = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            CorrectionInput each = given.get(i);
            String at = "corrections[" + i + "].";
            corrections.add(new Correction(
                    Fields.text(at + "resolution", each.resolution(), 1, 60),
                    Fields.text(at + "by", each.by(), 1, 200),
                    Fields.list(at + "evidenceIds", each.evidenceIds()),
                    times(at + "corrected", day, each.corrected())));
        }
        Finding<Times> effective = Corrections.effective(new History(original, corrections));
        ExplanationView why = wording.explain(effective, wording.locale(headers));
        return new CorrectionsResult(view(original), view(effective.value()), why);
    }

    private static Times times(String field, LocalDate day, TimesInput input) {
        return new Times(
                Fields.number(field + ".declaredMinutes", input.declaredMinutes(), 0, DAY_MINUTES),
                at(day, input.startedAt()),
                at(day, input.relatorExitAt()));
    }

    private static Optional<Instant> at(LocalDate day, @Nullable LocalTime time) {
        return Optional.ofNullable(time).map(found -> Chile.at(day, found));
    }

    private static TimesInput view(Times times) {
        return new TimesInput(
                times.declaredMinutes(),
                times.startedAt().map(PaperResource::local).orElse(null),
                times.relatorExitAt().map(PaperResource::local).orElse(null));
    }

    private static LocalTime local(Instant instant) {
        return instant.atZone(Chile.ZONE).toLocalTime();
    }

    static RetroactiveLetter letter(String field, String text) {
        return RetroactiveLetter.parse(text).orElseThrow(() -> Problems.field(field, "letter-unknown"));
    }

    private static <E extends Enum<E>> Set<E> all(Class<E> type, String field, List<String> names) {
        List<String> given = Fields.list(field, names);
        Set<E> found = EnumSet.noneOf(type);
        for (int i = 0; i < given.size(); i++) {
            found.add(Fields.oneOf(type, field + "[" + i + "]", given.get(i)));
        }
        return found;
    }
}
