package cl.bitacora.auditor.recompute;

import cl.bitacora.attendance.domain.delay.Proof;
import cl.bitacora.attendance.domain.delay.ProofRules;
import cl.bitacora.contracts.attendance.DelayEvent.LateEntryJustified;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.JustificationParameters;
import cl.bitacora.regulation.Regulation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a document proves the cause of a late entry. What the document says (its date, hour, whom it names) is in the
 * explanation: a person read it there; the conclusion is drawn again from it.
 */
final class JustificationAudit {
    private JustificationAudit() {}

    static void check(
            LateEntryJustified event,
            RecordedEvent<?> recorded,
            Programme programme,
            Regulation law,
            Findings findings) {
        List<Difference> differences = new ArrayList<>();
        Optional<JustificationParameters> parameters =
                JustificationParameters.find(law.parameters(), programme, event.on());
        if (parameters.isPresent()) {
            Finding<Boolean> proved = ProofRules.judge(proof(event), event.on(), parameters.get());
            if (!proved.explanation().equals(event.why()) || proved.value() != event.valid()) {
                differences.addAll(Differences.between(event.why(), proved.explanation()));
            }
        }
        findings.add(Findings.figure(
                FigureKind.JUSTIFICATION,
                event.section() + " " + event.participant() + " " + event.on(),
                Boolean.toString(event.valid()),
                recorded,
                Optional.of(event.why().rule()),
                differences.isEmpty() ? Verdict.EQUAL : Verdict.DIFFERENT,
                differences));
    }

    private static Proof proof(LateEntryJustified event) {
        Map<String, String> facts = Fact.toMap(event.why().facts());
        Optional<LocalDate> receiptOn = text(facts, "receiptOn").map(LocalDate::parse);
        Optional<LocalTime> receiptTime = text(facts, "receiptTime").map(LocalTime::parse);
        return switch (event.cause()) {
            case MEDICAL -> new Proof.MedicalReceipt(receiptOn, receiptTime, attended(facts));
            case ERRAND -> new Proof.ErrandReceipt(facts.getOrDefault("institution", ""), receiptOn, receiptTime);
            case BEREAVEMENT ->
                new Proof.Death(
                        text(facts, "relation").map(Proof.Relation::valueOf).orElse(Proof.Relation.OTHER));
            case SCHOOL_EVENT -> new Proof.SchoolEvent(text(facts, "noteOn").map(LocalDate::parse));
            case SCHOOL_COLLECTION ->
                new Proof.SchoolCollection(
                        Boolean.parseBoolean(facts.getOrDefault("namesParticipant", "false")),
                        text(facts, "collectsAt").map(LocalTime::parse));
            case OTHER_BY_DR -> new Proof.OtherReason(facts.getOrDefault("reasonCode", ""));
        };
    }

    private static Optional<Proof.Attended> attended(Map<String, String> facts) {
        return text(facts, "attended")
                .map(who -> who.startsWith("MINOR:")
                        ? new Proof.Attended.Minor(Integer.parseInt(who.substring("MINOR:".length())))
                        : new Proof.Attended.Participant());
    }

    private static Optional<String> text(Map<String, String> facts, String name) {
        return Optional.ofNullable(facts.get(name)).filter(value -> !value.isEmpty());
    }
}
