package cl.bitacora.courses.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person by RUT or by pseudonym. */
@Schema(name = "Persona")
public record PersonRequest(
        @Schema(examples = "12.345.678-5") @Nullable String rut,

        @Schema(examples = "p-00112233445566778899aabbccddeeff") @Nullable
        String person) {}
