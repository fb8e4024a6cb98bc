package cl.bitacora.retroactive.domain;

import static cl.bitacora.retroactive.domain.EvidenceKind.AUTORIZACION_DEL_DIRECTOR;
import static cl.bitacora.retroactive.domain.EvidenceKind.AUTORIZACION_PREVIA;
import static cl.bitacora.retroactive.domain.EvidenceKind.CARTA_DEL_REPRESENTANTE;
import static cl.bitacora.retroactive.domain.EvidenceKind.CONSTANCIA_DE_CARABINEROS;
import static cl.bitacora.retroactive.domain.EvidenceKind.FOTOS;
import static cl.bitacora.retroactive.domain.EvidenceKind.INFORME_TECNICO;
import static cl.bitacora.retroactive.domain.EvidenceKind.LIBRO_FISICO;
import static cl.bitacora.retroactive.domain.EvidenceKind.PANTALLA_DEL_ERROR;
import static cl.bitacora.retroactive.domain.EvidenceKind.REGISTRO_DIARIO;
import static cl.bitacora.retroactive.domain.EvidenceKind.VISACION_DEL_DIRECTOR;
import static cl.bitacora.retroactive.domain.EvidenceKind.XML_LOCALES;
import static cl.bitacora.retroactive.domain.Given.businessDays;
import static cl.bitacora.retroactive.domain.Given.code;
import static cl.bitacora.retroactive.domain.Given.ft;
import static cl.bitacora.retroactive.domain.Given.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.regulation.RegionalOffices;
import cl.bitacora.regulation.RetroactiveLetter;
import cl.bitacora.regulation.RetroactiveRoute;
import cl.bitacora.retroactive.domain.Request.Channel;
import cl.bitacora.retroactive.domain.Request.Execution;
import cl.bitacora.retroactive.domain.Request.Recovery;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Evidence, office and conditions of a request. */
class RequestVectorsTest {
    private static final Recovery RECOVERED = new Recovery(true, true, true);
    private static final Execution HELD = new Execution(true, true);
    private static final String ACTION = "10";

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("LCE-050 T1", "A-a", List.of(register(ACTION)), true),
                arguments("LCE-050 T2 screenshot only", "A-a", List.of(screen(429, true)), false),
                arguments("LCE-050 other action", "A-a", List.of(register("11")), false),
                arguments("LCE-050 merged cell", "A-b", List.of(register(ACTION)), true),
                arguments("LCE-050 merged cell", "A-c", List.of(register(ACTION)), true),
                arguments("LCE-050 clock", "A-g", List.of(register(ACTION)), true),
                arguments("LCE-051 T1", "A-f", List.of(xml(true)), true),
                arguments("LCE-051 T2 Excel only", "A-f", List.of(register(ACTION)), false),
                arguments("LCE-066 T2 no XML", "A-f", List.of(), false),
                arguments("LCE-051 of another's computer", "A-f", List.of(xml(false)), false),
                arguments("LCE-052 T1", "A-d", List.of(register(ACTION)), true),
                arguments("LCE-052 T2", "A-e", List.of(register("12")), false),
                arguments("LCE-090", "C-a", plain(CARTA_DEL_REPRESENTANTE, VISACION_DEL_DIRECTOR), true),
                arguments("LCE-090 T3 no stamp", "C-a", plain(CARTA_DEL_REPRESENTANTE), false),
                arguments("LCE-091", "C-b", List.of(authorisation(true)), true),
                arguments("LCE-091 event not named", "C-b", List.of(authorisation(false)), false),
                arguments("LCE-092", "C-c", plain(CONSTANCIA_DE_CARABINEROS), true),
                arguments("LCE-092 nothing", "C-c", List.of(), false),
                arguments("LCE-093", "C-d", List.of(technical(true)), true),
                arguments("LCE-093 T3 own staff", "C-d", List.of(technical(false)), false),
                arguments("LCE-094 T1", "C-e", List.of(prior(ACTION, "2020-03-06"), book()), true),
                arguments("LCE-094 T2 approved late", "C-e", List.of(prior(ACTION, "2020-03-10"), book()), false),
                arguments("LCE-094 on the first day", "C-e", List.of(prior(ACTION, "2020-03-09"), book()), false),
                arguments("LCE-094 T3 other action", "C-e", List.of(prior("11", "2020-03-06"), book()), false),
                arguments("LCE-094 no book", "C-e", List.of(prior(ACTION, "2020-03-06")), false),
                arguments("LCE-095", "C-f", List.of(screen(429, true), book()), true),
                arguments("LCE-095 T6 no clock", "C-f", List.of(screen(429, false), book()), false),
                arguments("LCE-095 another code", "C-f", List.of(screen(415, true), book()), false),
                arguments("LCE-095 no book", "C-f", List.of(screen(429, true)), false),
                arguments("LCE-112 T1", "D", six(), true),
                arguments("LCE-112 T2 no survey", "D", six().stream().skip(1).toList(), false));
    }

    @ParameterizedTest(name = "{0}: {1} → complete: {3}")
    @MethodSource("files")
    @Covers({
        "LCE-050", "LCE-051", "LCE-052", "LCE-066", "LCE-090", "LCE-091", "LCE-092", "LCE-093", "LCE-094", "LCE-095",
        "LCE-112"
    })
    void LCE_050_to_112(String vector, String letter, List<Attachment> attachments, boolean complete) {
        Check check = Evidence.complete(RetroactiveLetter.parse(letter).orElseThrow(), attachments, context());
        assertThat(check instanceof Check.Met).isEqualTo(complete);
    }

    @Test
    @Covers({"LCE-111", "LCE-112"})
    void LCE_111_without_photos_the_file_is_incomplete() {
        List<Attachment> withoutPhotos =
                six().stream().filter(each -> each.kind() != FOTOS).toList();
        Check check = Evidence.complete(RetroactiveLetter.D, withoutPhotos, context());
        assertThat(((Check.Unmet) check).refusal().factMap()).as("T2").containsEntry("missing", "FOTOS");
        assertThat(Admissibility.proven(HELD)).as("T1").isInstanceOf(Check.Met.class);
        assertThat(code(Admissibility.proven(new Execution(true, false)))).isEqualTo("training-not-proven");
        assertThat(Evidence.required(RetroactiveLetter.D)).hasSize(6);
    }

    @ParameterizedTest(name = "{0}: as communicated {1} → {2}")
    @Covers("LCE-113")
    @CsvSource({
        "T1, true, ''",
        "T2 other hours, false, not-as-communicated",
        "T3 other venue, false, not-as-communicated"
    })
    void LCE_113(String vector, boolean same, String refused) {
        assertThat(code(Admissibility.asCommunicated(new Execution(same, true))))
                .isEqualTo(refused);
    }

    @ParameterizedTest(name = "{0} → {4}")
    @Covers("LCE-097")
    @CsvSource({
        "T1, true, true, true, ''",
        "T2, false, true, true, class-not-recovered",
        "T3, true, false, true, class-not-recovered",
        "no rescheduling, true, true, false, class-not-recovered",
    })
    void LCE_097(String vector, boolean recovered, boolean informed, boolean asked, String refused) {
        assertThat(code(Admissibility.recovered(new Recovery(recovered, informed, asked))))
                .isEqualTo(refused);
    }

    @Test
    @Covers("LCE-097")
    void LCE_097_T4_a_lost_computer_needs_no_recovery() {
        List<Check> checks = checks(request(
                RetroactiveLetter.C_C, plain(CONSTANCIA_DE_CARABINEROS), new Recovery(false, false, false), HELD));
        assertThat(Check.unmet(checks)).isEmpty();
        assertThat(Check.findings(checks).stream().map(found -> found.rule().value()))
                .doesNotContain("LCE-097");
        List<Check> event = checks(request(
                RetroactiveLetter.C_A,
                plain(CARTA_DEL_REPRESENTANTE, VISACION_DEL_DIRECTOR),
                new Recovery(false, true, true),
                HELD));
        assertThat(codes(event)).containsExactly("class-not-recovered");
    }

    @ParameterizedTest(name = "{0}: course in {1}, sent to {2} → {3}")
    @Covers({"LCE-069", "LCE-098"})
    @CsvSource({
        "LCE-069 T1 OTEC of RM and course in Maule, 07, leml@sence.cl, ''",
        "LCE-098 T1, 13, lerm@sence.cl, ''",
        "LCE-098 T2, 13, leml@sence.cl, other-office",
        "web platform, 13, , ''",
        "Ñuble has no address, 16, leml@sence.cl, ''",
    })
    void LCE_069(String vector, String region, String email, String refused) {
        Request base = request(RetroactiveLetter.C_C, plain(CONSTANCIA_DE_CARABINEROS), RECOVERED, HELD);
        Request sent = new Request(
                base.letter(),
                base.claimed(),
                base.dates(),
                base.submittedOn(),
                region,
                new Channel(Optional.ofNullable(email)),
                base.attachments(),
                base.context(),
                base.recovery(),
                base.execution());
        assertThat(String.join(" ", codes(checks(sent)))).isEqualTo(refused);
    }

    @ParameterizedTest
    @EnumSource(
            value = RetroactiveLetter.class,
            names = {"B_A", "B_B", "B_C", "B_D", "B_E"})
    @Covers({"LCE-080", "LCE-081", "LCE-082", "LCE-083", "LCE-084", "LCE-085"})
    void LCE_080_to_085_misuse_is_never_evaluated(RetroactiveLetter letter) {
        List<Check> checks = checks(request(letter, six(), RECOVERED, HELD));
        assertThat(codes(checks)).containsExactly("misuse-not-evaluated");
        assertThat(((Check.Unmet) checks.getFirst()).refusal().rule()).isEqualTo(letter.rule());
        assertThat(Evidence.required(letter)).isEmpty();
    }

    @Test
    @Covers("LCE-110")
    void LCE_110_T2_what_fits_a_letter_is_seen_under_it() {
        assertThat(code(Admissibility.sameLetter(RetroactiveLetter.A_F, RetroactiveLetter.D)))
                .isEqualTo("other-letter");
        assertThat(Admissibility.sameLetter(RetroactiveLetter.D, RetroactiveLetter.D))
                .isInstanceOf(Check.Met.class);
    }

    @Test
    void a_contingency_whose_event_has_no_date_cannot_be_told_in_time() {
        Request base = request(RetroactiveLetter.C_C, plain(CONSTANCIA_DE_CARABINEROS), RECOVERED, HELD);
        Request undated = new Request(
                base.letter(),
                base.claimed(),
                new Filing.Dates(on("2020-03-09"), on("2020-03-20"), Optional.empty(), Optional.empty()),
                base.submittedOn(),
                base.region(),
                base.channel(),
                base.attachments(),
                base.context(),
                base.recovery(),
                base.execution());
        assertThat(codes(checks(undated))).containsExactly("event-date-missing");
    }

    @Test
    void a_whole_request_of_each_route_is_admissible() {
        assertThat(codes(checks(request(RetroactiveLetter.A_A, List.of(register(ACTION)), RECOVERED, HELD))))
                .isEmpty();
        assertThat(codes(checks(request(RetroactiveLetter.D, six(), RECOVERED, HELD))))
                .isEmpty();
        assertThat(RetroactiveLetter.A_A.route()).isEqualTo(RetroactiveRoute.A);
    }

    private static List<Check> checks(Request request) {
        return new Admissibility(new Filing(ft(), businessDays()), RegionalOffices.load()).checks(request);
    }

    private static List<String> codes(List<Check> checks) {
        return Check.unmet(checks).stream().map(Refusal::code).toList();
    }

    private static Request request(
            RetroactiveLetter letter, List<Attachment> attachments, Recovery recovery, Execution execution) {
        return new Request(
                letter,
                Optional.empty(),
                new Filing.Dates(on("2020-03-09"), on("2020-03-20"), Optional.of(on("2020-03-10")), Optional.empty()),
                on("2020-03-11"),
                "07",
                new Channel(Optional.of("leml@sence.cl")),
                attachments,
                context(),
                recovery,
                execution);
    }

    private static Evidence.Context context() {
        return new Evidence.Context(ACTION, on("2020-03-09"), Optional.of(429));
    }

    private static Attachment register(String action) {
        return attachment(REGISTRO_DIARIO, Optional.of(action), Optional.empty(), false, false, false, 0, false);
    }

    private static Attachment xml(boolean own) {
        return attachment(XML_LOCALES, Optional.empty(), Optional.empty(), false, own, false, 0, false);
    }

    private static Attachment authorisation(boolean names) {
        return attachment(AUTORIZACION_DEL_DIRECTOR, Optional.empty(), Optional.empty(), false, false, false, 0, names);
    }

    private static Attachment technical(boolean thirdParty) {
        return attachment(INFORME_TECNICO, Optional.empty(), Optional.empty(), thirdParty, false, false, 0, false);
    }

    private static Attachment prior(String action, String approved) {
        return attachment(
                AUTORIZACION_PREVIA, Optional.of(action), Optional.of(on(approved)), false, false, false, 0, false);
    }

    private static Attachment screen(int code, boolean clock) {
        return attachment(PANTALLA_DEL_ERROR, Optional.empty(), Optional.empty(), false, false, clock, code, false);
    }

    private static Attachment book() {
        return Attachment.plain(LIBRO_FISICO);
    }

    private static List<Attachment> plain(EvidenceKind... kinds) {
        return Arrays.stream(kinds).map(Attachment::plain).toList();
    }

    /** The six of route D, the survey first. */
    private static List<Attachment> six() {
        return plain(
                EvidenceKind.ENCUESTA_DE_SATISFACCION,
                LIBRO_FISICO,
                EvidenceKind.EVALUACION_DE_PARTICIPANTES,
                FOTOS,
                EvidenceKind.CARTA_DE_LA_EMPRESA,
                EvidenceKind.CARTA_DE_MOTIVOS);
    }

    private static Attachment attachment(
            EvidenceKind kind,
            Optional<String> action,
            Optional<java.time.LocalDate> approved,
            boolean thirdParty,
            boolean own,
            boolean clock,
            int code,
            boolean names) {
        return new Attachment(
                kind,
                action,
                approved,
                thirdParty,
                own,
                clock,
                code == 0 ? Optional.empty() : Optional.of(code),
                names);
    }
}
