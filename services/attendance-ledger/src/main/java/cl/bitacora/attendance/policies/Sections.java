package cl.bitacora.attendance.policies;

import cl.bitacora.attendance.domain.BlockFacts;
import cl.bitacora.attendance.domain.SectionFacts;
import cl.bitacora.attendance.views.AttendanceQueries;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.http.Regions;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.regulation.AttendanceParameters;
import cl.bitacora.regulation.Regulation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Facts of sections and the law of their days, for commands. */
@Singleton
public class Sections {
    /** Journals bring hundreds of records of one section in a row; what it is changes seldom. */
    private static final Duration FRESH_FOR = Duration.ofSeconds(1);

    private static final int MOST = 2_000;

    private final AttendanceQueries queries;
    private final Regulation regulation;
    private final Map<SectionId, Known> known = new ConcurrentHashMap<>();

    private record Known(SectionFacts facts, long untilNanos) {}

    @Inject
    public Sections(AttendanceQueries queries, Regulation regulation) {
        this.queries = queries;
        this.regulation = regulation;
    }

    /** As the views have it now. */
    public Optional<SectionFacts> find(SectionId section) {
        Optional<SectionFacts> found = queries.section(section);
        found.ifPresent(facts -> remember(section, facts));
        return found;
    }

    /** As the views had it at most a second ago. */
    Optional<SectionFacts> recent(SectionId section) {
        Known one = known.get(section);
        return one != null && System.nanoTime() - one.untilNanos() < 0 ? Optional.of(one.facts()) : find(section);
    }

    /** What the law says for a section on a legal day. */
    public AttendanceParameters parameters(SectionFacts section, LocalDate day) {
        return AttendanceParameters.of(regulation.parameters(), section.programme(), day);
    }

    /**
     * The facts of a block.
     *
     * @throws cl.bitacora.regulation.RegulationException if the law data have no values for the programme or the day
     */
    public BlockFacts of(SectionFacts section, BlockKey block) {
        return BlockFacts.of(section, block, parameters(section, block.on()), businessDays(section));
    }

    /** Business days of the region of execution. */
    private BusinessDays businessDays(SectionFacts section) {
        String region = Regions.canonical(section.region());
        return region.matches("[0-9]{2}")
                ? regulation.holidays().of(region)
                : regulation.holidays().national();
    }

    private void remember(SectionId section, SectionFacts facts) {
        if (known.size() > MOST) {
            known.clear();
        }
        known.put(section, new Known(facts, System.nanoTime() + FRESH_FOR.toNanos()));
    }
}
