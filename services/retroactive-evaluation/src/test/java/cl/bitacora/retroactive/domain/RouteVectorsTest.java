package cl.bitacora.retroactive.domain;

import static cl.bitacora.retroactive.domain.Given.at;
import static cl.bitacora.retroactive.domain.Given.letter;
import static cl.bitacora.retroactive.domain.Given.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cl.bitacora.kernel.Covers;
import cl.bitacora.regulation.RetroactiveLetter;
import cl.bitacora.retroactive.domain.Incident.Action;
import cl.bitacora.retroactive.domain.Incident.EventKind;
import cl.bitacora.retroactive.domain.Incident.Reach;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What happened, and under which letter it is seen. */
class RouteVectorsTest {
    private static final String NOTHING = "nothing";

    static Stream<Arguments> incidents() {
        return Stream.of(
                arguments("LCE-060 T1", new Incident.Duration(24, 240), "A-a"),
                arguments("LCE-060 T2", new Incident.Duration(240, 240), NOTHING),
                arguments("LCE-061 T1", new Incident.Start(at("09:30"), at("09:00")), "A-b"),
                arguments("LCE-061 T2", new Incident.Start(at("09:00"), at("09:00")), NOTHING),
                arguments("LCE-061 T3 no tolerance", new Incident.Start(at("09:01"), at("09:00")), "A-b"),
                arguments("LCE-062 T1", new Incident.RelatorExit(at("09:01"), at("13:00")), "A-c"),
                arguments("LCE-062 T2", new Incident.RelatorExit(at("13:00:00"), at("13:00")), NOTHING),
                arguments("LCE-063 T1", new Incident.ActionUsed(true), "A-d"),
                arguments("LCE-063 T2", new Incident.ActionUsed(false), NOTHING),
                arguments("LCE-064 T1", other(action("2", "2020-03-20"), false), "A-e"),
                arguments("LCE-064 T2 consolidated", other(action("2", "2020-03-20"), true), NOTHING),
                arguments("LCE-064 not one group", other(action("2", "2020-03-21"), false), "D"),
                arguments("LCE-066 T1", new Incident.StartButton(false), "A-f"),
                arguments("LCE-066 pressed", new Incident.StartButton(true), NOTHING),
                arguments("LCE-067 T1", new Incident.ClockChange(at("09:30"), at("09:00")), "A-g"),
                arguments("LCE-067 T2 before the start", new Incident.ClockChange(at("08:30"), at("09:00")), "D"),
                arguments("LCE-080 T1 six seconds", new Incident.SecondMark(6, 1200), "B-a"),
                arguments("LCE-047 T1 exactly 5 s", new Incident.SecondMark(5, 1200), NOTHING),
                arguments("LCE-047 T3", new Incident.SecondMark(599, 1200), "B-a"),
                arguments("LCE-047 T4", new Incident.SecondMark(600, 1200), NOTHING),
                arguments("LCE-048 T1", new Incident.SecondMark(600, 599), "B-a"),
                arguments("LCE-048 T2", new Incident.SecondMark(600, 600), NOTHING),
                arguments("LCE-048 T4 before the start", new Incident.SecondMark(600, -60), "B-a"),
                arguments("LCE-081 T1", new Incident.CourseNotLoaded(), "B-b"),
                arguments("LCE-081 T2 code 415", new Incident.InstallationError(415), "C-f"),
                arguments("LCE-082 T1", new Incident.NoInternet(true), "B-c"),
                arguments("LCE-082 T2 not downloaded", new Incident.NoInternet(false), "B-b"),
                arguments("LCE-083 T2", new Incident.DatesDiffer(), "B-d"),
                arguments("LCE-084 T1 and T2", new Incident.PrintNotRecognised(), "B-e"),
                arguments("LCE-090", event(EventKind.INCENDIO, false, Reach.LOCAL), "C-a"),
                arguments("LCE-091 communal", event(EventKind.INUNDACION, false, Reach.COMUNAL), "C-b"),
                arguments("LCE-091 regional", event(EventKind.TERREMOTO, false, Reach.REGIONAL), "C-b"),
                arguments("LCE-091 national", event(EventKind.TERREMOTO, false, Reach.NACIONAL), "C-b"),
                arguments("LCE-096 T1", event(EventKind.CORTE_DE_ELECTRICIDAD, false, Reach.LOCAL), "C-a"),
                arguments("LCE-096 T2 announced", event(EventKind.CORTE_DE_AGUA, true, Reach.LOCAL), "D"),
                arguments("LCE-096 T3 internet", event(EventKind.CORTE_DE_INTERNET, false, Reach.LOCAL), "B-c"),
                arguments("LCE-092", new Incident.ComputerLost(), "C-c"),
                arguments("LCE-093", new Incident.ComputerFailed(), "C-d"),
                arguments("LCE-094", new Incident.ComputerUnusable(), "C-e"),
                arguments("LCE-095 T1", new Incident.InstallationError(429), "C-f"),
                arguments("LCE-095 T3", new Incident.InstallationError(400), "C-f"),
                arguments("LCE-095 T4 not C-f", new Incident.InstallationError(430), "D"),
                arguments("LCE-095 T5 not C-f", new Incident.InstallationError(399), "D"),
                arguments("LCE-110", new Incident.Unforeseen(), "D"));
    }

    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("incidents")
    @Covers({
        "LCE-060", "LCE-061", "LCE-062", "LCE-063", "LCE-064", "LCE-066", "LCE-067", "LCE-080", "LCE-081", "LCE-082",
        "LCE-083", "LCE-084", "LCE-090", "LCE-091", "LCE-092", "LCE-093", "LCE-094", "LCE-095", "LCE-096", "LCE-110"
    })
    void LCE_060_to_110(String vector, Incident incident, String letter) {
        assertThat(letter(incident).map(RetroactiveLetter::toString).orElse(NOTHING))
                .isEqualTo(letter);
    }

    /** A letter without a vector of its own would be a letter nobody checked. */
    @Test
    void every_letter_has_a_vector() {
        List<Object> seen = incidents().map(each -> each.get()[2]).distinct().toList();
        assertThat(seen)
                .contains(Arrays.stream(RetroactiveLetter.values())
                        .map(Object::toString)
                        .toArray());
    }

    @ParameterizedTest(name = "{0}: code {1}, {2} → {3}")
    @Covers("LCE-065")
    @CsvSource({
        "T1, 1237, 2020-03-20, true",
        "T2 a day apart, 1237, 2020-03-21, false",
        "T3 other code, 9999, 2020-03-20, false",
    })
    void LCE_065(String vector, String code, String end, boolean consolidable) {
        Action one = new Action("1", "1237", on("2020-03-02"), on("2020-03-20"));
        Action other = new Action("2", code, on("2020-03-02"), on(end));
        assertThat(Classification.consolidable(one, other).value()).isEqualTo(consolidable);
        assertThat(Classification.consolidable(other, one).value()).isEqualTo(consolidable);
    }

    @ParameterizedTest(name = "{0}, planned {1} → {2}")
    @Covers("LCE-096")
    @CsvSource({
        "TERREMOTO, false, true",
        "ALUD, false, true",
        "CORTE_DE_ELECTRICIDAD, false, true",
        "CORTE_DE_AGUA, false, true",
        "CORTE_DE_ELECTRICIDAD, true, false",
        "CORTE_DE_INTERNET, false, false",
    })
    void LCE_096(EventKind kind, boolean planned, boolean catastrophic) {
        assertThat(Classification.catastrophic(kind, planned).value()).isEqualTo(catastrophic);
    }

    private static Incident event(EventKind kind, boolean planned, Reach reach) {
        return new Incident.Event(kind, planned, reach);
    }

    private static Incident other(Action enrolled, boolean consolidated) {
        return new Incident.OtherAction(action("1", "2020-03-20"), enrolled, consolidated);
    }

    private static Action action(String id, String end) {
        return new Action(id, "1237", on("2020-03-02"), on(end));
    }
}
