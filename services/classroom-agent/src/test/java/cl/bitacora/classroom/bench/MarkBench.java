package cl.bitacora.classroom.bench;

import cl.bitacora.classroom.journal.Journal;
import cl.bitacora.classroom.matching.Enroller;
import cl.bitacora.classroom.matching.Enrolment;
import cl.bitacora.classroom.matching.Identification;
import cl.bitacora.classroom.matching.MatchParameters;
import cl.bitacora.classroom.matching.Matcher;
import cl.bitacora.classroom.matching.Template;
import cl.bitacora.classroom.reader.Capture;
import cl.bitacora.classroom.reader.CaptureRequest;
import cl.bitacora.classroom.reader.Finger;
import cl.bitacora.classroom.reader.ReaderSession;
import cl.bitacora.classroom.reader.simulator.FingerBank;
import cl.bitacora.classroom.reader.simulator.SimulatedReaders;
import cl.bitacora.classroom.time.Clocks;
import cl.bitacora.classroom.time.TimeKeeper;
import cl.bitacora.classroom.time.WallAndBoot;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.PersonId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * From the finger on the glass to the green light: capture, extraction, 1:N among a class, and the append that forces the
 * record to the disk. The reader is simulated: a real one adds its own time.
 */
public final class MarkBench {
    private static final int PEOPLE = 25;
    private static final long SEED = 25;
    private static final Finger[] FINGERS = {Finger.RIGHT_INDEX, Finger.LEFT_INDEX};
    private static final BlockKey BLOCK = BlockKey.parse("bodegas-1.20200330.A");
    private static final String READER = "simulado-1";

    /** What the wall's time would be on a machine that does nothing else. */
    private static final String CPU = "  (procesador, sin esperas)";

    private MarkBench() {}

    /** What was measured. */
    record Result(int people, int templates, int marks, int wrong, Map<String, double[]> millisByStage) {

        /** A line for each stage (Spanish). */
        String report() {
            StringBuilder out = new StringBuilder(String.format(
                    Locale.ROOT,
                    "Del dedo a la luz verde: %d personas, %d plantillas, %d marcas, %d sin identificar%n",
                    people,
                    templates,
                    marks,
                    wrong));
            millisByStage.forEach((stage, millis) -> out.append(String.format(
                    Locale.ROOT,
                    "  %-34s p50 %6.1f ms   p99 %6.1f ms   máximo %6.1f ms%n",
                    stage,
                    percentile(millis, 50),
                    percentile(millis, 99),
                    percentile(millis, 100))));
            return out.toString();
        }
    }

    static double percentile(double[] millis, int percent) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    /** Arguments: how many marks (300 if left out) and a folder of the disk to measure (a temporary one if left out). */
    public static void main(String[] args) throws Exception {
        int marks = args.length > 0 ? Integer.parseInt(args[0]) : 300;
        Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("mark-bench");
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        System.out.print(run(PEOPLE, marks, folder).report());
        System.out.printf(
                Locale.ROOT,
                "  carga media de la máquina al empezar: %.1f en %d núcleos%n",
                load,
                Runtime.getRuntime().availableProcessors());
    }

    static Result run(int people, int marks, Path folder) throws Exception {
        Map<PersonId, List<Template>> enrolled = enrol(people);
        Matcher matcher = Matcher.of(enrolled, MatchParameters.DEFAULT);
        List<PersonId> persons = List.copyOf(enrolled.keySet());
        Matcher.warmUp();
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Clocks clocks = Clocks.ofThisMachine();
        TimeKeeper keeper = new TimeKeeper();
        Map<String, double[]> stages = new LinkedHashMap<>();
        List.of("captura (lector simulado)", "extracción y búsqueda 1:N", "lectura del reloj y disco", "todo", CPU)
                .forEach(stage -> stages.put(stage, new double[marks]));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int wrong = 0;
        try (SimulatedReaders readers = new SimulatedReaders(SEED, InstantSource.system());
                ReaderSession session = readers.open(READER, Duration.ofSeconds(5));
                Journal journal = Journal.open(folder, "sala-1", keys.getPrivate(), keys.getPublic())
                        .journal()) {
            int warmUp = FINGERS.length * people; // every finger grown, every path compiled
            for (int i = -warmUp; i < marks; i++) {
                PersonId person = persons.get(Math.floorMod(i, people));
                long begin = System.nanoTime();
                readers.present(READER, person, FINGERS[Math.floorMod(i / people, FINGERS.length)]);
                Capture.Image image = (Capture.Image) session.capture(CaptureRequest.NORMAL)
                        .toCompletableFuture()
                        .get(30, TimeUnit.SECONDS);
                long captured = System.nanoTime();
                long cpu = threads.getCurrentThreadCpuTime();
                Identification who = matcher.identify(image.image());
                cpu = threads.getCurrentThreadCpuTime() - cpu;
                long identified = System.nanoTime();
                WallAndBoot now = clocks.now();
                List<JournalRecord> records = new ArrayList<>(keeper.due(now, BLOCK, true, "", true));
                records.add(new JournalRecord.ParticipantMarked(
                        BLOCK, image.at().truncatedTo(ChronoUnit.SECONDS), person, MarkMethod.FINGERPRINT));
                journal.append(records);
                keeper.written(now, "", records);
                long recorded = System.nanoTime();
                if (i >= 0) {
                    boolean right = who instanceof Identification.Found found
                            && found.person().equals(person);
                    wrong += right ? 0 : 1;
                    long[] at = {begin, captured, identified, recorded};
                    int stage = 0;
                    for (double[] millis : stages.values()) {
                        millis[i] = switch (stage++) {
                                    case 0, 1, 2 -> at[stage] - at[stage - 1];
                                    case 3 -> recorded - begin;
                                    default -> cpu;
                                }
                                / 1e6;
                    }
                }
            }
        }
        int templates = enrolled.values().stream().mapToInt(List::size).sum();
        return new Result(people, templates, marks, wrong, stages);
    }

    /** Two fingers each, three impressions a finger, through the enroller as in class; the same seed as the reader's. */
    private static Map<PersonId, List<Template>> enrol(int people) {
        Map<PersonId, List<Template>> enrolled = new LinkedHashMap<>();
        FingerBank bank = new FingerBank(SEED);
        for (int i = 0; i < people; i++) {
            PersonId person = new PersonId("p-" + String.format(Locale.ROOT, "%032x", i + 1));
            List<Template> templates = new ArrayList<>();
            for (Finger finger : FINGERS) {
                Enroller enroller = new Enroller(finger, MatchParameters.DEFAULT);
                Enrolment enrolment = new Enrolment.More(0, Enroller.IMPRESSIONS);
                for (int n = 0; n < 12 && !(enrolment instanceof Enrolment.Accepted); n++) {
                    enrolment = enroller.add(bank.next(person, finger, 500));
                }
                if (!(enrolment instanceof Enrolment.Accepted(List<Template> accepted))) {
                    throw new IllegalStateException("a finger that does not enrol: " + enrolment);
                }
                templates.addAll(accepted);
            }
            enrolled.put(person, templates);
        }
        return enrolled;
    }
}
