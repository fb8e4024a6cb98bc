package cl.bitacora.auditor.verify;

import cl.bitacora.auditor.bundle.Digests;
import cl.bitacora.contracts.journals.EnrolmentEvent;
import cl.bitacora.contracts.journals.InstallationEvent;
import cl.bitacora.contracts.journals.InvitationEvent;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.contracts.journals.wire.BatchHead;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.kernel.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * What the class PCs signed: each journal's own hash chain is recomputed from its records, and every batch must carry the
 * Ed25519 signature of the key that the installation was enrolled with. Whoever rebuilds the whole log, even with the
 * platform's keys, cannot make these again.
 */
final class JournalCheck {
    /** Under way at a time. */
    private static final int MOST_SIGNATURES = 1_000;
    /** A batch is read and kept within this time. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(2);

    private final String log;
    private final ExecutorService workers;
    private final Queue<Signature> signatures = new ArrayDeque<>();
    private final Map<String, Journal> journals = new HashMap<>();
    private long batches;
    private long records;

    /** One installation's journal as far as it was read. */
    private static final class Journal {
        private Optional<PublicKey> key = Optional.empty();
        private Optional<PublicKey> keyBefore = Optional.empty();
        private Instant rotatedAt = Instant.EPOCH;
        private long lastSeq;
        private String lastHash = JournalCodec.GENESIS;
        private long signedSeq;
        private long firstUnsigned;
        private final MessageDigest rival = Digests.sha256();
        private int rivalParts;
    }

    /** A signature that another thread checks, and what to say if it is not good. */
    private record Signature(Future<Boolean> good, Problem otherwise) {}

    JournalCheck(String log, ExecutorService workers) {
        this.log = log;
        this.workers = workers;
    }

    /** What is wrong with the next entry, if anything. Entries of other kinds are not looked at. */
    Optional<Problem> check(Prepared line, RawEvent raw) throws IOException {
        if (!line.payloadReadable()) {
            return problem(raw.position(), "payload-unreadable", Fact.of("type", raw.type()));
        }
        if (line.said().isEmpty()) {
            return Optional.empty();
        }
        JournalEvent event = line.said().get();
        return switch (event) {
            case InstallationEvent it -> enrolled(it, raw.position());
            case UploadEvent.Recorded it -> recorded(it, raw.position());
            case UploadEvent.BatchReceived it -> received(it, raw.position());
            case UploadEvent.AnchorIssued _, UploadEvent.TimeClassified _ -> Optional.empty();
            case InvitationEvent _, EnrolmentEvent _ -> Optional.empty(); // no installation signs these
            case UploadEvent.RivalPartKept it -> rivalPart(it);
            case UploadEvent.ForkDetected it -> forked(it, raw.position());
        };
    }

    /** The first signature so far that is not good, if any. */
    Optional<Problem> signatures() throws IOException {
        return signatures(0);
    }

    private Optional<Problem> signatures(int mayWait) throws IOException {
        while (signatures.size() > mayWait) {
            Signature first = signatures.remove();
            if (!value(first.good())) {
                signatures.clear();
                return Optional.of(first.otherwise());
            }
        }
        return Optional.empty();
    }

    /** What another thread found. */
    static <T> T value(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Records that no signature covers, once everything was read. */
    Optional<Problem> end() {
        for (Map.Entry<String, Journal> entry : new TreeMap<>(journals).entrySet()) {
            Journal journal = entry.getValue();
            if (journal.signedSeq < journal.lastSeq) {
                return problem(
                        journal.firstUnsigned,
                        "records-unsigned",
                        Fact.of("installation", entry.getKey()),
                        Fact.of("seq", journal.signedSeq + 1));
            }
        }
        return Optional.empty();
    }

    long batches() {
        return batches;
    }

    long records() {
        return records;
    }

    private Optional<Problem> enrolled(InstallationEvent event, long position) {
        return switch (event) {
            case InstallationEvent.InstallationEnrolled it -> keyed(it.installation(), it.publicKey(), position);
            case InstallationEvent.InstallationKeyRotated it -> {
                Journal journal = journal(it.installation());
                journal.keyBefore = journal.key;
                journal.rotatedAt = it.at();
                yield keyed(it.installation(), it.publicKey(), position);
            }
            case InstallationEvent.CourseDownloaded _,
                    InstallationEvent.InstallationSeen _,
                    InstallationEvent.InstallationRevoked _ -> Optional.empty();
        };
    }

    private Optional<Problem> keyed(String installation, String publicKey, long position) {
        Journal journal = journal(installation);
        journal.key = JournalKeys.publicKey(publicKey);
        return journal.key.isPresent()
                ? Optional.empty()
                : problem(position, "key-unreadable", Fact.of("installation", installation));
    }

    /** The keys that may have signed it: a batch that was being read while the key changed may carry the one before. */
    private static List<PublicKey> keys(Journal journal, UploadEvent.BatchReceived event) {
        Optional<PublicKey> before =
                event.at().isAfter(journal.rotatedAt.plus(UNDER_WAY)) ? Optional.empty() : journal.keyBefore;
        return Stream.concat(journal.key.stream(), before.stream()).toList();
    }

    private Optional<Problem> recorded(UploadEvent.Recorded event, long position) {
        Journal journal = journal(event.installation());
        Fact where = Fact.of("installation", event.installation());
        Fact seq = Fact.of("seq", event.seq());
        if (event.seq() != journal.lastSeq + 1) {
            return problem(position, "record-out-of-sequence", where, seq, Fact.of("expected", journal.lastSeq + 1));
        }
        if (!JournalCodec.hash(journal.lastHash, event.seq(), event.said()).equals(event.hash())) {
            return problem(position, "record-hash-wrong", where, seq);
        }
        if (journal.signedSeq == journal.lastSeq) {
            journal.firstUnsigned = position;
        }
        journal.lastSeq = event.seq();
        journal.lastHash = event.hash();
        records++;
        return Optional.empty();
    }

    private Optional<Problem> received(UploadEvent.BatchReceived event, long position) throws IOException {
        Journal journal = journal(event.installation());
        Fact where = Fact.of("installation", event.installation());
        Fact first = Fact.of("firstSeq", event.firstSeq());
        Fact last = Fact.of("lastSeq", event.lastSeq());
        if (journal.key.isEmpty()) {
            return problem(position, "installation-unknown", where);
        }
        BatchHead head = new BatchHead(
                event.installation(), event.firstSeq(), event.lastSeq(), event.prevHash(), event.lastHash());
        List<PublicKey> keys = keys(journal, event);
        Future<Boolean> good = workers.submit(
                () -> keys.stream().anyMatch(key -> JournalKeys.verify(key, head.canonicalBytes(), event.signature())));
        signatures.add(new Signature(good, Problem.at(log, position, "batch-signature-wrong", where, first, last)));
        Optional<Problem> bad = signatures(MOST_SIGNATURES);
        if (bad.isPresent()) {
            return bad;
        }
        boolean fits = event.lastSeq() == journal.lastSeq
                && event.lastHash().equals(journal.lastHash)
                && event.firstSeq() <= journal.signedSeq + 1;
        if (!fits) {
            return problem(position, "batch-of-other-records", where, first, last);
        }
        journal.signedSeq = journal.lastSeq;
        batches++;
        return Optional.empty();
    }

    private Optional<Problem> rivalPart(UploadEvent.RivalPartKept event) {
        Journal journal = journal(event.installation());
        if (event.part() == 1) {
            journal.rival.reset();
            journal.rivalParts = 0;
        }
        journal.rival.update(event.text().getBytes(StandardCharsets.UTF_8));
        journal.rivalParts++;
        return Optional.empty();
    }

    private Optional<Problem> forked(UploadEvent.ForkDetected event, long position) {
        Journal journal = journal(event.installation());
        String digest = HexFormat.of().formatHex(journal.rival.digest());
        boolean whole = journal.rivalParts == event.parts() && digest.equals(event.rivalSha256());
        journal.rivalParts = 0;
        return whole
                ? Optional.empty()
                : problem(position, "rival-not-whole", Fact.of("installation", event.installation()));
    }

    private Journal journal(String installation) {
        return journals.computeIfAbsent(installation, key -> new Journal());
    }

    private Optional<Problem> problem(long position, String code, Fact... facts) {
        return Optional.of(Problem.at(log, position, code, facts));
    }
}
