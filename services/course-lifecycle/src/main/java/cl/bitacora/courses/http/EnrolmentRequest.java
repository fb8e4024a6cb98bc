package cl.bitacora.courses.http;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A matrícula (numeral 3). RUT, names and contact go to the people directory, never into events. */
@Schema(name = "Matricula")
public record EnrolmentRequest(
        @Schema(examples = "12.345.678-5") String rut,
        @Schema(examples = "Ana María") String names,
        @Schema(examples = "Rojas Soto") String lastNames,

        @Schema(description = "Del postulante; nunca del ejecutor", examples = "ana.rojas@example.cl")
        String email,

        @Schema(examples = "+56 9 8765 4321") String phone,

        @Schema(description = "Código del Bono", examples = "B-2020-000123")
        String voucher,

        @Schema(description = "Vigencia de la cédula; sin ella se exige el comprobante", examples = "2027-05-01")
        @Nullable
        LocalDate identityValidUntil,

        @Schema(description = "VOUCHER, y IDENTITY_CARD o CIVIL_REGISTRY_RECEIPT")
        List<DocumentRequest> documents) {}
