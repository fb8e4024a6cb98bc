package cl.bitacora.certificates.domain;

import cl.bitacora.contracts.certificates.CertificatesEvent.DocumentKind;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;

/** The document that the certificate belongs to: an order where an OTIC stands between, else an invoice (CERT-008, G-CERT-11). */
public final class Document {
    private static final RuleId RULE = RuleId.of("CERT-008");
    private static final Citation GROUND = Norms.cert("Q128");
    private static final int LONGEST = 40;

    private Document() {}

    /** The kind of document, if its number was typed. */
    @Rule("CERT-008")
    public static Check<DocumentKind> of(boolean intermediated, String number) {
        DocumentKind kind = intermediated ? DocumentKind.ORDEN_DE_COMPRA : DocumentKind.FACTURA;
        Fact document = Fact.of("documentKind", kind);
        if (number.isBlank()) {
            return Check.broken(Refusal.ofField("documentNumber", "document-number-missing", RULE, GROUND, document));
        }
        if (number.length() > LONGEST) {
            return Check.broken(Refusal.ofField("documentNumber", "document-number-too-long", RULE, GROUND, document));
        }
        return Check.kept(
                Finding.of(RULE, kind, GROUND, Fact.of("intermediated", intermediated), Fact.of("number", number)));
    }
}
