package cl.bitacora.certificates.http;

import cl.bitacora.certificates.http.Answers.Integrity;
import cl.bitacora.certificates.http.Answers.Printed;
import cl.bitacora.certificates.http.paper.Anchor;
import cl.bitacora.certificates.http.paper.Formats;
import cl.bitacora.certificates.http.paper.PaperContent.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of the log behind a paper, in words.
 *
 * @param tone {@code good}, {@code warn} or {@code bad}
 * @param proof address of the proof; empty where there is none yet
 */
public record IntegrityView(String tone, String headline, String sentence, List<Field> fields, String proof) {

    static IntegrityView of(Integrity integrity) {
        return switch (integrity.state()) {
            case INTEGRO ->
                new IntegrityView(
                        "good",
                        "Registro íntegro",
                        "La emisión de este certificado está en el registro tal como se firmó"
                                + (integrity.printed() == null
                                        ? "."
                                        : ", y el registro de hoy continúa el que el certificado lleva impreso."),
                        fields(integrity),
                        "/v1/log/proofs/inclusion.tlog-proof?position=" + integrity.position());
            case PENDIENTE ->
                new IntegrityView(
                        "warn",
                        "Registro por firmar",
                        "La emisión es reciente y aún no está bajo un punto de control firmado. Vuelva a consultar en un"
                                + " minuto.",
                        fields(integrity),
                        "");
            case NO_COINCIDE ->
                new IntegrityView(
                        "bad",
                        "El punto de control impreso no está en el registro",
                        "O la historia del registro fue reescrita o este documento no es el que se emitió. Conserve el"
                                + " documento y avise al SENCE.",
                        fields(integrity),
                        "");
            case ALTERADO ->
                new IntegrityView(
                        "bad",
                        "El registro no coincide con lo firmado",
                        "El registro guardado no es el que se firmó. Conserve el certificado y avise al SENCE.",
                        fields(integrity),
                        "");
        };
    }

    private static List<Field> fields(Integrity integrity) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("Registro", integrity.origin()));
        add(fields, "Posición de la emisión", integrity.position());
        add(fields, "Huella de la emisión", integrity.leaf());
        Printed printed = integrity.printed();
        if (printed != null) {
            Anchor anchor = new Anchor(integrity.origin(), printed.size(), printed.rootStart());
            fields.add(new Field("Eventos al imprimir", Long.toString(anchor.size())));
            fields.add(new Field("Raíz impresa", anchor.spaced()));
        }
        add(fields, "Eventos firmados hoy", integrity.size());
        add(fields, "Raíz de hoy", integrity.root());
        Optional.ofNullable(integrity.signedAt()).ifPresent(at -> fields.add(new Field("Firmado", Formats.minute(at))));
        return fields;
    }

    private static void add(List<Field> fields, String label, @Nullable Object value) {
        if (value != null) {
            fields.add(new Field(label, value.toString()));
        }
    }
}
