package cl.bitacora.gateway.views;

import cl.bitacora.contracts.SectionId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What command endpoints look up in the views. Blocking: call on a virtual thread. */
@Singleton
public class GatewayQueries {

    /** A section, if the courses' events were heard. */
    public Optional<SectionRow> section(SectionId section) {
        return Optional.ofNullable(await(() -> SectionRow.findById(section.value())));
    }

    /** Sections of an OTEC that a class PC may download (LCE-022): of one programme, perhaps of one SENCE code. */
    public List<SectionRow> sections(String otec, String programme, Optional<String> senceCode) {
        return await(() -> senceCode
                .map(code -> SectionRow.<SectionRow>list(
                        "otec = ?1 and programme = ?2 and senceCode = ?3 order by id", otec, programme, code))
                .orElseGet(() ->
                        SectionRow.<SectionRow>list("otec = ?1 and programme = ?2 order by id", otec, programme)));
    }

    /** Who may mark: those on Formulario N° 1 once it exists, before that those enrolled. */
    public List<String> participants(SectionRow section) {
        String role = section.agreed ? SectionProjection.PARTICIPANT : SectionProjection.ENROLLED;
        return people(section.id, role);
    }

    /** The relators of the acuerdo operativo. */
    public List<String> relators(SectionRow section) {
        return people(section.id, SectionProjection.RELATOR);
    }

    /** Everybody who may mark in a section. */
    public Set<String> peopleOf(SectionRow section) {
        Set<String> people = new HashSet<>(participants(section));
        people.addAll(relators(section));
        return people;
    }

    /** The sections that a person is in, in whatever role. */
    public List<SectionRow> sectionsOf(String person) {
        List<SectionPersonRow> rows = await(() -> SectionPersonRow.list("person = ?1", person));
        List<String> ids = rows.stream().map(row -> row.section).distinct().toList();
        return ids.isEmpty() ? List.of() : await(() -> SectionRow.list("id in ?1", ids));
    }

    /** The receipt under which a record was kept. */
    public Optional<ReceiptRow> receiptOf(String installation, long seq) {
        return await(() -> ReceiptRow.<ReceiptRow>find(
                                "installation = ?1 and lastSeq >= ?2 order by lastSeq", installation, seq)
                        .page(0, 1)
                        .list())
                .stream()
                .findFirst();
    }

    /** The receipts under which the records {@code from..to} were kept. */
    public List<ReceiptRow> receiptsOf(String installation, long from, long to) {
        return await(() -> ReceiptRow.list(
                "installation = ?1 and lastSeq >= ?2 and lastSeq - kept < ?3 order by lastSeq",
                installation,
                from,
                to));
    }

    private static List<String> people(String section, String role) {
        List<SectionPersonRow> rows =
                await(() -> SectionPersonRow.list("section = ?1 and role = ?2 order by person", section, role));
        return rows.stream().map(row -> row.person).toList();
    }

    private static <T> T await(Supplier<Uni<T>> query) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(query));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("view not readable", e);
        }
    }
}
