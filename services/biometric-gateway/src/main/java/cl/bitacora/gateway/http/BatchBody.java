package cl.bitacora.gateway.http;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of an upload, for the documentation: it is read token by token, never as an object. */
@Schema(name = "Batch", description = "Lote firmado; ver contracts/events/JOURNAL.md")
public record BatchBody(
        @Schema(examples = "sala-1") String installation,
        @Schema(examples = "3") long firstSeq,
        @Schema(examples = "3") long lastSeq,

        @Schema(examples = "b6de9b91a97d7a0784102370c9c4928693d21c60aaaaebf1af4161d2576f74a7")
        String prevHash,

        @Schema(examples = "e9bb78672a63aa53c56c98f1b62fc00c2786a56215d290a333fb9303e5f48a4b")
        String lastHash,

        List<Entry> records,

        @Schema(description = "Ed25519 sobre el encabezado canónico, Base64")
        String signature) {

    /** A record and its hash. */
    public record Entry(
            @Schema(examples = "e9bb78672a63aa53c56c98f1b62fc00c2786a56215d290a333fb9303e5f48a4b")
            String hash,

            @Schema(
                    examples =
                            "{\"at\":\"2020-03-30T12:00:00Z\",\"block\":\"bodegas-1.20200330.A\",\"seq\":3,\"type\":\"block-started\"}")
            Map<String, Object> record) {}
}
