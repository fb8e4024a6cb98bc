package cl.bitacora.auditor.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.auditor.given.DemoHistory;
import cl.bitacora.auditor.given.Platform;
import cl.bitacora.auditor.source.LogSource;
import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.RecordedEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The demonstration, computed again from nothing but its events. */
class DemoRecomputationTest {
    private static final Platform PLATFORM = DemoHistory.write();

    @Test
    void every_figure_of_the_demonstration_comes_out_again() throws IOException {
        List<Figure> figures = recompute(PLATFORM);

        assertThat(figures)
                .filteredOn(figure -> figure.verdict() == Verdict.DIFFERENT)
                .isEmpty();
        Map<FigureKind, Long> counts = new EnumMap<>(FigureKind.class);
        figures.forEach(figure -> counts.merge(figure.kind(), 1L, Long::sum));
        System.out.println(counts);
        assertThat(counts).containsOnlyKeys(FigureKind.values());
        assertThat(counts.get(FigureKind.ATTENDANCE)).isGreaterThanOrEqualTo(8 * 12);
        assertThat(counts.get(FigureKind.FINAL_STATE)).isEqualTo(13);
    }

    static List<Figure> recompute(Platform platform) throws IOException {
        Catalogues catalogues = new Catalogues();
        Map<String, List<RecordedEvent<? extends Event>>> groups = new LinkedHashMap<>();
        for (LogSource log : platform.logs()) {
            log.read(0, log.head().position(), entry -> {
                for (String group : Belonging.of(entry.raw())) {
                    groups.computeIfAbsent(group, key -> new ArrayList<>())
                            .add(catalogues.decode(log.log(), entry.raw()).orElseThrow());
                }
            });
        }
        List<Figure> figures = new ArrayList<>();
        Laws laws = new Laws(platform.law, List.of());
        groups.forEach((group, events) -> GroupAudit.run(group, events, laws, true, figures::add));
        return figures;
    }
}
