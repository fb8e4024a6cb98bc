package cl.bitacora.courses.http;

import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.courses.views.EnrolmentRow;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody in a section. Names and RUT are absent once the person was erased. */
@Schema(name = "Participante")
public record ParticipantView(
        @Schema(examples = "p-00112233445566778899aabbccddeeff")
        String person,

        @Nullable String rut,
        @Nullable String names,
        @Nullable String lastNames,
        @Nullable String email,
        @Nullable String phone,
        @Schema(examples = "PARTICIPANTE_FASE_LECTIVA") String state,
        Instant enrolledAt,
        String voucher,
        @Schema(examples = "NO_REALIZADA") String evaluation,

        @Schema(description = "Ingresó por el Formulario N° 1 complementario")
        boolean late,

        @Schema(description = "Vacío, PROPUESTA o RATIFICADA")
        String expulsion,

        @Schema(description = "Segundos de asistencia acreditados hasta ahora")
        long creditedSeconds) {

    static ParticipantView of(EnrolmentRow row, @Nullable PersonRecord known, long creditedSeconds) {
        return new ParticipantView(
                row.person,
                known == null ? null : known.rut().formatted(),
                known == null ? null : known.names(),
                known == null ? null : known.lastNames(),
                known == null ? null : known.email(),
                known == null ? null : known.phone(),
                row.state,
                row.enrolledAt,
                row.voucher,
                row.evaluation,
                row.late,
                row.expulsion,
                creditedSeconds);
    }
}
