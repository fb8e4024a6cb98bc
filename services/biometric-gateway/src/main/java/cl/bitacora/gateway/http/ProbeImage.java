package cl.bitacora.gateway.http;

import cl.bitacora.gateway.biometrics.Prints;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A print as a reader took it. */
@Schema(name = "ProbeImage")
public record ProbeImage(
        @Schema(examples = "384") int width,
        @Schema(examples = "290") int height,
        @Schema(examples = "500") int dpi,

        @Schema(description = "8 bits por píxel, filas desde arriba, crestas oscuras, Base64")
        String gray) {
    private static final int MOST_SIDE = 1_000;
    private static final int LEAST_SIDE = 50;

    /** The image as a template. */
    FingerprintTemplate template() {
        require(width >= LEAST_SIDE && width <= MOST_SIDE, "width");
        require(height >= LEAST_SIDE && height <= MOST_SIDE, "height");
        require(dpi >= 300 && dpi <= 1_000, "dpi");
        byte[] pixels = {};
        try {
            pixels = Base64.getDecoder().decode(gray);
        } catch (IllegalArgumentException e) {
            // refused below, without quoting it
        }
        require(pixels.length == width * height, "gray");
        return Prints.ofImage(width, height, dpi, pixels);
    }

    private static void require(boolean fits, String field) {
        if (!fits) {
            throw Problems.field("image." + field, "unreadable-field", Fact.of("field", "image." + field));
        }
    }

    @Override
    public String toString() {
        return "ProbeImage[" + width + "x" + height + "]";
    }
}
