package cl.bitacora.certificates.http;

import cl.bitacora.certificates.domain.CertificateStatus;
import cl.bitacora.certificates.domain.Regions;
import cl.bitacora.certificates.views.CertificateRow;
import cl.bitacora.http.Access;
import cl.bitacora.http.Caller;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Cursor;
import cl.bitacora.http.Page;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Visibility;
import cl.bitacora.kernel.Fact;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Certificates in lists. */
@Path("/v1/certificates")
@Authenticated
@Tag(name = "Certificados")
public class CertificateLists {
    private final CurrentCaller caller;

    @Inject
    public CertificateLists(CurrentCaller caller) {
        this.caller = caller;
    }

    @GET
    @WithSession
    @Operation(summary = "Certificados a su alcance, por estado, sección o folio")
    public Uni<Page<Answers.CertificateSummary>> list(
            @Parameter(example = "PENDIENTE_DE_VALIDACION") @QueryParam("state") @Nullable String state,
            @Parameter(example = "bodegas-1") @QueryParam("section") @Nullable String section,
            @Parameter(example = "12-2020") @QueryParam("folio") @Nullable String folio,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        List<String> where = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (!visible(where, values)) {
            return Uni.createFrom().item(new Page<>(List.of(), null));
        }
        if (state != null && !state.isBlank()) {
            where.add("status = :status");
            values.put("status", status(state));
        }
        if (section != null && !section.isBlank()) {
            where.add("section = :section");
            values.put("section", section);
        }
        if (folio != null && !folio.isBlank()) {
            where.add("certificate in (select p.certificate from PaperRow p where p.folio = :folio)");
            values.put("folio", folio.strip());
        }
        if (cursor != null) {
            where.add("certificate > :after");
            values.put("after", Cursor.decode(cursor, 1).getFirst());
        }
        int size = Page.size(limit);
        return CertificateRow.<CertificateRow>find(String.join(" and ", where) + " order by certificate", values)
                .page(0, size + 1)
                .list()
                .map(rows -> Page.cut(rows, size, row -> Cursor.encode(row.certificate))
                        .map(SectionSearch::summary));
    }

    /** False if the caller sees nothing at all. */
    private boolean visible(List<String> where, Map<String, Object> values) {
        Caller who = caller.get();
        return switch (Access.visible(who)) {
            case Visibility.Everything everything -> {
                where.add("1 = 1");
                yield true;
            }
            case Visibility.OwnOtec own -> {
                where.add("section in (select s.section from SectionRow s where s.otec = :otec)");
                values.put("otec", own.otec().toString());
                who.region().ifPresent(region -> inRegion(region, where, values));
                yield true;
            }
            case Visibility.OwnRegion own -> {
                inRegion(own.region(), where, values);
                yield true;
            }
            case Visibility.OwnOtic _, Visibility.Nothing _ -> false;
        };
    }

    private static void inRegion(String region, List<String> where, Map<String, Object> values) {
        where.add("region in :region");
        values.put("region", Regions.forms(region));
    }

    private static CertificateStatus status(String name) {
        return CertificateStatus.named(name)
                .orElseThrow(() -> Problems.field("state", "unknown-value", Fact.of("field", "state")));
    }
}
