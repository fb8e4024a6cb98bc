package cl.bitacora.retroactive.domain;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an approved request does to a block: it adds a correction, and never edits what was recorded. */
public final class Corrections {
    private Corrections() {}

    /** The times of a block, as they were recorded or as they count. */
    public record Times(int declaredMinutes, Optional<Instant> startedAt, Optional<Instant> relatorExitAt) {}

    /**
     * An approved correction.
     *
     * @param resolution number of the resolution
     * @param by who decided
     * @param evidenceIds what it rests on
     * @param corrected times that count from then on
     */
    public record Correction(String resolution, String by, List<String> evidenceIds, Times corrected) {
        public Correction {
            evidenceIds = List.copyOf(evidenceIds);
        }
    }

    /**
     * A block with its corrections.
     *
     * @param original as it was recorded, for ever
     * @param corrections in the order of their resolutions
     */
    public record History(Times original, List<Correction> corrections) {
        public History {
            corrections = List.copyOf(corrections);
        }
    }

    /** The times that count: the original under its corrections, the last one on top. */
    @Rule("LCE-908")
    public static Finding<Times> effective(History history) {
        Times times = history.corrections().isEmpty()
                ? history.original()
                : history.corrections().getLast().corrected();
        String resolutions = String.join(
                " ", history.corrections().stream().map(Correction::resolution).toList());
        return Finding.of(
                RuleId.of("LCE-908"),
                times,
                Norms.lce("Resuelvo 3.A"),
                Fact.of("originalMinutes", history.original().declaredMinutes()),
                new Fact("resolutions", resolutions));
    }
}
