package cl.bitacora.retroactive.domain.streaming;

import static cl.bitacora.retroactive.domain.Given.businessDays;
import static cl.bitacora.retroactive.domain.Given.on;
import static cl.bitacora.retroactive.domain.Given.streaming;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.retroactive.domain.Given;
import cl.bitacora.retroactive.domain.streaming.StreamingEvidence.Verdict;
import cl.bitacora.retroactive.domain.streaming.StreamingRequests.Channel;
import cl.bitacora.retroactive.domain.streaming.StreamingRequests.Evaluated;
import cl.bitacora.retroactive.domain.streaming.StreamingRequests.Request;
import cl.bitacora.retroactive.domain.streaming.StreamingRoute.Course;
import cl.bitacora.retroactive.domain.streaming.StreamingRoute.Executor;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes by streaming: the way of the course, its requests and what backs each participant. */
class StreamingVectorsTest {
    private static final Regulation REGULATION = Given.REGULATION;

    @ParameterizedTest(name = "{0}: communicated {1} → {4}")
    @Covers("STR-001")
    @CsvSource({
        "T1, 2020-03-25, PRESENCIAL, true, COMUNICADO",
        "T2, 2020-03-26, PRESENCIAL, true, NINGUNA",
        "not face to face, 2020-03-25, E_LEARNING, true, NINGUNA",
        "it could go on, 2020-03-25, PRESENCIAL, false, NINGUNA",
    })
    void STR_001(String vector, LocalDate communicated, Modality modality, boolean impossible, StreamingRoute route) {
        Course course = new Course(
                modality, Executor.EMPRESA, communicated, impossible, false, on("2020-03-02"), on("2020-09-30"));
        Finding<StreamingRoute> found = StreamingRoute.of(course, streaming());
        assertThat(found.value()).isEqualTo(route);
        assertThat(REGULATION.resolves(found.ground())).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1} to {2}, {3} → {4}")
    @Covers("STR-002")
    @CsvSource({
        "T1, 2020-07-01, 2020-07-31, OTEC, RECODIFICADO",
        "T2, 2020-07-01, 2020-08-01, OTEC, NINGUNA",
        "T3, 2020-07-31, 2020-08-03, OTEC, NINGUNA",
        "T4 internal course, 2020-07-01, 2020-07-31, EMPRESA, NINGUNA",
    })
    void STR_002(String vector, LocalDate starts, LocalDate ends, Executor executor, StreamingRoute route) {
        Course course = new Course(Modality.PRESENCIAL, executor, on("2020-05-01"), true, true, starts, ends);
        assertThat(StreamingRoute.of(course, streaming()).value()).isEqualTo(route);
    }

    @Test
    @Covers("STR-003")
    void STR_003_one_request_for_each_class() {
        List<LocalDate> ten =
                IntStream.range(0, 10).mapToObj(on("2020-05-04")::plusDays).toList();
        List<Request> each = ten.stream().map(day -> web(day)).toList();
        assertThat(codes(ten, each)).as("T1").isEmpty();
        assertThat(codes(ten, List.of(new Request(ten, Channel.WEB))))
                .as("T2")
                .containsExactly("request-not-one-class", "class-without-request");
        List<Request> oneByEmail = new ArrayList<>(each);
        oneByEmail.set(0, new Request(List.of(ten.getFirst()), Channel.CORREO));
        assertThat(codes(ten, oneByEmail)).as("T3").containsExactly("request-not-by-web", "class-without-request");
        assertThat(codes(ten, each.subList(1, 10))).containsExactly("class-without-request");
    }

    @Test
    @Covers("STR-003")
    void G_ATT_13_an_alert_and_never_a_rejection() {
        var classEnd = Chile.at(on("2020-04-30"), LocalTime.of(18, 0));
        assertThat(StreamingRequests.alertFrom(classEnd, businessDays(), streaming())
                        .value())
                .as("over 1 May and a weekend")
                .isEqualTo(Chile.at(on("2020-05-05"), LocalTime.of(18, 0)));
    }

    @Test
    @Covers("STR-004")
    void STR_004_each_class_by_itself() {
        List<Evaluated> evaluated = List.of(
                new Evaluated(on("2020-05-04"), true),
                new Evaluated(on("2020-05-05"), true),
                new Evaluated(on("2020-05-06"), false));
        assertThat(StreamingRequests.credited(evaluated)).containsExactly(on("2020-05-04"), on("2020-05-05"));
    }

    @ParameterizedTest(name = "{0} → {6}")
    @Covers("STR-006")
    @CsvSource({
        "T1, Ana, Rojas, '', true, true, RESPALDA",
        "T2, '', '', 11111111-1, true, true, RESPALDA",
        "T3 first name only, Ana, '', '', true, true, INSUFICIENTE",
        "T4 no time, Ana, Rojas, '', true, false, INSUFICIENTE",
        "no date, Ana, Rojas, '', false, true, INSUFICIENTE",
        "T5 nickname, Juanito_88, '', '', true, true, INSUFICIENTE",
    })
    void STR_006(String vector, String first, String surname, String rut, boolean date, boolean time, Verdict verdict) {
        Identity person = new Identity("p1", first, surname, rut);
        Backing view = new Backing.ConnectedView(List.of(person), date, time);
        assertThat(StreamingEvidence.of(view, person).value()).isEqualTo(verdict);
        assertThat(StreamingEvidence.of(view, person).rule()).hasToString("STR-006");
    }

    @ParameterizedTest(name = "{0} → {5}")
    @Covers("STR-007")
    @CsvSource({
        "T1, Ana, Rojas, 11111111-1, true, RESPALDA",
        "T2 no RUT, Ana, Rojas, '', true, INSUFICIENTE",
        "only the RUT, '', '', 11111111-1, true, INSUFICIENTE",
        "no time, Ana, Rojas, 11111111-1, false, INSUFICIENTE",
    })
    void STR_007(String vector, String first, String surname, String rut, boolean time, Verdict verdict) {
        Identity person = new Identity("p1", first, surname, rut);
        assertThat(StreamingEvidence.of(new Backing.Placards(List.of(person), true, time), person)
                        .value())
                .isEqualTo(verdict);
    }

    @Test
    @Covers("STR-007")
    void STR_007_T3_twelve_enrolled_ten_with_placard() {
        List<String> roster = IntStream.range(0, 12).mapToObj(i -> "p" + i).toList();
        Backing placards = new Backing.Placards(
                roster.stream().limit(10).map(StreamingVectorsTest::whole).toList(), true, true);
        assertThat(credited(roster, placards)).hasSize(10).doesNotContain("p10", "p11");
    }

    @ParameterizedTest(name = "{0} → {6}")
    @Covers({"STR-008", "STR-009"})
    @CsvSource({
        "STR-008 T1, reporte.pdf, true, true, true, '', RESPALDA",
        "STR-008 T2 no duration, reporte.pdf, true, true, false, '', INSUFICIENTE",
        "STR-008 T3 RUT instead of name, reporte.pdf, true, false, true, 11111111-1, RESPALDA",
        "not of the platform, reporte.pdf, false, true, true, '', INSUFICIENTE",
        "STR-009 T1, attendance.xlsx, true, true, true, '', INSUFICIENTE",
        "STR-009 old Excel, asistencia.XLS, true, true, true, '', INSUFICIENTE",
        "STR-009 other spreadsheet, asistencia.ods, true, true, true, '', INSUFICIENTE",
        "STR-009 T3, export.csv, true, true, true, '', REVISION",
        "a CSV that lacks the duration, export.csv, true, true, false, '', INSUFICIENTE",
    })
    void STR_008(
            String vector,
            String file,
            boolean platform,
            boolean named,
            boolean duration,
            String rut,
            Verdict verdict) {
        Identity person = new Identity("p1", named ? "Ana" : "", named ? "Rojas" : "", rut);
        Backing report = new Backing.Report(file, platform, List.of(person), true, true, duration);
        assertThat(StreamingEvidence.of(report, person).value()).isEqualTo(verdict);
    }

    @Test
    @Covers("STR-010")
    void STR_010_any_one_of_three_for_each_participant() {
        List<String> roster = IntStream.range(0, 10).mapToObj(i -> "p" + i).toList();
        List<Identity> all = roster.stream().map(StreamingVectorsTest::whole).toList();
        Backing report = new Backing.Report("reporte.pdf", true, all, true, true, true);
        Backing sheet = new Backing.Report("asistencia.xlsx", true, all, true, true, true);
        Backing view = new Backing.ConnectedView(all.subList(0, 8), true, true);
        Backing placards = new Backing.Placards(all.subList(8, 10), true, true);

        assertThat(credited(roster, report)).as("T1").hasSize(10);
        assertThat(credited(roster, sheet)).as("T2").isEmpty();
        assertThat(credited(roster, view, placards)).as("T3").hasSize(10);
        assertThat(credited(roster, sheet, view))
                .as("a bad piece spoils no good one")
                .hasSize(8);
        assertThat(credited(roster)).as("nothing").isEmpty();
    }

    private static Request web(LocalDate day) {
        return new Request(List.of(day), Channel.WEB);
    }

    private static List<String> codes(List<LocalDate> classes, List<Request> requests) {
        return Check.unmet(StreamingRequests.checks(classes, requests)).stream()
                .map(Refusal::code)
                .toList();
    }

    private static Identity whole(String participant) {
        return new Identity(participant, "Ana", "Rojas", "11111111-1");
    }

    private static List<String> credited(List<String> roster, Backing... backings) {
        Map<String, Finding<Verdict>> verdicts =
                StreamingEvidence.evaluate(roster, Stream.of(backings).toList());
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getValue().value() == Verdict.RESPALDA)
                .map(Map.Entry::getKey)
                .toList();
    }
}
