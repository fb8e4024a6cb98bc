package cl.bitacora.gateway.http;

import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.contracts.journals.UploadEvent.ForkDetected;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.eventstore.Views;
import cl.bitacora.gateway.domain.AcceptBatch;
import cl.bitacora.gateway.domain.JournalCommand;
import cl.bitacora.gateway.domain.JournalDecider;
import cl.bitacora.gateway.domain.JournalState;
import cl.bitacora.gateway.views.GatewayQueries;
import cl.bitacora.gateway.views.ReceiptRow;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** A verified batch on its way into the journal. */
@ApplicationScoped
public class JournalIntake {
    /** Looking up history may race with another upload; each time the journal has only grown. */
    private static final int MOST_LOOKUPS = 5;

    private static final Duration VIEW_PATIENCE = Duration.ofSeconds(20);

    private final Aggregates<JournalCommand, JournalState, UploadEvent> journals;
    private final KeptHashes keptHashes;
    private final GatewayQueries queries;
    private final Views views;

    @Inject
    public JournalIntake(
            Aggregates<JournalCommand, JournalState, UploadEvent> journals,
            KeptHashes keptHashes,
            GatewayQueries queries,
            Views views) {
        this.journals = journals;
        this.keptHashes = keptHashes;
        this.queries = queries;
        this.views = views;
    }

    /** What came of a batch: its receipt, under which row its last record was kept, and whether it brought anything new. */
    record Taken(Receipt receipt, ReceiptRow row, boolean fresh) {}

    /**
     * Decides and keeps.
     *
     * @throws cl.bitacora.http.ProblemException 409 for a gap or a fork, 422 for a course that was not downloaded
     */
    Taken take(AcceptBatch command, Metadata metadata) {
        String stream = "journal-" + command.batch().head().installation();
        AcceptBatch known = command;
        for (int lookups = 0; ; lookups++) {
            switch (journals.execute(stream, known, CommandContext.of(metadata))) {
                case Outcome.Done<JournalState, UploadEvent> done -> {
                    return taken(command, done.state(), done.events(), done.position());
                }
                case Outcome.Repeated<JournalState, UploadEvent> repeated -> {
                    return taken(command, repeated.state(), List.of(), repeated.position());
                }
                case Outcome.Refused<JournalState, UploadEvent> refused -> {
                    if (!refused.refusal().code().equals(JournalDecider.HISTORY_NEEDED) || lookups == MOST_LOOKUPS) {
                        throw problem(refused.refusal());
                    }
                    known = command.knowing(keptHashes.of(command.batch().head()));
                }
                case Outcome.Stale<JournalState, UploadEvent> _ ->
                    throw new IllegalStateException("no version was asked for");
                case Outcome.KeyReused<JournalState, UploadEvent> _ ->
                    throw new IllegalStateException("no key was given");
            }
        }
    }

    private Taken taken(AcceptBatch command, JournalState state, List<UploadEvent> events, long position) {
        String lastHash = command.batch().head().lastHash();
        if (state.knowsRival(lastHash)) {
            throw forked(command, events);
        }
        if (!views.await(position, VIEW_PATIENCE)) {
            // Kept all the same: the repeat gets the receipt.
            throw Problems.plain(503, "uploads-busy", "");
        }
        return queries.receiptOf(
                        command.batch().head().installation(),
                        command.batch().head().lastSeq())
                .map(row -> new Taken(Receipt.of(command.batch().head(), row), row, !events.isEmpty()))
                .orElseThrow(() -> new IllegalStateException("no receipt at " + position));
    }

    private RuntimeException forked(AcceptBatch command, List<UploadEvent> events) {
        long at = command.batch().head().firstSeq();
        for (UploadEvent event : events) {
            if (event instanceof ForkDetected fork) {
                at = fork.atSeq();
            }
        }
        return BatchProblem.problem(409, "journal-fork", "", Fact.of("seq", at));
    }

    private static RuntimeException problem(Refusal refusal) {
        return refusal.code().equals(JournalDecider.GAP)
                ? Problems.expecting(
                        Long.parseLong(String.valueOf(refusal.factMap().get("expectedSeq"))), refusal)
                : Problems.refused(refusal);
    }
}
