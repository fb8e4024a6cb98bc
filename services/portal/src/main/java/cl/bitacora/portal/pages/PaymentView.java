package cl.bitacora.portal.pages;

import java.util.List;

/** A payment file in its tab. */
public record PaymentView(
        String title, Tag state, List<Fact> facts, String note, List<PartLine> parts, List<Offer> offers) {
    /** A person's part of the liquidation. */
    public record PartLine(String name, String rut, Tag state, String hours, String amount, String why) {}
}
