package cl.bitacora.certificates.views;

import cl.bitacora.certificates.domain.CourseFacts;
import cl.bitacora.certificates.domain.YearHeld;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.PeopleReplica;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of a section. Blocking: call on a virtual thread. */
@Singleton
public class SectionFacts {
    private final PeopleReplica people;

    SectionFacts(PeopleReplica people) {
        this.people = people;
    }

    /**
     * The facts for deciders, with the names for paper and screen.
     *
     * @param attendanceVersion of the stream {@code attendance-<section>} that the percentages rest on; 0 if none
     */
    public record Known(SectionRow row, CourseFacts facts, Map<PersonId, PersonRecord> names, long attendanceVersion) {}

    private record Rows(
            SectionRow section,
            List<RosterRow> roster,
            List<BlockRow> blocks,
            @Nullable TotalRow total,
            @Nullable PaymentRow payment) {}

    /** What is known of a section; empty if nobody told of it. */
    public Optional<Known> find(SectionId section) {
        return Optional.ofNullable(Await.uni(() -> Panache.withSession(() -> rows(section.value()))))
                .map(this::known);
    }

    /** Only the row: for access, before anything personal is read. */
    public Optional<SectionRow> row(String section) {
        return Optional.ofNullable(
                Await.uni(() -> Panache.withSession(() -> SectionRow.<SectionRow>findById(section))));
    }

    private static Uni<@Nullable Rows> rows(String id) {
        return SectionRow.<SectionRow>findById(id).chain(section -> {
            if (section == null) {
                return Uni.createFrom().<@Nullable Rows>nullItem();
            }
            return RosterRow.<RosterRow>list("section", id)
                    .chain(roster -> BlockRow.<BlockRow>list("section", id)
                            .chain(blocks -> TotalRow.<TotalRow>findById(id)
                                    .chain(total -> PaymentRow.<PaymentRow>findById(id)
                                            .map(payment -> new Rows(section, roster, blocks, total, payment)))));
        });
    }

    private Known known(Rows rows) {
        SectionRow section = rows.section();
        List<PersonId> participants = rows.roster().stream()
                .filter(row -> row.agreed || !section.agreed)
                .map(row -> new PersonId(row.participant))
                .toList();
        Map<PersonId, PersonRecord> names = people.findAll(participants);
        // By name, as lists show people; whoever has no name comes last, in a stable order.
        List<PersonId> roster = participants.stream()
                .sorted(Comparator.<PersonId, Boolean>comparing(person -> !names.containsKey(person))
                        .thenComparing(person -> Optional.ofNullable(names.get(person))
                                .map(PersonRecord::displayName)
                                .orElse(""))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        TotalRow total = rows.total();
        CourseFacts facts = new CourseFacts(
                new SectionId(section.section),
                section.programme,
                section.region,
                section.state(rows.payment()),
                Rut.of(section.otec),
                section.otecName,
                section.intermediated,
                section.courseName,
                section.senceCode,
                section.hours,
                section.startsOn,
                section.lastDay(),
                total == null ? section.hours * 3600L : total.totalSeconds,
                roster,
                roster.stream().filter(person -> !names.containsKey(person)).collect(Collectors.toSet()),
                years(rows.blocks(), section.failedOn));
        return new Known(section, facts, names, total == null ? 0 : total.version);
    }

    /** What was held after the last failed start, by calendar year. */
    private static List<YearHeld> years(List<BlockRow> blocks, @Nullable LocalDate failedOn) {
        TreeMap<Integer, List<BlockRow>> byYear = blocks.stream()
                .filter(block -> failedOn == null || block.heldOn.isAfter(failedOn))
                .collect(Collectors.groupingBy(block -> block.heldOn.getYear(), TreeMap::new, Collectors.toList()));
        return byYear.entrySet().stream()
                .map(entry -> year(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static YearHeld year(int year, List<BlockRow> blocks) {
        Map<PersonId, Long> credited = new HashMap<>();
        for (BlockRow block : blocks) {
            block.creditedSeconds().forEach((person, seconds) -> credited.merge(person, seconds, Long::sum));
        }
        List<LocalDate> days =
                blocks.stream().map(block -> block.heldOn).sorted().toList();
        long held = blocks.stream().mapToLong(block -> block.heldSeconds).sum();
        return new YearHeld(year, days.getFirst(), days.getLast(), held, credited);
    }
}
