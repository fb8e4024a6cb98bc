package cl.bitacora.courses.domain.rules;

import cl.bitacora.contracts.courses.AcuerdoEvent.ParticipantDocuments;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When an acuerdo operativo may be generated, sent and approved (numerals 7.2 to 7.2.3). */
public final class AcuerdoConditions {
    /** The only cause of a rejection; anything else is a request for changes. */
    public static final String TERMS = "PLAZOS";

    private AcuerdoConditions() {}

    /** With the minimum enrolled and, in e-learning, the development in the LMS finished. */
    @Rule({"BONO-101", "BONO-061"})
    public static Optional<Refusal> generation(Modality modality, int enrolled, int minimum, boolean lmsFinished) {
        if (enrolled < minimum) {
            return Optional.of(Refusal.of(
                    "minimum-not-reached",
                    RuleId.of("BONO-101"),
                    Norms.bono("7.2.1"),
                    Fact.of("enrolled", enrolled),
                    Fact.of("minimum", minimum)));
        }
        return modality == Modality.E_LEARNING && !lmsFinished
                ? Optional.of(
                        Refusal.ofField("lmsFinished", "lms-unfinished", RuleId.of("BONO-101"), Norms.bono("7.2.1")))
                : Optional.empty();
    }

    /** It cannot change the offer: the timetable of the section still adds up to the hours that were offered. */
    @Rule("BONO-100")
    public static Optional<Refusal> withinOffer(long scheduledMinutes, int offeredHours) {
        return scheduledMinutes == offeredHours * 60L
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "hours-differ-from-offer",
                        RuleId.of("BONO-100"),
                        Norms.bono("7.2"),
                        Fact.of("minutes", scheduledMinutes),
                        Fact.of("offeredMinutes", offeredHours * 60L),
                        Fact.of("hours", offeredHours)));
    }

    /** Sent before the start date, or within the term that the DR agreed to. */
    @Rule("BONO-102")
    public static Optional<Refusal> sentInTime(LocalDate sentOn, LocalDate startsOn, Optional<LocalDate> agreedTerm) {
        boolean inTime = sentOn.isBefore(startsOn)
                || agreedTerm.map(term -> !sentOn.isAfter(term)).orElse(false);
        return inTime
                ? Optional.empty()
                : Optional.of(Refusal.ofField(
                        "startsOn",
                        "sent-too-late",
                        RuleId.of("BONO-102"),
                        Norms.bono("7.2.1"),
                        Fact.of("sentOn", sentOn),
                        Fact.of("startsOn", startsOn)));
    }

    /** The last day on which it can be sent, if the DR agreed to no other term. */
    @Rule("BONO-102")
    public static LocalDate sendBy(LocalDate startsOn) {
        return startsOn.minusDays(1);
    }

    /** The start that it fixes lies in the term to start. */
    @Rule({"BONO-101", "BONO-060"})
    public static Optional<Refusal> startInTerm(LocalDate startsOn, LocalDate dueOn) {
        return StartTerms.startedInTerm(startsOn, dueOn)
                ? Optional.empty()
                : Optional.of(Refusal.ofField(
                        "startsOn",
                        "start-after-due",
                        RuleId.of("BONO-060"),
                        Norms.bono("3.2"),
                        Fact.of("startsOn", startsOn),
                        Fact.of("dueOn", dueOn)));
    }

    /** The DR rejects only for terms; content is sent back for changes. */
    @Rule("BONO-105")
    public static Optional<Refusal> rejection(String cause) {
        return cause.equals(TERMS)
                ? Optional.empty()
                : Optional.of(Refusal.ofField(
                        "cause",
                        "rejection-not-listed",
                        RuleId.of("BONO-105"),
                        Norms.bono("7.2.2"),
                        Fact.of("cause", cause)));
    }

    /** Every participant has identity and Bono on file, or the approval waits and says whose are missing. */
    @Rule({"BONO-107", "BONO-105"})
    public static Optional<Refusal> documentsComplete(List<ParticipantDocuments> participants) {
        List<String> incomplete = participants.stream()
                .filter(documents -> !documents.identityCard() || !documents.voucher())
                .map(documents -> documents.participant().value())
                .toList();
        return incomplete.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "participants-incomplete",
                        RuleId.of("BONO-107"),
                        Norms.bono("7.2.3"),
                        Fact.of("count", incomplete.size()),
                        Fact.of("participants", String.join(", ", incomplete))));
    }
}
