package cl.bitacora.portal.pages;

import java.util.List;

/** A certificate in its tab; {@code verify} is the public address and {@code pdf} the paper's, or empty. */
public record CertificateView(
        String title,
        Tag state,
        List<Fact> facts,
        String note,
        String told,
        boolean hidden,
        String verify,
        String pdf,
        List<CertificateSteps.Step> steps,
        List<PersonLine> lines,
        List<Offer> offers) {

    /** A person's percentage as printed. */
    public record PersonLine(String name, String rut, String hours, String percent) {}
}
