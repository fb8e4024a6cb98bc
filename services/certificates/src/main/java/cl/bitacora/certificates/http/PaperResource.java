package cl.bitacora.certificates.http;

import cl.bitacora.certificates.views.Await;
import cl.bitacora.certificates.views.CertificateRow;
import cl.bitacora.certificates.views.PaperRow;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The PDF of a certificate: downloadable for good, also after the liquidation (CERT-031). */
@Path("/v1/certificates/{certificate}/pdf")
@Authenticated
@Tag(name = "Certificados")
public class PaperResource {
    private final CurrentCaller caller;
    private final Sections sections;
    private final Papers papers;
    private final ReadLog reads;

    @Inject
    public PaperResource(CurrentCaller caller, Sections sections, Papers papers, ReadLog reads) {
        this.caller = caller;
        this.sections = sections;
        this.papers = papers;
        this.reads = reads;
    }

    @GET
    @Produces({"application/pdf", "application/problem+json"})
    @RunOnVirtualThread
    @Operation(
            summary = "El PDF de una versión; sin version, la última",
            description =
                    "El mismo archivo que se emitió. Si los datos de una persona se suprimieron, se rehace sin ellos y"
                            + " su SHA-256 es otro (encabezado Bitacora-As-Issued: false).")
    public Response pdf(
            @PathParam("certificate") String certificate,
            @Parameter(example = "1") @QueryParam("version") @Nullable Integer version) {
        CertificateRow row =
                Await.uni(() -> Panache.withSession(() -> CertificateRow.<CertificateRow>findById(certificate)));
        if (row == null) {
            throw Problems.notFound();
        }
        sections.require(new SectionId(row.section), Permission.READ);
        PaperRow paper = Await.uni(() -> Panache.withSession(
                () -> PaperRow.<PaperRow>findById(certificate + "/" + (version == null ? row.version : version))));
        if (paper == null) {
            throw Problems.notFound();
        }
        reads.record(caller.get(), ReadLog.What.PAPER, row.section);
        Papers.Print print = papers.find(IssuedPapers.of(paper, row), paper.pdfSha256);
        return Response.ok(print.pdf(), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"certificado-" + paper.folio + ".pdf\"")
                .header("Bitacora-As-Issued", print.asIssued())
                .header("Cache-Control", "private, no-store")
                .tag(print.sha256())
                .build();
    }
}
