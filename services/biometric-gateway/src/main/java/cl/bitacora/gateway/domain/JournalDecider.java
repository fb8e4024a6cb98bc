package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.journals.TimeStretch;
import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.contracts.journals.UploadEvent.AnchorIssued;
import cl.bitacora.contracts.journals.UploadEvent.BatchReceived;
import cl.bitacora.contracts.journals.UploadEvent.ForkDetected;
import cl.bitacora.contracts.journals.UploadEvent.Recorded;
import cl.bitacora.contracts.journals.UploadEvent.RivalPartKept;
import cl.bitacora.contracts.journals.UploadEvent.TimeClassified;
import cl.bitacora.contracts.journals.wire.BatchHead;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.gateway.domain.JournalCommand.IssueAnchor;
import cl.bitacora.gateway.domain.time.Anchor;
import cl.bitacora.gateway.domain.time.TimeClassifier;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stream {@code journal-<installation>}: what a batch adds. Marks are made offline and may arrive days later, in any
 * portions, more than once (LCE-049): the time of a record never decides whether it is kept, only its place in the chain.
 */
public final class JournalDecider implements Decider<JournalCommand, JournalState, UploadEvent> {
    /** A fact that the decision needs and the state does not hold: look up the kept hashes and ask again. */
    public static final String HISTORY_NEEDED = "journal-history-needed";

    /** Earlier records are missing; fact {@code expectedSeq}. */
    public static final String GAP = "journal-gap";

    /** A rival batch beyond the number that is kept as evidence. */
    public static final String FORK_NOT_KEPT = "journal-fork-not-kept";

    private static final RuleId OFFLINE = RuleId.of("LCE-049");
    private static final Citation OFFLINE_IN = Norms.lce("Resuelvo 3.B c)");
    private static final RuleId DOWNLOADED = RuleId.of("LCE-022");
    private static final Citation DOWNLOADED_IN = Norms.lce("Resuelvo 2, 7)");

    @Override
    public JournalState initial() {
        return JournalState.empty();
    }

    @Override
    public Decision<UploadEvent> decide(JournalCommand command, JournalState state) {
        return switch (command) {
            case AcceptBatch batch -> take(batch, state);
            case IssueAnchor it ->
                Decision.accept(new AnchorIssued(
                        it.installation(), it.at(), it.anchor(), it.nonce(), it.bootId(), it.bootMillis(), it.wall()));
        };
    }

    @Rule("LCE-049")
    private static Decision<UploadEvent> take(AcceptBatch command, JournalState state) {
        BatchHead head = command.batch().head();
        if (head.firstSeq() > state.lastSeq() + 1) {
            return Decision.refuse(Refusal.of(
                    GAP,
                    OFFLINE,
                    OFFLINE_IN,
                    Fact.of("expectedSeq", state.lastSeq() + 1),
                    Fact.of("firstSeq", head.firstSeq())));
        }
        // One hash is enough: where it agrees, everything before agrees too.
        long joint = Math.min(head.lastSeq(), state.lastSeq());
        joint = Math.max(joint, head.firstSeq() - 1);
        Optional<String> kept = state.hashAt(joint, command.kept());
        if (kept.isEmpty()) {
            return historyNeeded();
        }
        if (!kept.get().equals(command.batch().hashAt(joint))) {
            return fork(command, state, joint);
        }
        return head.lastSeq() <= state.lastSeq() ? Decision.nothing() : append(command, state);
    }

    @Override
    public JournalState evolve(JournalState state, UploadEvent event) {
        return switch (event) {
            case Recorded it -> state.recorded(it.seq(), it.hash(), it.said());
            case AnchorIssued it -> state.anchored(new Anchor(it.anchor(), it.bootId(), it.bootMillis(), it.at()));
            case TimeClassified _ -> state;
            case BatchReceived it -> state.ended(it.lastSeq(), it.lastHash());
            case RivalPartKept _ -> state;
            case ForkDetected it -> state.rivalled(it.rivalLastHash());
        };
    }

    /** New records are kept if their course was downloaded to this very PC: nobody writes into another's course. */
    @Rule("LCE-022")
    private static Decision<UploadEvent> append(AcceptBatch command, JournalState state) {
        VerifiedBatch batch = command.batch();
        List<UploadEvent> events = new ArrayList<>();
        List<ChainedRecord> added = batch.records().stream()
                .filter(entry -> entry.seq() > state.lastSeq())
                .toList();
        for (ChainedRecord entry : added) {
            if (!command.downloads().contains(entry.said().block().section())) {
                return Decision.refuse(Refusal.ofField(
                        "records[" + (entry.seq() - batch.head().firstSeq()) + "].record.block",
                        "course-not-downloaded",
                        DOWNLOADED,
                        DOWNLOADED_IN,
                        Fact.of("seq", entry.seq()),
                        Fact.of("section", entry.said().block().section())));
            }
            events.add(RecordedEvents.of(batch.head().installation(), entry));
        }
        BatchHead head = batch.head();
        events.add(new BatchReceived(
                head.installation(),
                command.at(),
                head.firstSeq(),
                head.lastSeq(),
                head.prevHash(),
                head.lastHash(),
                batch.signature()));
        classified(command, state, added).ifPresent(events::add);
        return Decision.accept(events);
    }

    /** A journal without a single reading, and that nothing contradicts, says nothing of its clocks. */
    private static Optional<UploadEvent> classified(
            AcceptBatch command, JournalState state, List<ChainedRecord> added) {
        List<TimeStretch> stretches =
                TimeClassifier.classify(state.clocks(), added, command.at(), command.clockTolerance());
        boolean telling =
                stretches.stream().anyMatch(stretch -> !stretch.reason().equals("no-reading"));
        return telling
                ? Optional.of(new TimeClassified(command.batch().head().installation(), command.at(), stretches))
                : Optional.empty();
    }

    private static Decision<UploadEvent> fork(AcceptBatch command, JournalState state, long joint) {
        VerifiedBatch rival = command.batch();
        if (state.knowsRival(rival.head().lastHash())) {
            return Decision.nothing();
        }
        if (state.rivals().size() >= JournalState.KEPT_RIVALS) {
            return Decision.refuse(Refusal.of(FORK_NOT_KEPT, OFFLINE, OFFLINE_IN));
        }
        for (long seq = rival.head().firstSeq() - 1; seq <= joint; seq++) {
            Optional<String> kept = state.hashAt(seq, command.kept());
            if (kept.isEmpty()) {
                return historyNeeded();
            }
            if (!kept.get().equals(rival.hashAt(seq))) {
                return Decision.accept(RivalEvidence.events(rival, command.at(), seq, kept.get()));
            }
        }
        throw new IllegalStateException("the chains differ at " + joint + " and nowhere before");
    }

    private static Decision<UploadEvent> historyNeeded() {
        return Decision.refuse(Refusal.of(HISTORY_NEEDED, OFFLINE, OFFLINE_IN));
    }
}
