package cl.bitacora.classroom.sync;

import cl.bitacora.classroom.journal.Journal;
import cl.bitacora.classroom.store.Installation;
import cl.bitacora.classroom.store.KeptReceipt;
import cl.bitacora.classroom.store.Progress;
import cl.bitacora.classroom.store.Store;
import cl.bitacora.classroom.time.Anchor;
import cl.bitacora.classroom.time.Clocks;
import cl.bitacora.classroom.time.WallAndBoot;
import cl.bitacora.kernel.Chile;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps in touch with the gateway on a thread of its own: a new key, signed time, contact, people's enrolments, journal, and
 * at last the proof that all of it is kept.
 */
public final class Synchroniser implements AutoCloseable {
    private static final Duration WHEN_WELL = Duration.ofSeconds(20);
    private static final long ANCHOR_AGE_MILLIS = Duration.ofMinutes(30).toMillis();

    /** Each question makes the gateway sign a checkpoint: not after every mark. */
    private static final long PROOF_AGE_MILLIS = Duration.ofMinutes(1).toMillis();

    private final Store store;
    private final GatewayClient client;
    private final Journal journal;
    private final Clocks clocks;
    private final Supplier<String> reader;
    private final String version;
    private final Duration keyAge;
    private final Runnable changed;
    private final JournalUpload upload;
    private final BackOff backOff = new BackOff();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Thread thread = Thread.ofPlatform().daemon().name("sync").unstarted(this::loop);

    private boolean wanted = true;
    private boolean closed;
    private CompletableFuture<Boolean> round = new CompletableFuture<>();
    private volatile boolean online;
    private volatile String trouble = "";
    private volatile Installation pc;
    private volatile Optional<Anchor> anchor;
    private volatile String untrue = "";
    private Optional<WallAndBoot> askedProof = Optional.empty();
    private Optional<LocalDate> forgotOn = Optional.empty();

    /**
     * Not started yet.
     *
     * @param keyAge after which the PC changes its key by itself
     * @param reader which driver is in use: {@code libfprint}, {@code dpfpdd}, {@code simulator} or {@code none}
     * @param changed called after each round, on the thread of the network
     */
    public Synchroniser(
            Store store,
            GatewayClient client,
            Journal journal,
            Installation pc,
            Clocks clocks,
            Supplier<String> reader,
            String version,
            Duration keyAge,
            Runnable changed) {
        this.store = store;
        this.client = client;
        this.journal = journal;
        this.pc = pc;
        this.clocks = clocks;
        this.reader = reader;
        this.version = version;
        this.keyAge = keyAge;
        this.changed = changed;
        String bootId = clocks.now().bootId();
        this.anchor = store.anchor().filter(it -> it.bootId().equals(bootId));
        this.upload = new JournalUpload(store, client, journal);
    }

    public void start() {
        thread.start();
    }

    /** Something new is on the disk: send it soon. Returns at once. */
    public void wake() {
        lock.lock();
        try {
            wanted = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Tries now and waits for the end of a whole round; false if the gateway was not reached or patience ended. */
    public boolean reach(Duration patience) {
        CompletableFuture<Boolean> mine;
        lock.lock();
        try {
            mine = round;
            wanted = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            return mine.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    /** The installation with the key in use. */
    public Installation installation() {
        return pc;
    }

    public Optional<Anchor> anchor() {
        return anchor;
    }

    public SyncStatus status() {
        Progress progress = store.progress();
        return new SyncStatus(
                online,
                journal.lastSeq(),
                progress.sentSeq(),
                progress.receivedSeq(),
                progress.verifiedSeq(),
                journal.firstSeq(),
                pc.keySince(),
                store.nextKeys().isPresent(),
                store.pending().all().size(),
                progress.lastContactAt(),
                anchor.flatMap(it -> it.driftSeconds(clocks.now())),
                progress.forkAtSeq().isPresent(),
                trouble.isEmpty() ? untrue : trouble);
    }

    private void loop() {
        while (awaitTurn()) {
            CompletableFuture<Boolean> mine;
            lock.lock();
            try {
                mine = round;
                round = new CompletableFuture<>();
            } finally {
                lock.unlock();
            }
            boolean heard = false;
            try {
                heard = oneRound();
            } catch (RuntimeException e) {
                trouble = "Falla interna al enviar: " + e.getClass().getSimpleName();
                System.getLogger(Synchroniser.class.getName()).log(System.Logger.Level.ERROR, "round failed", e);
            }
            online = heard;
            if (heard) {
                backOff.succeeded();
            } else {
                backOff.failed();
            }
            mine.complete(heard);
            changed.run();
        }
    }

    /** Waits for a wake-up or the back-off's end; false when closed. */
    private boolean awaitTurn() {
        lock.lock();
        try {
            long nanos = backOff.next(WHEN_WELL, ThreadLocalRandom.current().nextDouble())
                    .toNanos();
            while (!wanted && !closed && nanos > 0) {
                nanos = woken.awaitNanos(nanos);
            }
            wanted = false;
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the gateway was heard throughout. */
    private boolean oneRound() {
        WallAndBoot now = clocks.now();
        Optional<Answer> key = changeKey();
        if (key.isPresent() && !key.get().heard()) {
            return false;
        }
        if (anchor.isEmpty() || stale(anchor.get(), now)) {
            Anchoring.Result asked = Anchoring.ask(client, pc, clocks);
            asked.anchor().ifPresent(found -> {
                store.keep(found);
                anchor = Optional.of(found);
            });
            if (!asked.answer().heard()) {
                return false;
            }
        }
        Answer contact = contact(now);
        if (!contact.heard()) {
            return false;
        }
        store.keep(store.progress().contact(now.wall().truncatedTo(ChronoUnit.SECONDS)));
        String said = Stream.of(key, Optional.of(contact))
                .flatMap(Optional::stream)
                .map(answer -> answer instanceof Answer.Problem problem ? problem.detail() : "")
                .distinct()
                .collect(Collectors.joining(" "))
                .strip();
        List<String> refused = EnrolmentUpload.run(client, pc, store);
        JournalUpload.Round sent = upload.run(pc, now.wall().truncatedTo(ChronoUnit.SECONDS));
        trouble = switch (sent.outcome()) {
            case COMPLETE, UNREACHABLE -> said.isEmpty() ? String.join(" ", refused) : said;
            case REFUSED ->
                sent.answer() instanceof Answer.Problem problem ? problem.detail() : "La red no aceptó el envío.";
            case FORKED ->
                "La red tiene otro contenido con la misma numeración: hay una copia de este equipo o se restauró su disco."
                        + " Avise a su OTEC; no se envía nada más.";
            case UNREADABLE -> "El registro local no se puede leer desde el disco. Avise a su OTEC.";
        };
        if (sent.outcome() != JournalUpload.Outcome.COMPLETE) {
            return sent.outcome() != JournalUpload.Outcome.UNREACHABLE;
        }
        prove(now);
        if (Duration.between(pc.keySince(), now.wall()).compareTo(keyAge) >= 0) {
            KeyRotation.begin(store, now.wall());
        }
        return true;
    }

    private Optional<Answer> changeKey() {
        KeyRotation.Result result = KeyRotation.run(client, pc, store);
        if (!result.installation().equals(pc)) {
            pc = result.installation();
            journal.useKey(pc.signingKey(), pc.verifyingKeys());
        }
        return result.answer();
    }

    /** What the gateway cannot prove stays here, and the screen says so. */
    private void prove(WallAndBoot now) {
        Progress progress = store.progress();
        boolean asking = progress.verifiedSeq() < progress.receivedSeq()
                && askedProof
                        .filter(last -> last.bootId().equals(now.bootId())
                                && now.bootMillis() - last.bootMillis() < PROOF_AGE_MILLIS)
                        .isEmpty();
        if (asking) {
            askedProof = Optional.of(now);
            switch (Proving.ask(client, pc, journal, store, now.wall().truncatedTo(ChronoUnit.SECONDS))) {
                case Proving.Result.Proved _ -> untrue = "";
                case Proving.Result.NotYet _, Proving.Result.Unreachable _ -> {}
                case Proving.Result.Refused(String detail) -> untrue = detail;
                case Proving.Result.Untrue(String why) ->
                    untrue = "El recibo de la red no se pudo comprobar: " + why
                            + ". Nada se borra de este equipo. Avise a su OTEC.";
            }
        }
        LocalDate today = Chile.dayOf(now.wall());
        Optional<KeptReceipt> receipt = store.receipts().newest();
        if (untrue.isEmpty() && receipt.isPresent() && !forgotOn.equals(Optional.of(today))) {
            try {
                Forgetting.run(journal, store, receipt.get(), today);
                forgotOn = Optional.of(today);
            } catch (IOException | IllegalArgumentException e) {
                System.getLogger(Synchroniser.class.getName()).log(System.Logger.Level.WARNING, "nothing forgotten", e);
            }
        }
    }

    private Answer contact(WallAndBoot now) {
        byte[] body = Json.bytes(Json.object()
                .put("softwareVersion", version)
                .put("pendingRecords", journal.lastSeq() - store.progress().receivedSeq())
                .put("lastSeq", journal.lastSeq())
                .put("wall", now.wall().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("bootId", now.bootId())
                .put("bootMillis", now.bootMillis())
                .put("reader", reader.get()));
        return client.signedPost(pc, "/v1/installations/" + pc.id() + "/contact", body);
    }

    private static boolean stale(Anchor anchor, WallAndBoot now) {
        return !anchor.bootId().equals(now.bootId()) || now.bootMillis() - anchor.bootMillis() > ANCHOR_AGE_MILLIS;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
        // Ends a request under way. No interrupt: it would cut a file that is being written.
        client.close();
        try {
            if (thread.isAlive()) {
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
