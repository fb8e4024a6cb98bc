package cl.bitacora.auditor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationEnrolled;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationKeyRotated;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.UploadEvent.BatchReceived;
import cl.bitacora.contracts.journals.UploadEvent.BlockStartedRecorded;
import cl.bitacora.contracts.journals.wire.BatchHead;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.kernel.Rut;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.testkit.journal.Keypair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A class PC that changed its key: what each key signed counts in its own time only. */
class KeyRotationTest {
    private static final Instant AT = Instant.parse("2026-03-09T12:00:00Z");
    private static final Keypair OLD = Keypair.ofSeed(1);
    private static final Keypair NEW = Keypair.ofSeed(2);
    private static final EventCodec<JournalEvent> CODEC = EventCodec.of(JournalEvent.CATALOGUE);

    private final ExecutorService workers = Executors.newSingleThreadExecutor();
    private final JournalCheck check = new JournalCheck("gateway", workers);
    private final List<Problem> problems = new ArrayList<>();
    private String hash = JournalCodec.GENESIS;
    private long seq;
    private long position;

    private void happens(JournalEvent event) {
        position++;
        RawEvent raw = new RawEvent(
                position,
                "01957b0e-3c1f-7000-8000-%012d".formatted(position),
                "journal-sala-1",
                position,
                JournalEvent.CATALOGUE.typeOf(event),
                CODEC.encode(event),
                event.at(),
                event.at(),
                new Metadata("test", "", "test", "test"),
                Hash.ZERO,
                Hash.ZERO);
        try {
            Prepared line = new Prepared(null, Hash.ZERO, Optional.of(event), true);
            check.check(line, raw).ifPresent(problems::add);
            check.signatures().ifPresent(problems::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void end() {
        workers.shutdown();
    }

    /** A record and the receipt of its batch. */
    private void uploads(Keypair keys, Duration later) {
        JournalRecord.BlockStarted said =
                new JournalRecord.BlockStarted(BlockKey.parse("bodegas-1.20260309.A"), AT.plus(later));
        String before = hash;
        seq++;
        hash = JournalCodec.hash(before, seq, said);
        happens(new BlockStartedRecorded("sala-1", seq, hash, said));
        BatchHead head = new BatchHead("sala-1", seq, seq, before, hash);
        happens(new BatchReceived(
                "sala-1",
                AT.plus(later),
                seq,
                seq,
                before,
                hash,
                JournalKeys.sign(keys.privateKey(), head.canonicalBytes())));
    }

    private void rotated() {
        happens(new InstallationEnrolled("sala-1", AT, Rut.ofNumber(998_000_001), "07", "Sala 1", OLD.publicKey()));
        uploads(OLD, Duration.ofHours(1));
        happens(new InstallationKeyRotated("sala-1", AT.plus(Duration.ofHours(2)), NEW.publicKey()));
    }

    @Test
    void what_the_old_key_signed_before_and_the_new_one_after_holds() {
        rotated();
        uploads(OLD, Duration.ofHours(2).plusSeconds(10)); // was being read while the key changed
        uploads(NEW, Duration.ofHours(3));
        assertThat(problems).isEmpty();
        assertThat(check.end()).isEmpty();
    }

    @Test
    void the_old_key_signs_nothing_afterwards_and_the_new_one_nothing_before() {
        rotated();
        uploads(OLD, Duration.ofHours(3));
        assertThat(problems).singleElement().extracting(Problem::code).isEqualTo("batch-signature-wrong");
    }
}
