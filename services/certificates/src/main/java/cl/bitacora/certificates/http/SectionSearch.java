package cl.bitacora.certificates.http;

import cl.bitacora.certificates.domain.Regions;
import cl.bitacora.certificates.views.CertificateRow;
import cl.bitacora.certificates.views.PaymentRow;
import cl.bitacora.certificates.views.SectionRow;
import cl.bitacora.http.Caller;
import cl.bitacora.http.Cursor;
import cl.bitacora.http.Page;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Visibility;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.Territory.Region;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Search of sections: the training line and at least one of six criteria, all of which must hold (CERT-004). */
@Singleton
public class SectionSearch {
    private final Regulation regulation;
    private final Papers papers;

    SectionSearch(Regulation regulation, Papers papers) {
        this.regulation = regulation;
        this.papers = papers;
    }

    /** What is searched for; null where nothing was typed. */
    public record Criteria(
            @Nullable String course,
            @Nullable String senceCode,
            @Nullable String region,
            @Nullable PersonId participant,
            @Nullable String executor,
            @Nullable String supervisingEntity) {
        boolean any() {
            return course != null
                    || senceCode != null
                    || region != null
                    || participant != null
                    || executor != null
                    || supervisingEntity != null;
        }
    }

    /** A page of the sections that the caller may see. */
    @Rule({"CERT-003", "CERT-004"})
    public Uni<Page<Answers.Section>> search(
            Caller caller,
            Visibility visibility,
            @Nullable Programme line,
            Criteria criteria,
            @Nullable String cursor,
            @Nullable Integer limit) {
        if (line == null) {
            throw Problems.field("line", "training-line-missing", RuleId.of("CERT-004"), Norms.cert("Q127"));
        }
        if (!criteria.any()) {
            throw Problems.field("course", "search-criterion-missing", RuleId.of("CERT-004"), Norms.cert("Q127"));
        }
        List<String> where = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        where.add("programme = :line");
        values.put("line", line);
        if (!visible(caller, visibility, where, values)) {
            return Uni.createFrom().item(new Page<>(List.of(), null));
        }
        conditions(criteria, where, values);
        if (cursor != null) {
            where.add("section > :after");
            values.put("after", Cursor.decode(cursor, 1).getFirst());
        }
        int size = Page.size(limit);
        return SectionRow.<SectionRow>find(String.join(" and ", where) + " order by section", values)
                .page(0, size + 1)
                .list()
                .chain(rows -> page(rows, size));
    }

    /** False if the caller sees nothing at all. */
    private static boolean visible(
            Caller caller, Visibility visibility, List<String> where, Map<String, Object> values) {
        return switch (visibility) {
            case Visibility.Everything everything -> true;
            case Visibility.OwnOtec own -> {
                where.add("otec = :ownOtec");
                values.put("ownOtec", own.otec().toString());
                caller.region().ifPresent(region -> inRegion("ownRegion", region, where, values));
                yield true;
            }
            case Visibility.OwnRegion own -> {
                inRegion("ownRegion", own.region(), where, values);
                yield true;
            }
            case Visibility.OwnOtic _, Visibility.Nothing _ -> false;
        };
    }

    private void conditions(Criteria criteria, List<String> where, Map<String, Object> values) {
        if (criteria.course() != null) {
            where.add("(course = :course or section = :course or lower(courseName) like :courseName escape '!')");
            values.put("course", criteria.course());
            values.put("courseName", contains(criteria.course()));
        }
        if (criteria.senceCode() != null) {
            where.add("senceCode = :senceCode");
            values.put("senceCode", criteria.senceCode());
        }
        if (criteria.region() != null) {
            inRegion("region", criteria.region(), where, values);
        }
        if (criteria.participant() != null) {
            where.add("section in (select r.section from RosterRow r where r.participant = :participant)");
            values.put("participant", criteria.participant().value());
        }
        if (criteria.executor() != null) {
            where.add("(otec = :executor or lower(otecName) like :executorName escape '!')");
            values.put("executor", criteria.executor());
            values.put("executorName", contains(criteria.executor()));
        }
        if (criteria.supervisingEntity() != null) {
            where.add("(region in :supervised or section in"
                    + " (select p.section from PaperRow p where lower(p.oticName) like :supervisor escape '!'))");
            values.put("supervised", regionsNamed(criteria.supervisingEntity()));
            values.put("supervisor", contains(criteria.supervisingEntity()));
        }
    }

    private static void inRegion(String name, String region, List<String> where, Map<String, Object> values) {
        where.add("region in :" + name);
        values.put(name, Regions.forms(region));
    }

    /** Regions whose office the text names: the unit of SENCE that supervises (G-CERT-09). */
    private List<String> regionsNamed(String text) {
        String wanted = plain(text);
        return regulation.territory().regions().stream()
                .filter(region -> plain(papers.officeName(region.code())).contains(wanted))
                .map(Region::code)
                .flatMap(code -> Regions.forms(code).stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), found -> found.isEmpty() ? List.of("-") : found));
    }

    private Uni<Page<Answers.Section>> page(List<SectionRow> rows, int size) {
        Page<SectionRow> page = Page.cut(rows, size, row -> Cursor.encode(row.section));
        if (page.items().isEmpty()) {
            return Uni.createFrom().item(new Page<>(List.of(), null));
        }
        List<String> ids = page.items().stream().map(row -> row.section).toList();
        return CertificateRow.<CertificateRow>list("section in ?1 order by certificate", ids)
                .chain(certificates -> PaymentRow.<PaymentRow>list("section in ?1", ids)
                        .map(payments -> page.map(row -> section(row, certificates, payments))));
    }

    private Answers.Section section(SectionRow row, List<CertificateRow> certificates, List<PaymentRow> payments) {
        PaymentRow payment = payments.stream()
                .filter(one -> one.section.equals(row.section))
                .findFirst()
                .orElse(null);
        return new Answers.Section(
                row.section,
                row.programme,
                row.course,
                row.courseName,
                row.senceCode,
                row.region,
                row.commune,
                row.otec,
                row.otecName,
                papers.officeName(row.region),
                row.state(payment),
                row.startsOn,
                row.lastDay(),
                certificates.stream()
                        .filter(one -> one.section.equals(row.section))
                        .map(SectionSearch::summary)
                        .toList());
    }

    static Answers.CertificateSummary summary(CertificateRow row) {
        return new Answers.CertificateSummary(
                row.certificate,
                row.section,
                row.kind,
                row.status,
                Texts.of(row.status),
                row.version,
                row.folio.isEmpty() ? null : row.folio,
                row.decisionDueOn,
                row.differing);
    }

    /** For {@code like … escape '!'}: what was typed is text, not a pattern. */
    private static String contains(String text) {
        String escaped = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
