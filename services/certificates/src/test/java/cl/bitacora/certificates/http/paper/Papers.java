package cl.bitacora.certificates.http.paper;

import cl.bitacora.certificates.domain.Snapshot;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.certificates.CertificatesEvent.Body;
import cl.bitacora.contracts.certificates.CertificatesEvent.DocumentKind;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Papers of invented people. */
final class Papers {
    static final String URL = "https://certificados.ejemplo.invalid";
    static final String CODE = "K7Q2M4XW5N3ZB6T2VHJ4RDSA3Y";
    private static final List<String> NAMES =
            List.of("Íñigo Ñancupil Güenchumán", "María José Peñailillo Ávila", "Óscar Núñez d'Alençon");

    private Papers() {}

    /** A printer with the template that the service uses, without the service. */
    static final Anchor ANCHOR = new Anchor("bitacora/certificates", 118_190, "0ac51869918a3e8e1d90c8080148aa9b");

    static PaperPrinter printer() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        return new PaperPrinter(
                engine.parse(resource("/templates/paper/certificado.html"), Variant.forContentType(Variant.TEXT_HTML)));
    }

    static PersonId person(int number) {
        return new PersonId("p-" + "%032x".formatted(number));
    }

    static PersonRecord record(int number) {
        String name = NAMES.get(number % NAMES.size());
        int space = name.indexOf(' ');
        return new PersonRecord(
                person(number),
                Rut.ofNumber(999_000_000 + number),
                name.substring(0, space),
                name.substring(space + 1),
                "",
                "");
    }

    static Map<PersonId, PersonRecord> people(int count) {
        Map<PersonId, PersonRecord> people = new HashMap<>();
        for (int i = 0; i <= count; i++) {
            people.put(person(i), record(i));
        }
        return people;
    }

    /** A paper with so many participants; person 0 signs. */
    static IssuedPaper paper(int participants, Kind kind) {
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i <= participants; i++) {
            lines.add(Snapshot.line(person(i), 115_200 - 14_401L * (i % 3), 115_200));
        }
        Body body = new Body(
                kind,
                "Capacitaciones Piedra del Lobo SpA (ficticia)",
                Rut.ofNumber(998_000_001).toString(),
                "Comercial Los Aromos & Compañía Ltda.",
                Rut.ofNumber(998_000_002).toString(),
                "Corporación Ñandú OTIC",
                Rut.ofNumber(998_000_003).toString(),
                "Operación de bodegas y control de inventario: eficiencia, flujo y oficina",
                "1237890001",
                LocalDate.of(2020, 3, 30),
                LocalDate.of(2020, 4, 9),
                32,
                0,
                DocumentKind.ORDEN_DE_COMPRA,
                "OC-4500",
                "6543210",
                person(0),
                LocalDate.of(2020, 4, 20),
                lines);
        return new IssuedPaper(
                "bodegas-1-normal",
                new SectionId("bodegas-1"),
                Programme.FRANQUICIA_TRIBUTARIA,
                "7",
                2,
                "12-2020",
                "7-2020",
                CODE,
                body,
                kind == Kind.MANUAL ? "1234" : "",
                Instant.parse("2020-04-20T15:04:05Z"));
    }

    static PaperContent content(int participants, Kind kind) {
        return PaperContent.of(
                paper(participants, kind),
                people(participants),
                "Dirección Regional del SENCE, Región del Maule",
                URL,
                Optional.of(ANCHOR));
    }

    private static String resource(String path) {
        try (InputStream in = Papers.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
