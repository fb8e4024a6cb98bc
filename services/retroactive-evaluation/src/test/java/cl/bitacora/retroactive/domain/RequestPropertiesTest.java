package cl.bitacora.retroactive.domain;

import static cl.bitacora.retroactive.domain.Given.businessDays;
import static cl.bitacora.retroactive.domain.Given.classification;
import static cl.bitacora.retroactive.domain.Given.ft;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Covers;
import cl.bitacora.regulation.RetroactiveLetter;
import cl.bitacora.regulation.RetroactiveRoute;
import cl.bitacora.regulation.Territory;
import cl.bitacora.retroactive.domain.Classification.Nothing;
import cl.bitacora.retroactive.domain.Classification.Under;
import cl.bitacora.retroactive.domain.Incident.Action;
import cl.bitacora.retroactive.domain.Incident.EventKind;
import cl.bitacora.retroactive.domain.Incident.Reach;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold of any request. */
class RequestPropertiesTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 6);

    @Property(tries = 2000)
    @Covers({"LCE-085", "LCE-110"})
    void every_incident_has_exactly_one_letter_or_none_at_all(@ForAll("incidents") Incident incident) {
        switch (classification().of(incident)) {
            case Under(var letter) -> {
                assertThat(letter.rule()).isEqualTo(letter.value().rule());
                assertThat(letter.ground()).isEqualTo(letter.value().ground());
                assertThat(Given.REGULATION.resolves(letter.ground())).isTrue();
                boolean evaluable = Admissibility.evaluable(letter.value()) instanceof Check.Met;
                assertThat(evaluable).isEqualTo(letter.value().route() != RetroactiveRoute.B);
                assertThat(Evidence.required(letter.value()).isEmpty()).isEqualTo(!evaluable);
            }
            case Nothing(var why) ->
                assertThat(Given.REGULATION.resolves(why.ground())).isTrue();
        }
        assertThat(classification().of(incident))
                .as("the same each time")
                .isEqualTo(classification().of(incident));
    }

    @Property
    @Covers({"LCE-073", "LCE-074", "LCE-099"})
    void every_route_and_region_has_one_outcome(
            @ForAll RetroactiveRoute route, @ForAll("regions") String region, @ForAll boolean approved) {
        Outcome outcome = Outcome.of(route, region, approved).value();
        boolean gives = approved && route != RetroactiveRoute.B;
        assertThat(outcome != Outcome.NINGUNO).isEqualTo(gives);
        if (outcome == Outcome.BLOQUES_ADICIONALES) {
            assertThat(List.of("05", "08", "13")).contains(region);
        }
        assertThat(outcome == Outcome.CARGA_RETROACTIVA)
                .isEqualTo(gives && (route == RetroactiveRoute.C || route == RetroactiveRoute.D));
    }

    @Property
    @Covers({"LCE-068", "LCE-090", "LCE-091", "LCE-092", "LCE-093", "LCE-095"})
    void a_term_ends_on_a_business_day_and_the_warning_never_after_it(
            @ForAll RetroactiveLetter letter,
            @ForAll @IntRange(min = 0, max = 340) int event,
            @ForAll @IntRange(min = 0, max = 10) int later) {
        LocalDate eventOn = FIRST.plusDays(event);
        Filing.Dates dates = new Filing.Dates(
                eventOn.minusDays(20),
                eventOn.plusDays(20),
                Optional.of(eventOn),
                Optional.of(eventOn.plusDays(later)));
        Optional<Filing.Term> term = new Filing(ft(), businessDays()).term(letter, dates);
        assertThat(term.isPresent()).isEqualTo(letter.route() != RetroactiveRoute.B);
        term.ifPresent(found -> {
            LocalDate due = found.due().value();
            if (letter != RetroactiveLetter.C_E) {
                assertThat(businessDays().isBusiness(due)).isTrue();
            }
            assertThat(found.warnOn()).isBeforeOrEqualTo(due);
            assertThat(Filing.inTime(found, due)).isInstanceOf(Check.Met.class);
            assertThat(Filing.inTime(found, due.plusDays(1)) instanceof Check.Unmet)
                    .isEqualTo(found.binding());
        });
    }

    @Provide
    Arbitrary<String> regions() {
        return Arbitraries.integers()
                .between(1, 16)
                .map(code -> Territory.load().region("%02d".formatted(code)).code());
    }

    @Provide
    Arbitrary<Incident> incidents() {
        Arbitrary<Instant> instants = Arbitraries.longs().between(0, 14_400).map(Given.at("09:00")::plusSeconds);
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(1, 480);
        Arbitrary<Action> actions = Combinators.combine(
                        Arbitraries.of("1", "2"),
                        Arbitraries.of("1237", "9999"),
                        Arbitraries.integers().between(0, 2))
                .as((id, code, days) -> new Action(id, code, Given.DAY, Given.DAY.plusDays(days)));
        return Arbitraries.oneOf(List.of(
                Combinators.combine(minutes, minutes).as(Incident.Duration::new),
                Combinators.combine(instants, instants).as(Incident.Start::new),
                Combinators.combine(instants, instants).as(Incident.RelatorExit::new),
                flags.map(Incident.ActionUsed::new),
                Combinators.combine(actions, actions, flags).as(Incident.OtherAction::new),
                flags.map(Incident.StartButton::new),
                Combinators.combine(instants, instants).as(Incident.ClockChange::new),
                Combinators.combine(
                                Arbitraries.longs().between(0, 1200),
                                Arbitraries.longs().between(-600, 14_400))
                        .as(Incident.SecondMark::new),
                Arbitraries.just(new Incident.CourseNotLoaded()),
                flags.map(Incident.NoInternet::new),
                Arbitraries.just(new Incident.DatesDiffer()),
                Arbitraries.just(new Incident.PrintNotRecognised()),
                Combinators.combine(Arbitraries.of(EventKind.class), flags, Arbitraries.of(Reach.class))
                        .as(Incident.Event::new),
                Arbitraries.just(new Incident.ComputerLost()),
                Arbitraries.just(new Incident.ComputerFailed()),
                Arbitraries.just(new Incident.ComputerUnusable()),
                Arbitraries.integers().between(390, 440).map(Incident.InstallationError::new),
                Arbitraries.just(new Incident.Unforeseen())));
    }
}
