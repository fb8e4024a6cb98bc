package cl.bitacora.classroom.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.PersonId;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class EvidenceTest {
    private static final BlockKey BLOCK = new BlockKey(new SectionId("bodegas-1"), LocalDate.of(2020, 3, 9), "A");
    private static final PersonId ANA = new PersonId("p-" + "a".repeat(32));

    @TempDir
    Path folder;

    private static DailyRegister register(String name, String activities) {
        JournalRecord said = new JournalRecord.ParticipantMarked(
                BLOCK, Instant.parse("2020-03-09T12:05:00Z"), ANA, MarkMethod.FINGERPRINT);
        List<ChainedRecord> records = new ArrayList<>();
        String hash = JournalCodec.GENESIS;
        for (long seq = 1; seq <= 3; seq++) {
            hash = JournalCodec.sha256(hash + JournalCodec.canonical(seq, said));
            records.add(new ChainedRecord(seq, said, hash));
        }
        return new DailyRegister(
                BLOCK,
                "1237890",
                "Gestión de bodegas",
                "pc-1",
                "sin informar",
                "Luis Araya",
                "09:00:00",
                "13:04:00",
                240,
                activities,
                List.of(new DailyRegister.Row(
                        ANA.value(),
                        "11111111-1",
                        name,
                        List.of(
                                new DailyRegister.Mark("09:05:00", "huella"),
                                new DailyRegister.Mark("13:00:00", "número de cédula")),
                        "Sin cédula")),
                JournalCodec.GENESIS,
                records);
    }

    private String sheet(DailyRegister register) throws Exception {
        Path file = folder.resolve("registro.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbooks.write(register, out);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(zip.getInputStream(sheet));
            assertThat(document.getElementsByTagName("f").getLength())
                    .as("formulas")
                    .isZero();
            return document.getDocumentElement().getTextContent();
        }
    }

    @Test
    @Covers({"LCE-050", "LCE-052"})
    void the_workbook_has_the_action_and_every_mark() throws Exception {
        assertThat(sheet(register("Soto, Ana", "Inventario")))
                .contains("ID de acción: 1237890")
                .contains("11111111-1", "Soto, Ana", "09:05:00", "13:00:00", "número de cédula", "Sin cédula");
    }

    @Test
    void a_name_that_looks_like_a_formula_stays_text() throws Exception {
        String sheet = sheet(register("=HYPERLINK(\"http://x\")", "@SUM(1)"));
        assertThat(sheet).contains("'=HYPERLINK");
        for (String evil : List.of("=1", "+1", "-1", "@x", "\t=1", "\r=1")) {
            assertThat(Workbooks.harmless(evil)).startsWith("'");
        }
        assertThat(Workbooks.harmless("Soto")).isEqualTo("Soto");
    }

    @Test
    @Covers({"LCE-051", "LCE-052"})
    void anybody_can_compute_the_chain_again_from_the_XML() throws Exception {
        String xml = XmlFiles.write(register("Soto & \"Rivas\" <Ana>\u0001", "Inventario"));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getAttribute("idAccion")).isEqualTo("1237890");
        Element list = (Element) document.getElementsByTagName("registros").item(0);
        String hash = list.getAttribute("hashAnterior");
        NodeList records = document.getElementsByTagName("registro");
        assertThat(records.getLength()).isEqualTo(3);
        for (int i = 0; i < records.getLength(); i++) {
            Element record = (Element) records.item(i);
            hash = JournalCodec.sha256(hash + record.getTextContent());
            assertThat(record.getAttribute("hash")).isEqualTo(hash);
        }
        Element person = (Element) document.getElementsByTagName("persona").item(0);
        assertThat(person.getAttribute("nombre")).isEqualTo("Soto & \"Rivas\" <Ana>");
    }
}
