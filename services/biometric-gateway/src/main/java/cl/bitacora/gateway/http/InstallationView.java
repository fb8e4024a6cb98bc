package cl.bitacora.gateway.http;

import cl.bitacora.gateway.views.InstallationRow;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A class PC as callers see it. */
@Schema(name = "Installation", description = "Equipo de sala")
public record InstallationView(
        @Schema(examples = "pc-6f1c2a9b4d3e8f70") String id,

        @Schema(description = "RUT de la OTEC", examples = "998000001-7")
        String otec,

        @Schema(description = "Región donde está", examples = "7")
        String region,

        @Schema(examples = "Sala 1, Talca") String name,

        @Schema(description = "Ed25519, SubjectPublicKeyInfo en Base64")
        String publicKey,

        @Schema(examples = "2020-03-20T12:00:00Z") Instant enrolledAt,

        @Schema(description = "Desde cuándo no se acepta su clave") @Nullable
        Instant revokedAt,

        @Schema(examples = "equipo-robado") @Nullable String revokedReason,

        @Schema(description = "Último envío, descarga o contacto anotado")
        Instant lastContactAt,

        @Schema(description = "Último registro guardado; 0 si ninguno", examples = "128")
        long lastSeq,

        @Schema(description = "Hash del último registro guardado")
        String lastHash,

        @Schema(description = "Alertas: copias rivales del registro local", examples = "0")
        int alarms,

        @Schema(description = "Versión del programa, según su último contacto", examples = "1.0.0") @Nullable
        String softwareVersion,

        @Schema(description = "Controlador del lector de huella; none si no hay", examples = "libfprint") @Nullable
        String reader,

        @Schema(description = "Registros que faltaban por enviar en su último contacto", examples = "0") @Nullable
        Long pendingRecords,

        @Schema(description = "Su reloj menos el del servidor, en segundos", examples = "-2") @Nullable
        Long driftSeconds,

        @Schema(description = "Tramos de su registro local cuyas horas la evidencia contradice", examples = "0")
        int contradictions) {

    static InstallationView of(InstallationRow row) {
        return new InstallationView(
                row.id,
                row.otec,
                row.region,
                row.name,
                row.publicKey,
                row.enrolledAt,
                row.revokedAt,
                row.revokedReason,
                row.lastContactAt,
                row.lastSeq,
                row.lastHash,
                row.alarms,
                row.softwareVersion,
                row.reader,
                row.pendingRecords,
                row.driftSeconds,
                row.contradictions);
    }
}
