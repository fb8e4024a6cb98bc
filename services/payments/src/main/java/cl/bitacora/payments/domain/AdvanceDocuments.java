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

/** What must be presented with the request of an advance, separately for each course. */
public final class AdvanceDocuments {
    private static final RuleId RULE = RuleId.of("BONO-172");
    private static final Citation GROUND = Norms.bono("8.1.1");

    private AdvanceDocuments() {}

    /**
     * The three documents are there, for this course only.
     *
     * @param courseCodes codes of the courses that the request names
     */
    @Rule("BONO-172")
    public static List<Check> checks(
            String senceCode,
            List<String> courseCodes,
            List<DocumentRef> documents,
            LabourCertificate certificate,
            LocalDate requestedOn) {
        List<String> required = new ArrayList<>(
                List.of(DocumentKinds.VALIDATION_REQUEST, DocumentKinds.GUARANTEE, DocumentKinds.LABOUR_CERTIFICATE));
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
        return List.of(oneCourse(senceCode, courseCodes), complete, certificate.check(RULE, GROUND, requestedOn));
    }

    private static Check oneCourse(String senceCode, List<String> courseCodes) {
        return courseCodes.equals(List.of(senceCode))
                ? new Met(Finding.of(RULE, "UN_CURSO", GROUND, Fact.of("course", senceCode)))
                : new Unmet(Refusal.ofField(
                        "courseCodes", "one-request-per-course", RULE, GROUND, Fact.of("course", senceCode)));
    }
}
