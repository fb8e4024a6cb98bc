package cl.bitacora.payments.domain;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the two requests have in common. */
public final class Filing {
    private Filing() {}

    /** The two payments are of this programme only. */
    @Rule("BONO-161")
    public static Optional<Refusal> otherProgramme(SectionFacts section) {
        return section.programme() == Programme.BONO_MIPE_2020
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "other-programme",
                        RuleId.of("BONO-161"),
                        Norms.bono("8.B"),
                        Fact.of("programme", section.programme())));
    }

    /** The file may not be asked for: another programme, or already under way. */
    static Optional<Refusal> barred(PaymentFile file, SectionFacts section) {
        Optional<Refusal> other = otherProgramme(section);
        if (other.isPresent()) {
            return other;
        }
        return switch (file.status()) {
            case SIN_SOLICITUD, OBSERVADO, RECHAZADO -> Optional.empty();
            case EN_VALIDACION, VALIDADO, FACTURADO, POR_PAGAR, RETENIDO, PAGADO ->
                Optional.of(Refusal.of(
                        "already-requested",
                        RuleId.of("BONO-150"),
                        Norms.bono("8.A a)"),
                        Fact.of("state", file.status())));
        };
    }

    /** The same request again, while the first one is under way: nothing new. */
    static boolean repeats(PaymentFile file, List<DocumentRef> documents, Clp amount) {
        return file.status() == PaymentStatus.EN_VALIDACION
                && file.request()
                        .filter(before -> Set.copyOf(before.documents()).equals(Set.copyOf(documents))
                                && before.amount().equals(amount))
                        .isPresent();
    }

    /** The request may state the amount; the system computes it, and both must be the same. */
    @Rule({"BONO-150", "BONO-158"})
    static Optional<Refusal> differs(Optional<Clp> claimed, Clp computed) {
        return claimed.filter(amount -> !amount.equals(computed))
                .map(amount -> Refusal.ofField(
                        "amountClp",
                        "claimed-amount-differs",
                        RuleId.of("BONO-158"),
                        Norms.bono("8.A d)"),
                        Fact.of("computed", computed),
                        Fact.of("claimed", amount)));
    }

    /** The request as a finding: the amount that the system computed, resting on everything it was checked against. */
    @Rule({"BONO-150", "BONO-158"})
    static Finding<Clp> requested(Clp amount, List<Finding<?>> basis) {
        return new Finding<>(RuleId.of("BONO-150"), amount, Norms.bono("8.A a)"), List.of(), basis);
    }
}
