package cl.bitacora.kernel.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.proof.WitnessVerdict.Continues;
import cl.bitacora.kernel.proof.WitnessVerdict.Known;
import cl.bitacora.kernel.proof.WitnessVerdict.Refused;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WitnessVerdictTest {
    private static final String ORIGIN = "bitacora/sample";

    private final CheckpointSigner signer = CheckpointSigner.of(ORIGIN, "0f".repeat(32));
    private final Tree tree = Tree.of(60);
    private final Map<Long, Hash> seen = new HashMap<>();
    private Optional<Checkpoint> last = Optional.empty();

    @Test
    void checkpoints_that_continue_are_accepted_and_repeats_are_known() {
        for (int size : new int[] {3, 4, 17, 60}) {
            assertThat(show(tree, size)).isInstanceOf(Continues.class);
            assertThat(show(tree, size)).isInstanceOf(Known.class);
        }
        assertThat(judge(tree, 4, 17)).isInstanceOf(Known.class);
    }

    @Test
    void a_fork_is_refused_larger_as_large_and_smaller() {
        Tree forged = new Tree();
        for (int entry = 0; entry < 60; entry++) {
            forged.add(new byte[] {0, (byte) (entry == 9 ? 99 : entry)});
        }
        show(tree, 8);
        show(tree, 20);
        assertThat(show(forged, 40)).isInstanceOf(Refused.class);
        assertThat(judge(forged, 8, 20)).isInstanceOf(Refused.class);
        assertThat(judge(forged, 8, 15)).isInstanceOf(Refused.class);
        assertThat(show(tree, 40)).isInstanceOf(Continues.class);
    }

    @Test
    void what_was_left_out_is_not_taken_on_trust() {
        show(tree, 8);
        assertThat(judge(tree, 20, 40)).isInstanceOf(Refused.class);
        assertThat(judge(tree, 4, 40)).isInstanceOf(Refused.class);
        assertThat(judge(tree, 8, 40)).isInstanceOf(Continues.class);
    }

    private WitnessVerdict show(Tree shown, int size) {
        WitnessVerdict verdict =
                judge(shown, last.map(Checkpoint::size).orElse(0L).intValue(), size);
        if (verdict instanceof Continues continues) {
            last = Optional.of(continues.checkpoint());
            seen.put((long) size, continues.checkpoint().root());
        }
        return verdict;
    }

    private WitnessVerdict judge(Tree shown, int from, int size) {
        Checkpoint checkpoint = new Checkpoint(ORIGIN, size, shown.roots.get(size));
        List<Hash> proof = from <= size ? Proofs.consistency(from, size, shown) : List.of();
        CheckpointUpdate update = new CheckpointUpdate(from, proof, signer.sign(checkpoint, Instant.EPOCH));
        return WitnessVerdict.of(checkpoint, update, last, seenSize -> Optional.ofNullable(seen.get(seenSize)));
    }
}
