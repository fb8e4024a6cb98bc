package cl.bitacora.portal.pages;

import java.util.List;

/** The tab Formularios. */
public record FormsView(
        List<Paper> acuerdos,
        List<Offer> newAcuerdo,
        List<AcuerdoDrafts.Change> changes,
        List<Paper> closing,
        List<FinalLine> states,
        List<Offer> closingOffers) {
    /** A form with its state. */
    public record Paper(String title, Tag state, List<Fact> facts, String note, List<Offer> offers) {}

    /** A final state of the closing form. */
    public record FinalLine(
            String name, String rut, Tag state, String evaluation, String hours, String percent, String why) {}
}
