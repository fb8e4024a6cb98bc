package cl.bitacora.kernel.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every pair of trees up to 130 leaves: the proof verifies, and nothing near it does. */
class ProofsTest {
    private static final int MOST = 130;

    private final Tree tree = Tree.of(MOST);

    @Test
    void every_inclusion_proof_verifies_and_every_changed_one_fails() {
        for (int size = 1; size <= MOST; size++) {
            Hash root = tree.roots.get(size);
            for (int index = 0; index < size; index++) {
                Hash leaf = tree.leaves.get(index);
                List<Hash> proof = Proofs.inclusion(index, size, tree);
                assertThat(Verification.inclusion(leaf, index, size, proof, root))
                        .as("%d in %d", index, size)
                        .isTrue();
                for (List<Hash> wrong : changed(proof)) {
                    assertThat(Verification.inclusion(leaf, index, size, wrong, root))
                            .as("%d in %d", index, size)
                            .isFalse();
                }
                assertThat(Verification.inclusion(leaf, (index + 1) % size, size, proof, root) && size > 1)
                        .as("%d in %d at another place", index, size)
                        .isFalse();
                assertThat(Verification.inclusion(flipped(leaf), index, size, proof, root))
                        .isFalse();
                assertThat(Verification.inclusion(leaf, index, size, proof, tree.roots.get(size - 1)))
                        .isFalse();
            }
            assertThat(Verification.inclusion(tree.leaves.getFirst(), size, size, List.of(), root))
                    .isFalse();
            assertThat(Verification.inclusion(tree.leaves.getFirst(), -1, size, List.of(), root))
                    .isFalse();
        }
    }

    @Test
    void every_consistency_proof_verifies_and_every_changed_one_fails() {
        for (int to = 1; to <= MOST; to++) {
            for (int from = 1; from <= to; from++) {
                Hash older = tree.roots.get(from);
                Hash newer = tree.roots.get(to);
                List<Hash> proof = Proofs.consistency(from, to, tree);
                assertThat(Verification.consistency(from, older, to, newer, proof))
                        .as("%d to %d", from, to)
                        .isTrue();
                for (List<Hash> wrong : changed(proof)) {
                    assertThat(Verification.consistency(from, older, to, newer, wrong))
                            .as("%d to %d", from, to)
                            .isFalse();
                }
                assertThat(Verification.consistency(from, flipped(older), to, newer, proof))
                        .isFalse();
                assertThat(Verification.consistency(from, older, to, flipped(newer), proof))
                        .isFalse();
                assertThat(Verification.consistency(from + 1, older, to, newer, proof))
                        .isFalse();
            }
        }
    }

    @Test
    void a_rewritten_leaf_is_consistent_with_no_older_root() {
        for (int rewritten = 0; rewritten < 20; rewritten++) {
            Tree forged = new Tree();
            for (int entry = 0; entry < 40; entry++) {
                forged.add(new byte[] {0, (byte) (entry == rewritten ? 99 : entry)});
            }
            for (int from = rewritten + 1; from < 40; from++) {
                List<Hash> proof = Proofs.consistency(from, 40, forged);
                assertThat(Verification.consistency(from, tree.roots.get(from), 40, forged.roots.get(40), proof))
                        .isFalse();
            }
        }
    }

    @Test
    void every_tree_begins_with_the_empty_one_and_with_itself() {
        assertThat(Verification.consistency(0, Merkle.EMPTY, 7, tree.roots.get(7), List.of()))
                .isTrue();
        assertThat(Verification.consistency(0, tree.roots.get(1), 7, tree.roots.get(7), List.of()))
                .isFalse();
        assertThat(Verification.consistency(0, Merkle.EMPTY, 0, Merkle.EMPTY, List.of()))
                .isTrue();
        assertThat(Verification.consistency(7, tree.roots.get(7), 6, tree.roots.get(6), List.of()))
                .isFalse();
        assertThat(Proofs.consistency(0, 7, tree)).isEmpty();
    }

    @Test
    void a_frontier_is_the_same_written_copied_or_made_from_the_tree() {
        Frontier grown = Frontier.empty();
        for (int size = 0; size <= MOST; size++) {
            Frontier read = Frontier.decode(grown.encoded());
            assertThat(read.size()).isEqualTo(size);
            assertThat(read.root())
                    .isEqualTo(tree.roots.get(size))
                    .isEqualTo(Frontier.of(size, tree).root());
            assertThat(Frontier.of(size, tree).encoded()).isEqualTo(grown.encoded());
            if (size < MOST) {
                Frontier copy = grown.copy();
                copy.append(Merkle.EMPTY);
                grown.append(tree.leaves.get(size));
                assertThat(copy.root()).isNotEqualTo(grown.root());
            }
        }
    }

    @Test
    void impossible_requests_are_refused() {
        assertThatThrownBy(() -> Proofs.inclusion(5, 5, tree)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.inclusion(-1, 5, tree)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.consistency(6, 5, tree)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Frontier.decode(new byte[40])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Frontier.decode(new byte[7])).isInstanceOf(IllegalArgumentException.class);
    }

    /** Each hash changed, each left out, one too many in front and behind, each neighbours exchanged. */
    private static List<List<Hash>> changed(List<Hash> proof) {
        List<List<Hash>> all = new ArrayList<>();
        for (int at = 0; at < proof.size(); at++) {
            List<Hash> other = new ArrayList<>(proof);
            other.set(at, flipped(proof.get(at)));
            all.add(other);
            List<Hash> shorter = new ArrayList<>(proof);
            shorter.remove(at);
            all.add(shorter);
            if (at > 0) {
                List<Hash> exchanged = new ArrayList<>(proof);
                exchanged.set(at, proof.get(at - 1));
                exchanged.set(at - 1, proof.get(at));
                all.add(exchanged);
            }
        }
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(Hash.ZERO);
        all.add(longer);
        List<Hash> before = new ArrayList<>(proof);
        before.addFirst(Hash.ZERO);
        all.add(before);
        return all;
    }

    private static Hash flipped(Hash hash) {
        byte[] bytes = hash.bytes();
        bytes[17] ^= 0x10;
        return new Hash(bytes);
    }
}
