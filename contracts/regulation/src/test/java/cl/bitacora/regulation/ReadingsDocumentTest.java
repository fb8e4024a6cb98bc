package cl.bitacora.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * {@code LECTURAS.md} is what the files of {@code decisions/} say, for people who open documents and not data.
 * {@code mvn -pl contracts/regulation test -Dtest=ReadingsDocumentTest -Dcontracts.update} writes it anew.
 */
class ReadingsDocumentTest {
    private static final Path DOCUMENT = Path.of("LECTURAS.md");
    private static final Map<String, String> FAMILIES = new LinkedHashMap<>();

    static {
        FAMILIES.put("G-CASO", "Dónde el resultado se aparta de un caso de prueba");
        FAMILIES.put("G-TEN", "Licitaciones (Becas Laborales 2022)");
        FAMILIES.put("G-BECA", "Cursos de Becas Laborales 2022");
        FAMILIES.put("G-BONO", "Bono de Capacitación Mipe 2020: cursos y pagos");
        FAMILIES.put("G-ATT", "Libro de clases electrónico y asistencia");
        FAMILIES.put("G-RET", "Solicitudes de asistencia retroactiva");
        FAMILIES.put("G-CERT", "Certificados de asistencia");
        FAMILIES.put("G-FIN", "Multas del libro de clases");
        FAMILIES.put("G-FINB", "Multas de Becas Laborales");
        FAMILIES.put("G-REG", "La normativa en su conjunto");
    }

    @Test
    void the_document_says_what_the_data_say() throws IOException {
        String document = document(Regulation.load().decisions().all());
        if (System.getProperty("contracts.update") != null) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("stale: run with -Dcontracts.update and review the change")
                .isEqualTo(document);
    }

    private static String document(List<LegalReading> readings) {
        StringBuilder text = new StringBuilder("""
                # Lecturas de las normas

                Dónde las normas se contradicen, callan o no se leen, qué se eligió, por qué y quién lo nota. Sale de los
                archivos de `decisions/`; no se edita a mano. Lo que dice «parámetro» se cambia en `parameters/` sin tocar el
                código, y rige desde la fecha que se le ponga. La página `target/rule-coverage.html`, que escribe `scripts/test`,
                muestra además cada regla con sus numerales, su estado, su código y sus pruebas.
                """);
        int written = 0;
        for (Map.Entry<String, String> family : FAMILIES.entrySet()) {
            List<LegalReading> own = readings.stream()
                    .filter(reading -> reading.id().matches(family.getKey() + "-[0-9]{2}"))
                    .toList();
            text.append("\n## ").append(family.getValue()).append("\n");
            own.forEach(reading -> text.append(entry(reading)));
            written += own.size();
        }
        assertThat(written).as("a family without a heading").isEqualTo(readings.size());
        return text.toString();
    }

    private static String entry(LegalReading reading) {
        String changes =
                reading.parameter().map(name -> "- Parámetro: `" + name + "`\n").orElse("");
        return """

                **%s.** %s

                - Lectura: %s
                - Por qué: %s
                - Quién lo nota: %s
                %s""".formatted(
                        reading.id(), reading.question(), reading.reading(), reading.why(), reading.affects(), changes);
    }
}
