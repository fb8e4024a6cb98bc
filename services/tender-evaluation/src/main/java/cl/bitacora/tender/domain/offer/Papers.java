package cl.bitacora.tender.domain.offer;

import static cl.bitacora.tender.domain.Condition.that;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Condition;
import cl.bitacora.tender.domain.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The legal papers of an offer: age, originals and totals. */
public final class Papers {
    private Papers() {}

    /**
     * A paper of an offer.
     *
     * @param original on paper, in original
     * @param scanned a scan of a signed original
     * @param signed by the legal representative(s)
     * @param inTime inside the bidding period
     */
    public record Paper(
            LocalDate issuedOn,
            boolean original,
            boolean scanned,
            boolean signed,
            boolean complete,
            boolean legible,
            boolean inTime) {}

    /** Courses, places and value, as Anexo N° 6 says or as the annexes add up. */
    public record Totals(int courses, int places, Clp value) {}

    /** At most so many calendar days old at the opening, and not dated after it. */
    @Rule("TEN-041")
    public static Finding<Compliance> age(LocalDate issuedOn, LocalDate opensOn, TenderParameters parameters) {
        long days = BusinessDays.daysBetween(issuedOn, opensOn);
        int most = parameters.limits().documentAgeDays();
        return Requirement.of(
                "TEN-041",
                Bases.ba("3.1 a)"),
                List.of(
                        Fact.of("issuedOn", issuedOn),
                        Fact.of("opensOn", opensOn),
                        Fact.of("days", days),
                        Fact.of("most", most)),
                List.of(
                        that(days <= most, "tiene " + days + " días a la apertura y el máximo es " + most),
                        that(days >= 0, "está fechado después de la apertura")));
    }

    /** In original; a signed scan is as good while an emergency lasts. */
    @Rule("TEN-042")
    public static Finding<Compliance> original(Paper paper, boolean emergency) {
        return Requirement.of(
                "TEN-042",
                Bases.ba("3.1"),
                List.of(Fact.of("emergency", emergency)),
                List.of(that(paper.original() || emergency && paper.scanned(), "no se presentó en original")));
    }

    /** Both legal papers: complete, legible and in time. */
    @Rule("TEN-040")
    public static Finding<Compliance> legalDocuments(Paper noLink, Paper certificate) {
        List<Condition> conditions = new ArrayList<>();
        conditions.addAll(state("Anexo N° 5", noLink));
        conditions.addAll(state("certificado de vigencia", certificate));
        return Requirement.of("TEN-040", Bases.ba("3.1 a)"), List.of(), conditions);
    }

    /** The summary adds up: courses, places and value. */
    @Rule("TEN-043")
    public static Finding<Compliance> addsUp(Totals summary, Totals annexes) {
        return Requirement.of(
                "TEN-043",
                Bases.ba("3.2"),
                List.of(Fact.of("declared", summary.value()), Fact.of("sum", annexes.value())),
                List.of(
                        that(summary.courses() == annexes.courses(), "los cursos no suman"),
                        that(summary.places() == annexes.places(), "los cupos no suman"),
                        that(summary.value().equals(annexes.value()), "el valor no suma")));
    }

    /** No guarantee of seriousness: whoever asks for one asks for what the bases do not. */
    @Rule("TEN-038")
    public static Finding<Compliance> bidGuarantee(boolean asked) {
        return Requirement.of(
                "TEN-038",
                Bases.ba("2.6"),
                List.of(Fact.of("asked", asked)),
                List.of(that(!asked, "se pide una garantía de seriedad que las bases no piden")));
    }

    private static List<Condition> state(String name, Paper paper) {
        return List.of(
                that(paper.inTime(), name + " fuera de plazo"),
                that(paper.complete(), name + " incompleto"),
                that(paper.legible(), name + " ilegible"));
    }
}
