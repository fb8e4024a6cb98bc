package cl.bitacora.certificates.http.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.kernel.Covers;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PaperPrinterTest {
    private static final PaperPrinter PRINTER = Papers.printer();

    @BeforeAll
    static void verifier() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    @Covers({"CERT-040", "CERT-007"})
    void the_paper_says_every_field_of_anexo_3() throws IOException {
        String text = text(PRINTER.print(Papers.content(3, Kind.NORMAL)));

        assertThat(text)
                .contains("Folio 12-2020", "Reemplaza al certificado anulado de folio 7-2020")
                .contains("Capacitaciones Piedra del Lobo SpA (ficticia)", "998.000.001-")
                .contains("Comercial Los Aromos & Compañía Ltda.", "998.000.002-")
                .contains("Corporación Ñandú OTIC", "998.000.003-")
                .contains("eficiencia, flujo y oficina", "1237890001")
                .contains("30 de marzo de 2020", "9 de abril de 2020", "32 h")
                .contains("N° de orden de compra o trabajo", "OC-4500", "6543210")
                .contains("María José Peñailillo Ávila", "999.000.001-", "87,49 %")
                .contains("Óscar Núñez d'Alençon", "74,99 %")
                .contains("Íñigo Ñancupil Güenchumán", "100,00 %", "20 de abril de 2020");
    }

    @Test
    @Covers("CERT-041")
    void a_manual_one_names_its_resolution_and_leaves_room_for_the_signature() throws IOException {
        byte[] pdf = PRINTER.print(Papers.content(12, Kind.MANUAL));
        Files.write(Path.of("target", "certificado-manual.pdf"), pdf);

        assertThat(text(pdf))
                .contains("Certificado manual, Resolución Exenta N° 1234", "Director o Directora Regional");
    }

    @Test
    void the_code_leads_to_the_verification_page() throws Exception {
        byte[] pdf = PRINTER.print(Papers.content(3, Kind.NORMAL));

        assertThat(decoded(pdf))
                .isEqualTo(Papers.URL + "/verificar/" + Papers.CODE + "?r=118190-0ac51869918a3e8e1d90c8080148aa9b");
        assertThat(text(pdf))
                .contains("bitacora/certificates", "118190 eventos", "0ac5 1869 918a 3e8e 1d90 c808 0148 aa9b");
    }

    @Test
    void a_long_list_goes_on_over_the_page_with_its_heading() throws IOException {
        byte[] pdf = PRINTER.print(Papers.content(60, Kind.NORMAL));
        Files.write(Path.of("target", "certificado-60.pdf"), pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document)).contains("Nombre", "Asistencia", "Página 2 de");
        }
        assertThat(text(pdf)).contains("999.000.060-");
    }

    @Test
    void the_same_content_gives_the_same_bytes() throws IOException {
        byte[] pdf = PRINTER.print(Papers.content(30, Kind.NORMAL));

        assertThat(PRINTER.print(Papers.content(30, Kind.NORMAL))).isEqualTo(pdf);
        // no date of the machine anywhere in the file
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("2020-04-20T15:04:05Z");
            assertThat(metadata.replace("2020-04-20T15:04:05Z", ""))
                    .doesNotContainPattern("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Papers.paper(1, Kind.NORMAL).issuedAt());
        }
    }

    @Test
    void an_erased_person_keeps_the_percentage_only() throws IOException {
        var people = new HashMap<>(Papers.people(3));
        people.remove(Papers.person(2));
        PaperContent content = PaperContent.of(
                Papers.paper(3, Kind.NORMAL),
                people,
                "Dirección Regional del SENCE, Región del Maule",
                Papers.URL,
                Optional.empty());

        assertThat(text(PRINTER.print(content)))
                .contains("persona suprimida", "74,99 %")
                .doesNotContain("Óscar", "999.000.002");
    }

    @Test
    void the_paper_can_be_archived_and_read_aloud() throws Exception {
        byte[] pdf = PRINTER.print(Papers.content(60, Kind.MANUAL));

        assertThat(violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    private static Map<String, String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            Map<String, String> failed = new HashMap<>();
            result.getTestAssertions()
                    .forEach(assertion -> failed.put(assertion.getRuleId().toString(), assertion.getMessage()));
            return result.isCompliant() ? Map.of() : failed;
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String decoded(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            return new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }
}
