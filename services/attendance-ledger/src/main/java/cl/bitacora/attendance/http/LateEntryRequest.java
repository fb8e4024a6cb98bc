package cl.bitacora.attendance.http;

import cl.bitacora.attendance.domain.delay.Proof;
import cl.bitacora.attendance.domain.delay.Proof.Attended;
import cl.bitacora.attendance.domain.delay.Proof.Relation;
import cl.bitacora.contracts.attendance.DelayCause;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A justification as the executor presents it: the cause, and what its document says. */
@Schema(name = "LateEntryRequest", description = "Justificación de un atraso (Res. Ex. 0334/2020, 7.5.1.1)")
public record LateEntryRequest(
        @Schema(description = "RUT del participante", examples = "12.345.678-5")
        String rut,

        @Schema(description = "Día del atraso", examples = "2020-03-31")
        LocalDate on,

        DelayCause cause,

        @Schema(description = "SHA-256 de los documentos subidos a /v1/documents")
        List<String> documents,

        @Schema(description = "Si la causa es MEDICAL") @Nullable
        Medical medical,

        @Schema(description = "Si la causa es ERRAND") @Nullable
        Errand errand,

        @Schema(description = "Si la causa es BEREAVEMENT: quién falleció") @Nullable
        Relation relation,

        @Schema(description = "Si la causa es SCHOOL_EVENT: fecha de la citación", examples = "2020-03-31") @Nullable
        LocalDate schoolEventOn,

        @Schema(description = "Si la causa es SCHOOL_COLLECTION") @Nullable
        Collection collection,

        @Schema(description = "Si la causa es OTHER_BY_DR: motivo, en minúsculas y guiones", examples = "corte-de-ruta")
        @Nullable
        String reasonCode) {

    private static final Pattern REASON = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,10}");

    /** What a receipt of medical care says (BONO-134). */
    @Schema(name = "MedicalReceipt", description = "Comprobante de atención médica")
    public record Medical(
            @Schema(description = "Fecha del comprobante", examples = "2020-03-31") @Nullable
            LocalDate on,

            @Schema(description = "Hora de atención", examples = "08:40") @Nullable
            LocalTime time,

            @Schema(description = "Si atendieron al participante") @Nullable
            Boolean participantAttended,

            @Schema(description = "Edad del menor a cargo que atendieron", examples = "8") @Nullable
            Integer minorAgeYears) {}

    /** What a receipt of an errand says (BONO-135). */
    @Schema(name = "ErrandReceipt", description = "Comprobante de un trámite")
    public record Errand(
            @Schema(examples = "Registro Civil") String institution,

            @Schema(examples = "2020-03-31") @Nullable LocalDate on,
            @Schema(examples = "09:25") @Nullable LocalTime time) {}

    /** What a school's note says about who collects the child (BONO-136). */
    @Schema(name = "CollectionNote", description = "Comunicación del colegio o jardín sobre el retiro del niño")
    public record Collection(
            @Schema(description = "Si dice que lo retira el participante")
            boolean namesParticipant,

            @Schema(examples = "13:30") @Nullable LocalTime collectsAt) {}

    /**
     * The proof of the cause.
     *
     * @throws cl.bitacora.http.ProblemException 400 if the part that the cause needs is missing
     */
    Proof proof() {
        return switch (cause) {
            case MEDICAL -> {
                Medical said = need(medical, "medical");
                yield new Proof.MedicalReceipt(
                        Optional.ofNullable(said.on()), Optional.ofNullable(said.time()), attended(said));
            }
            case ERRAND -> {
                Errand said = need(errand, "errand");
                yield new Proof.ErrandReceipt(
                        said.institution(), Optional.ofNullable(said.on()), Optional.ofNullable(said.time()));
            }
            case BEREAVEMENT -> new Proof.Death(need(relation, "relation"));
            case SCHOOL_EVENT -> new Proof.SchoolEvent(Optional.of(need(schoolEventOn, "schoolEventOn")));
            case SCHOOL_COLLECTION -> {
                Collection said = need(collection, "collection");
                yield new Proof.SchoolCollection(said.namesParticipant(), Optional.ofNullable(said.collectsAt()));
            }
            case OTHER_BY_DR -> new Proof.OtherReason(reason(need(reasonCode, "reasonCode")));
        };
    }

    /** A reason code, or a problem with its field. */
    static String reason(String text) {
        if (!REASON.matcher(text).matches()) {
            throw Problems.field("reasonCode", "unreadable-field", Fact.of("field", "reasonCode"));
        }
        return text;
    }

    private static Optional<Attended> attended(Medical said) {
        if (Boolean.TRUE.equals(said.participantAttended())) {
            return Optional.of(new Attended.Participant());
        }
        return Optional.ofNullable(said.minorAgeYears()).map(Attended.Minor::new);
    }

    private static <T> T need(@Nullable T part, String field) {
        if (part == null) {
            throw Problems.field(field, "missing-field", Fact.of("field", field));
        }
        return part;
    }
}
