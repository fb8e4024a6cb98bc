package cl.bitacora.payments.domain;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Check.Met;
import cl.bitacora.kernel.Check.Unmet;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What must be presented with the request of the liquidation. */
public final class LiquidationDocuments {
    private static final RuleId RULE = RuleId.of("BONO-204");
    private static final Citation GROUND = Norms.bono("8.2.5");

    private LiquidationDocuments() {}

    /**
     * The mandatory documents.
     *
     * @param anyApproved whether there is somebody to give a diploma to; without, none is asked for
     */
    @Rule("BONO-204")
    public static List<Check> checks(
            List<DocumentRef> documents, LabourCertificate certificate, boolean anyApproved, LocalDate requestedOn) {
        List<String> required = new ArrayList<>(List.of(
                DocumentKinds.VALIDATION_REQUEST, DocumentKinds.CONTRIBUTIONS, DocumentKinds.LABOUR_CERTIFICATE));
        if (anyApproved) {
            required.add(DocumentKinds.DIPLOMAS);
        }
        if (certificate.debts() && certificate.regularised()) {
            required.add(DocumentKinds.REGULARISATION);
        }
        List<String> missing = DocumentKinds.missing(documents, required);
        Check complete = missing.isEmpty()
                ? new Met(Finding.of(RULE, "COMPLETO", GROUND, Fact.of("documents", String.join(", ", required))))
                : new Unmet(Refusal.ofField(
                        "documents",
                        "documents-missing",
                        RULE,
                        GROUND,
                        Fact.of("missing", String.join(", ", missing))));
        return List.of(complete, certificate.check(RULE, GROUND, requestedOn));
    }

    /** Examinations are paid only with the list of examined people and the payment documents of the bodies (c). */
    @Rule("BONO-204")
    public static boolean examinationsDocumented(List<DocumentRef> documents) {
        return DocumentKinds.has(documents, DocumentKinds.EXAMINED_LIST)
                && DocumentKinds.has(documents, DocumentKinds.EXAMINATION_INVOICES);
    }
}
