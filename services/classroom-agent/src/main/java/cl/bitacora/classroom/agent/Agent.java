package cl.bitacora.classroom.agent;

import cl.bitacora.classroom.domain.ClassroomCommand;
import cl.bitacora.classroom.domain.ClassroomDecider;
import cl.bitacora.classroom.domain.ClassroomState;
import cl.bitacora.classroom.domain.Course;
import cl.bitacora.classroom.domain.Drift;
import cl.bitacora.classroom.domain.Now;
import cl.bitacora.classroom.domain.Session;
import cl.bitacora.classroom.domain.Step;
import cl.bitacora.classroom.domain.Verdict;
import cl.bitacora.classroom.journal.Journal;
import cl.bitacora.classroom.journal.JournalFailedException;
import cl.bitacora.classroom.store.Courses;
import cl.bitacora.classroom.store.Installation;
import cl.bitacora.classroom.store.Store;
import cl.bitacora.classroom.sync.Answer;
import cl.bitacora.classroom.sync.Enrolling;
import cl.bitacora.classroom.sync.GatewayClient;
import cl.bitacora.classroom.sync.KeyRotation;
import cl.bitacora.classroom.sync.SyncStatus;
import cl.bitacora.classroom.sync.Synchroniser;
import cl.bitacora.classroom.time.Anchor;
import cl.bitacora.classroom.time.Clocks;
import cl.bitacora.classroom.time.TimeKeeper;
import cl.bitacora.classroom.time.WallAndBoot;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.AttendanceParameters;
import cl.bitacora.regulation.Regulation;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The class PC. Commands are decided one after the other; what they write is on the disk before they answer. */
@ApplicationScoped
public class Agent {
    /** How far off the clock may be (FIN-010); every programme has the same value today. */
    static final long DRIFT_LIMIT_SECONDS = 60;

    private static final int PAGE = 2_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Settings settings;
    private final Clocks clocks = Clocks.ofThisMachine();
    private final Regulation regulation = Regulation.load();
    private final Screen screen = new Screen();
    private final Store store;
    private final GatewayClient client = new GatewayClient(() -> clocks.now().wall());
    private Optional<Running> running = Optional.empty();
    private ClassroomState state = ClassroomState.INITIAL;
    private volatile String readerInUse = "none";

    @Inject
    public Agent(Settings settings) {
        this.settings = settings;
        this.store = Store.open(home().resolve("store"));
    }

    @PostConstruct
    void start() {
        store.eraseExpired(today());
        store.installation().ifPresent(this::run);
    }

    @PreDestroy
    void stop() {
        running.ifPresent(it -> {
            it.sync().close();
            it.journal().close();
        });
    }

    /** Journal and state as they were left; then the network in the background. */
    private synchronized void run(Installation installation) {
        try {
            Journal.Opened opened = Journal.open(
                    home().resolve("journal"),
                    installation.id(),
                    installation.signingKey(),
                    installation.verifyingKeys());
            Journal journal = opened.journal();
            List<JournalRecord> records = new ArrayList<>();
            for (long seq = journal.firstSeq(); seq <= journal.lastSeq(); ) {
                List<ChainedRecord> page = journal.read(seq, PAGE);
                page.forEach(record -> records.add(record.said()));
                // After a hole that recovery reported, the rest still counts.
                seq = page.isEmpty() ? seq + 1 : page.getLast().seq() + 1;
            }
            state = ClassroomDecider.replay(records);
            TimeKeeper keeper = records.stream()
                    .filter(JournalRecord.TimeRead.class::isInstance)
                    .map(JournalRecord.TimeRead.class::cast)
                    .reduce((one, other) -> other)
                    .map(TimeKeeper::new)
                    .orElseGet(TimeKeeper::new);
            Synchroniser sync = new Synchroniser(
                    store,
                    client,
                    journal,
                    installation,
                    clocks,
                    () -> readerInUse,
                    settings.version(),
                    Duration.ofDays(settings.keyDays()),
                    screen::changed);
            sync.start();
            running = Optional.of(new Running(journal, opened.recovery(), keeper, sync));
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be opened", e);
        }
    }

    /** First start: the one-time code. Empty if it went well, else the words to show. */
    public synchronized Optional<String> enrol(String gateway, String code) {
        if (running.isPresent()) {
            return Optional.empty();
        }
        Enrolling.Result result = Enrolling.enrol(
                client, gateway, code, settings.version(), store, clocks.now().wall());
        result.installation().ifPresent(this::run);
        return result.installation().isPresent()
                ? Optional.empty()
                : Optional.of(
                        switch (result.answer()) {
                            case Answer.Problem problem -> (problem.detail() + " " + problem.remedy()).strip();
                            case Answer.Done _, Answer.Unreachable _ ->
                                "No se pudo hablar con la red en " + gateway
                                        + ". Revise la dirección y la conexión, y vuelva a intentar.";
                        });
    }

    /** Decides a command at this moment, and does it. */
    public Verdict act(Function<Now, ClassroomCommand> command) {
        return actAt(now(), command);
    }

    /** Decides a command of an earlier moment: a finger that was asked about. */
    public synchronized Verdict actAt(Now now, Function<Now, ClassroomCommand> command) {
        Verdict verdict = ClassroomDecider.decide(command.apply(now), state);
        if (!(verdict instanceof Verdict.Done done)) {
            return verdict;
        }
        try {
            write(done);
        } catch (JournalFailedException e) {
            System.getLogger(Agent.class.getName()).log(System.Logger.Level.ERROR, "journal failed", e);
            return new Verdict.Refused(Refusal.of("disk-failed", RuleId.of("LCE-049"), Norms.lce("Resuelvo 3.B c)")));
        }
        state = ClassroomDecider.after(state, done);
        screen.changed();
        return verdict;
    }

    /** What a command would give, without doing it: why a button is grey. */
    public synchronized Optional<Refusal> obstacle(Function<Now, ClassroomCommand> command) {
        return ClassroomDecider.decide(command.apply(new Now(clocks.now().wall(), "")), state)
                        instanceof Verdict.Refused(Refusal refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    /** Words first, then the records that name them, with the clocks' reading before them. */
    private void write(Verdict.Done done) throws JournalFailedException {
        List<JournalRecord> said = done.records();
        if (said.isEmpty()) {
            return;
        }
        for (Step step : done.steps()) {
            if (step instanceof Step.WordsKept(String sha256, String words)) {
                store.words().keep(sha256, words);
            }
        }
        Running it = running.orElseThrow();
        WallAndBoot clock = clocks.now();
        String anchor = anchorId(it, clock);
        List<JournalRecord> reading = it.timeKeeper().due(clock, said.getFirst().block(), true, anchor, true);
        List<JournalRecord> all = new ArrayList<>(reading);
        all.addAll(said);
        it.journal().append(all);
        it.timeKeeper().written(clock, anchor, reading);
        it.sync().wake();
    }

    /** A reading while a block is open, if one is due: every few seconds. */
    synchronized void readClocks() {
        Optional<BlockKey> open =
                state.current(today()).filter(book -> book.running()).map(book -> book.key());
        if (running.isEmpty() || open.isEmpty()) {
            return;
        }
        Running it = running.get();
        WallAndBoot clock = clocks.now();
        String anchor = anchorId(it, clock);
        List<JournalRecord> reading = it.timeKeeper().due(clock, open.get(), true, anchor, false);
        if (reading.isEmpty()) {
            return;
        }
        try {
            it.journal().append(reading);
            it.timeKeeper().written(clock, anchor, reading);
            it.sync().wake();
        } catch (JournalFailedException e) {
            System.getLogger(Agent.class.getName()).log(System.Logger.Level.ERROR, "journal failed", e);
        }
    }

    private static String anchorId(Running it, WallAndBoot clock) {
        return it.sync()
                .anchor()
                .filter(anchor -> anchor.bootId().equals(clock.bootId()))
                .map(Anchor::id)
                .orElse("");
    }

    public Now now() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new Now(clocks.now().wall(), HexFormat.of().formatHex(salt));
    }

    public LocalDate today() {
        return Chile.dayOf(clocks.now().wall());
    }

    public synchronized ClassroomState state() {
        return state;
    }

    public Store store() {
        return store;
    }

    public Screen screen() {
        return screen;
    }

    public GatewayClient client() {
        return client;
    }

    public Regulation regulation() {
        return regulation;
    }

    public Settings settings() {
        return settings;
    }

    public synchronized Optional<Installation> installation() {
        return running.map(it -> it.sync().installation());
    }

    synchronized Optional<Running> running() {
        return running;
    }

    public Optional<SyncStatus> network() {
        return running().map(it -> it.sync().status());
    }

    /** Tries the network now; whether it answered. */
    public boolean reachNetwork(Duration patience) {
        return running().map(it -> it.sync().reach(patience)).orElse(false);
    }

    public void wakeNetwork() {
        running().ifPresent(it -> it.sync().wake());
    }

    /** The PC changes its key as soon as the network answers. */
    public void changeKey() {
        running().ifPresent(it -> {
            KeyRotation.begin(store, clocks.now().wall());
            it.sync().wake();
        });
    }

    /** Wall clock against signed time. */
    public Drift drift() {
        WallAndBoot clock = clocks.now();
        return running()
                .flatMap(it -> it.sync().anchor())
                .map(anchor -> new Drift(anchor.driftSeconds(clock)))
                .orElse(Drift.UNKNOWN);
    }

    /** The journal's records of a block that are still here. */
    public List<ChainedRecord> records(BlockKey block) throws IOException {
        List<ChainedRecord> found = new ArrayList<>();
        Journal journal = running().orElseThrow().journal();
        for (long seq = journal.firstSeq(); seq <= journal.lastSeq(); ) {
            List<ChainedRecord> page = journal.read(seq, PAGE);
            page.stream().filter(record -> record.said().block().equals(block)).forEach(found::add);
            seq = page.isEmpty() ? seq + 1 : page.getLast().seq() + 1;
        }
        return found;
    }

    /** Hash before the first of these records; empty for none. */
    public String hashBefore(List<ChainedRecord> records) {
        return records.isEmpty()
                ? ""
                : running()
                        .orElseThrow()
                        .journal()
                        .hashBefore(records.getFirst().seq());
    }

    /** What recovery found at the last start, in words. */
    public List<String> findings() {
        return running()
                .map(it -> it.recovery().findings().stream()
                        .map(finding -> finding.words())
                        .toList())
                .orElse(List.of());
    }

    /** The course of the block under way, else the chosen one, else that of the block which was closed last. */
    public Optional<Course> course() {
        ClassroomState now = state();
        Optional<SectionId> chosen = now.session().flatMap(Session::course);
        return now.current(today())
                .filter(book -> book.running() || chosen.isEmpty())
                .map(book -> book.key().section())
                .or(() -> chosen)
                .or(() -> now.toInform().stream()
                        .filter(book -> book.key().on().equals(today()))
                        .map(book -> book.key().section())
                        .reduce((one, other) -> other))
                .flatMap(this::course);
    }

    public Optional<Course> course(SectionId section) {
        return store.courses().find(section).map(Courses.Kept::course);
    }

    public AttendanceParameters parameters(Course course) {
        return AttendanceParameters.of(regulation.parameters(), course.programme(), today());
    }

    void readerInUse(String driver) {
        readerInUse = driver;
    }

    private Path home() {
        return settings.home()
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".bitacora-sala"));
    }
}
