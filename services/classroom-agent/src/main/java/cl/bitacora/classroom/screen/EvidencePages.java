package cl.bitacora.classroom.screen;

import cl.bitacora.classroom.agent.Agent;
import cl.bitacora.classroom.agent.Words;
import cl.bitacora.classroom.domain.Book;
import cl.bitacora.classroom.domain.Course;
import cl.bitacora.classroom.evidence.DailyRegister;
import cl.bitacora.classroom.evidence.Workbooks;
import cl.bitacora.classroom.evidence.XmlFiles;
import cl.bitacora.classroom.store.Person;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The files of a block, to hand in with a request (LCE-050…052). */
@ApplicationScoped
@Path("/evidencia")
public class EvidencePages {
    private final Agent agent;

    @Inject
    public EvidencePages(Agent agent) {
        this.agent = agent;
    }

    @GET
    @Path("{block}.xlsx")
    public Response workbook(@PathParam("block") String key) throws IOException {
        Optional<DailyRegister> register = register(key);
        if (register.isEmpty()) {
            return Site.to("/");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbooks.write(register.get(), out);
        return file(
                out.toByteArray(),
                "registro-diario-" + key + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @GET
    @Path("{block}.xml")
    public Response xml(@PathParam("block") String key) throws IOException {
        return register(key)
                .map(found -> file(
                        XmlFiles.write(found).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "registro-" + key + ".xml",
                        "application/xml"))
                .orElseGet(() -> Site.to("/"));
    }

    private Optional<DailyRegister> register(String key) throws IOException {
        BlockKey block = BlockKey.parse(key);
        Book book = agent.state().blocks().get(block);
        Optional<Course> course = agent.course(block.section());
        if (agent.state().session().isEmpty() || book == null || course.isEmpty()) {
            return Optional.empty();
        }
        List<ChainedRecord> records = agent.records(block);
        List<DailyRegister.Row> rows = course.get().participants().stream()
                .map(id -> row(id, book, records))
                .sorted(Comparator.comparing(DailyRegister.Row::name))
                .toList();
        return Optional.of(new DailyRegister(
                block,
                course.get().senceCode(),
                course.get().courseName(),
                agent.installation().map(it -> it.id()).orElse(""),
                book.informedAt().isPresent() ? "informado" : "sin informar",
                String.join(
                        ", ",
                        book.relatorEntries().keySet().stream().map(this::name).toList()),
                book.startedAt().map(Words::time).orElse("no se inició"),
                book.closed().map(exit -> Words.time(exit.at())).orElse("sin salida"),
                book.durationMinutes(),
                String.join(" / ", book.activities()),
                rows,
                agent.hashBefore(records),
                records));
    }

    private DailyRegister.Row row(PersonId id, Book book, List<ChainedRecord> records) {
        Optional<Person> person = agent.store().people().find(id);
        String words = String.join(
                " / ",
                records.stream()
                        .map(ChainedRecord::said)
                        .filter(JournalRecord.ObservationWritten.class::isInstance)
                        .map(JournalRecord.ObservationWritten.class::cast)
                        .filter(said -> said.participant().equals(id.value()))
                        .flatMap(said -> agent.store().words().text(said.textSha256()).stream())
                        .toList());
        return new DailyRegister.Row(
                id.value(),
                person.map(Person::rut).orElse(""),
                person.map(Person::listName).orElse("Sin nombre"),
                book.marksOf(id).stream()
                        .map(mark -> new DailyRegister.Mark(Words.time(mark.at()), method(mark.method())))
                        .toList(),
                words);
    }

    private String name(PersonId id) {
        return agent.store().people().find(id).map(Person::fullName).orElse("Sin nombre");
    }

    private static String method(MarkMethod method) {
        return switch (method) {
            case FINGERPRINT -> "huella";
            case DOCUMENT_NUMBER -> "número de cédula";
            case POLICE_RECORD -> "constancia de Carabineros";
            case RENEWAL_RECEIPT -> "comprobante del Registro Civil";
        };
    }

    private static Response file(byte[] bytes, String name, String type) {
        return Response.ok(bytes, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
