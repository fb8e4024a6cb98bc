package cl.bitacora.courses.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document uploaded before with {@code POST /v1/documents}, and what it is. */
@Schema(name = "Documento")
public record DocumentRequest(
        @Schema(description = "Qué es", examples = "IDENTITY_CARD")
        String kind,

        @Schema(
                description = "SHA-256 que respondió la subida",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256) {}
