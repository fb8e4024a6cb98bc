package cl.bitacora.attendance.domain.delay;

import cl.bitacora.attendance.domain.rules.Rules;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.JustificationParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** BONO-134…137: whether a document proves one of the causes that the norm lists. */
public final class ProofRules {
    private static final Citation GROUND = Norms.bono("7.5.1.1");

    private ProofRules() {}

    /**
     * Whether the document proves the cause by itself.
     *
     * @param delayOn the day of the late entry; a dated document proves a cause of its own date only
     */
    public static Finding<Boolean> judge(Proof proof, LocalDate delayOn, JustificationParameters parameters) {
        return switch (proof) {
            case Proof.MedicalReceipt medical -> medical(medical, delayOn, parameters);
            case Proof.ErrandReceipt errand -> errand(errand, delayOn);
            case Proof.Death death -> death(death);
            case Proof.SchoolEvent event -> schoolEvent(event, delayOn);
            case Proof.SchoolCollection collection -> schoolCollection(collection);
            case Proof.OtherReason other -> other(other);
        };
    }

    /** BONO-134: date, hour and the person attended, who is the participant or a minor of up to the limit. */
    @Rule("BONO-134")
    static Finding<Boolean> medical(Proof.MedicalReceipt proof, LocalDate delayOn, JustificationParameters parameters) {
        boolean person = proof.attended()
                .map(attended -> switch (attended) {
                    case Proof.Attended.Participant participant -> true;
                    case Proof.Attended.Minor minor -> minor.ageYears() <= parameters.minorMaxAgeYears();
                })
                .orElse(false);
        return Finding.of(
                Rules.MEDICAL,
                sameDay(proof.on(), delayOn) && proof.time().isPresent() && person,
                parameters.minorGround(),
                Fact.of("receiptOn", text(proof.on())),
                Fact.of("receiptTime", text(proof.time())),
                Fact.of("attended", proof.attended().map(ProofRules::who).orElse("")),
                Fact.of("minorMaxAgeYears", parameters.minorMaxAgeYears()),
                Fact.of("delayOn", delayOn));
    }

    /** BONO-135: the institution's receipt with date and hour. */
    @Rule("BONO-135")
    static Finding<Boolean> errand(Proof.ErrandReceipt proof, LocalDate delayOn) {
        return Finding.of(
                Rules.ERRAND,
                !proof.institution().isBlank()
                        && sameDay(proof.on(), delayOn)
                        && proof.time().isPresent(),
                GROUND,
                Fact.of("institution", proof.institution()),
                Fact.of("receiptOn", text(proof.on())),
                Fact.of("receiptTime", text(proof.time())),
                Fact.of("delayOn", delayOn));
    }

    /** BONO-135: the death of father, mother, spouse or partner, or child. */
    @Rule("BONO-135")
    static Finding<Boolean> death(Proof.Death proof) {
        return Finding.of(Rules.ERRAND, proof.relation().direct(), GROUND, Fact.of("relation", proof.relation()));
    }

    /** BONO-136: the summons counts for its date. */
    @Rule("BONO-136")
    static Finding<Boolean> schoolEvent(Proof.SchoolEvent proof, LocalDate delayOn) {
        return Finding.of(
                Rules.SCHOOL,
                sameDay(proof.on(), delayOn),
                GROUND,
                Fact.of("noteOn", text(proof.on())),
                Fact.of("delayOn", delayOn));
    }

    /** BONO-136: the note says who collects and when, and stands for the whole course. */
    @Rule("BONO-136")
    static Finding<Boolean> schoolCollection(Proof.SchoolCollection proof) {
        return Finding.of(
                Rules.SCHOOL,
                proof.namesParticipant() && proof.collectsAt().isPresent(),
                GROUND,
                Fact.of("namesParticipant", proof.namesParticipant()),
                Fact.of("collectsAt", text(proof.collectsAt())));
    }

    /** BONO-137: nothing but the Dirección Regional's answer makes it good. */
    @Rule("BONO-137")
    static Finding<Boolean> other(Proof.OtherReason proof) {
        return new Finding<>(Rules.BY_DR, false, GROUND, List.of(Fact.of("reasonCode", proof.reasonCode())), List.of());
    }

    private static boolean sameDay(Optional<LocalDate> on, LocalDate delayOn) {
        return on.filter(delayOn::equals).isPresent();
    }

    private static String who(Proof.Attended attended) {
        return switch (attended) {
            case Proof.Attended.Participant participant -> "PARTICIPANT";
            case Proof.Attended.Minor minor -> "MINOR:" + minor.ageYears();
        };
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
