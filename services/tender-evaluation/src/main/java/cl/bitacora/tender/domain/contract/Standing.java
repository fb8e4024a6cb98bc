package cl.bitacora.tender.domain.contract;

import static cl.bitacora.tender.domain.Condition.that;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What keeps an award and its contract standing. Last days come from the deadlines of the tender. */
public final class Standing {
    private Standing() {}

    /** CVs, office and coordinator, delivered by the last day. */
    @Rule("TEN-169")
    public static Finding<Compliance> delivered(
            Optional<LocalDate> on, boolean curricula, boolean office, boolean coordinator, LocalDate lastDay) {
        return Requirement.of(
                "TEN-169",
                Bases.ba("9.1"),
                List.of(Fact.of("lastDay", lastDay)),
                List.of(
                        that(on.map(day -> !day.isAfter(lastDay)).orElse(false), "no se entregó en plazo"),
                        that(curricula, "faltan currículos"),
                        that(office, "falta la información de la oficina"),
                        that(coordinator, "falta el coordinador académico")));
    }

    /**
     * The verification of the OTIC, and new CVs for those that it rejected: as often as needed, until some days after the
     * signature (G-TEN-22).
     *
     * @param answeredOn day of the OTIC's answer
     * @param resubmittedOn day of new CVs, if there were any
     */
    @Rule("TEN-170")
    public static Finding<Compliance> verified(
            LocalDate answeredOn,
            LocalDate answerLastDay,
            boolean approved,
            Optional<LocalDate> resubmittedOn,
            LocalDate resubmissionLastDay) {
        return Requirement.of(
                "TEN-170",
                Bases.ba("9.1"),
                List.of(Fact.of("answerLastDay", answerLastDay), Fact.of("resubmissionLastDay", resubmissionLastDay)),
                List.of(
                        that(!answeredOn.isAfter(answerLastDay), "el OTIC respondió fuera de plazo"),
                        that(approved || resubmittedOn.isPresent(), "hay perfiles rechazados sin reemplazo"),
                        that(
                                resubmittedOn
                                        .map(on -> !on.isAfter(resubmissionLastDay))
                                        .orElse(true),
                                "los nuevos currículos llegaron fuera de plazo")));
    }

    /**
     * The extension of a contract.
     *
     * @param agreedOn before the expiry
     * @param reasons pending obligations, with reasons
     * @param guarantee new or endorsed, and until when
     */
    public record Extension(LocalDate agreedOn, LocalDate to, boolean reasons, Clp guarantee, LocalDate guaranteeTo) {}

    /** Obligations end by the last day of the contract, or of an extension that is valid. */
    @Rule("TEN-177")
    public static Finding<Compliance> alive(
            LocalDate endsOn,
            LocalDate lastDay,
            Optional<Extension> extension,
            LocalDate longestExtension,
            Clp guaranteeDue,
            BusinessDays calendar,
            TenderParameters parameters) {
        LocalDate last = extension.map(Extension::to).orElse(lastDay);
        int businessDays = parameters.limits().guaranteeExtraBusinessDays();
        return Requirement.of(
                "TEN-177",
                Bases.ba("9.5"),
                List.of(Fact.of("endsOn", endsOn), Fact.of("lastDay", last)),
                List.of(
                        that(!endsOn.isAfter(last), "las obligaciones terminan después del " + last),
                        that(
                                extension
                                        .map(it -> !it.agreedOn().isAfter(lastDay))
                                        .orElse(true),
                                "se prorrogó ya vencido"),
                        that(extension.map(Extension::reasons).orElse(true), "la prórroga no tiene fundamentos"),
                        that(
                                extension
                                        .map(it -> !it.to().isAfter(longestExtension))
                                        .orElse(true),
                                "la prórroga supera el máximo"),
                        that(
                                extension
                                        .map(it -> it.guarantee().equals(guaranteeDue))
                                        .orElse(true),
                                "la garantía de la prórroga no es por el mismo monto"),
                        that(
                                extension
                                        .map(it -> !it.guaranteeTo().isBefore(calendar.addBus(it.to(), businessDays)))
                                        .orElse(true),
                                "la garantía no cubre la prórroga y los días que siguen")));
    }
}
