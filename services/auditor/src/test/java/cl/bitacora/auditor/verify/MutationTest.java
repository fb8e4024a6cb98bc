package cl.bitacora.auditor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.auditor.given.DemoBundle;
import cl.bitacora.auditor.given.DemoHistory;
import cl.bitacora.auditor.given.MemoryFiles;
import cl.bitacora.auditor.given.Platform;
import cl.bitacora.auditor.given.WrittenLog;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.kernel.proof.VerifierKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Alters a bundle a thousand times and more, each time in one way at one random place, as an accident, an outsider, whoever
 * rebuilds the chain, and whoever holds even the platform's key would. Every alteration must be found and its place named.
 */
class MutationTest {
    private static final int PER_KIND = 100;
    private static final long SEED = 20_260_105L;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @Test
    void every_random_alteration_is_found_and_named() throws IOException {
        Platform platform = DemoHistory.write();
        MemoryFiles bundle = DemoBundle.inMemory(platform.logs(), folder.resolve("bundle"));
        List<SignedNote> kept = platform.logs().stream()
                .map(log -> SignedNote.parse(log.checkpoints().getLast()))
                .toList();
        List<VerifierKey> keys = Platform.keys();
        assertThat(verify(bundle, Trust.NONE).intact()).isTrue();
        assertThat(verify(bundle, new Trust(kept, keys)).intact()).isTrue();

        Map<Mutation, Integer> found = new EnumMap<>(Mutation.class);
        Map<String, Integer> places = new TreeMap<>();
        int missed = 0;
        for (Mutation mutation : Mutation.values()) {
            for (int i = 0; i < PER_KIND; i++) {
                SplittableRandom random = new SplittableRandom(SEED + 1_000L * mutation.ordinal() + i);
                Alteration alteration = new Alteration(bundle.copy(), random);
                String what = mutation.apply(alteration);
                Trust trust = mutation.needsOutsideCheckpoint() ? new Trust(kept, keys) : Trust.NONE;
                Report report = verify(alteration.files(), trust);
                boolean named = report.problems().stream()
                        .anyMatch(problem -> problem.position() > 0
                                || !problem.facts().isEmpty()
                                        && problem.facts().getFirst().name().equals("file"));
                if (report.intact() || !named) {
                    missed++;
                    System.out.println("NOT DETECTED: " + mutation + " seed " + i + ": " + what);
                } else {
                    found.merge(mutation, 1, Integer::sum);
                    places.merge(report.problems().getFirst().code(), 1, Integer::sum);
                }
            }
        }
        int all = PER_KIND * Mutation.values().length;
        System.out.printf("mutations: %,d, detected: %,d, not detected: %,d%n", all, all - missed, missed);
        System.out.println("by kind: " + found);
        System.out.println("first problem: " + places);
        assertThat(all).isGreaterThanOrEqualTo(1_000);
        assertThat(missed).isZero();
    }

    @Test
    void a_tail_that_was_cut_shows_only_against_a_checkpoint_kept_outside() throws IOException {
        Platform platform = DemoHistory.write();
        MemoryFiles bundle = DemoBundle.inMemory(platform.logs(), folder.resolve("tail"));
        Alteration alteration = new Alteration(bundle, new SplittableRandom(SEED));
        alteration.cutTailWithCheckpoints("payments");

        assertThat(verify(alteration.files(), Trust.NONE).intact()).isTrue();
        Report report = verify(
                alteration.files(),
                new Trust(
                        List.of(SignedNote.parse(platform.payments.checkpoints().getLast())), Platform.keys()));
        assertThat(report.problems()).extracting(Problem::code).containsExactly("outside-beyond-end");
        assertThat(report.problems().getFirst().position()).isLessThanOrEqualTo(14);
    }

    @Test
    void marks_that_an_insider_rewrites_with_the_platforms_own_key_fail_the_class_pcs_signature() throws IOException {
        MemoryFiles bundle = DemoBundle.inMemory(DemoHistory.write().logs(), folder.resolve("insider"));
        Alteration alteration = new Alteration(bundle, new SplittableRandom(SEED));
        String what = alteration.rewriteMarkAsInsider();

        Report report = verify(alteration.files(), new Trust(List.of(), Platform.keys()));
        assertThat(report.problems()).as(what).extracting(Problem::code).containsExactly("batch-signature-wrong");
    }

    @Test
    void every_code_of_a_problem_has_its_words() {
        Stream.of("es", "en")
                .forEach(language -> assertThat(
                                cl.bitacora.auditor.words.Words.in(language).keys())
                        .isEqualTo(cl.bitacora.auditor.words.Words.in("es").keys()));
        assertThat(WrittenLog.origin("x")).endsWith("/x");
    }

    private static Report verify(MemoryFiles files, Trust trust) throws IOException {
        return new Verifier(files, trust, Progress.NONE).run();
    }
}
