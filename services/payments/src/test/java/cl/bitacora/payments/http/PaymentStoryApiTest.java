package cl.bitacora.payments.http;

import static cl.bitacora.payments.http.Api.NATIONAL;
import static cl.bitacora.payments.http.Api.REGIONAL;
import static cl.bitacora.payments.http.Api.SECTION;
import static cl.bitacora.payments.http.Api.get;
import static cl.bitacora.payments.http.Api.post;
import static cl.bitacora.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cl.bitacora.contracts.payments.AccountEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentMade;
import cl.bitacora.contracts.payments.PaymentFileEvent.ValidationRequested;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A course from its creation to its last peso, as the platform hears and tells it. */
@QuarkusTest
@TestProfile(Sandbox.class)
@QuarkusTestResource(PlatformTestResource.class)
class PaymentStoryApiTest {

    @Test
    @Covers({"BONO-150", "BONO-157", "BONO-158", "BONO-170", "BONO-180", "BONO-203"})
    void advance_and_liquidation_of_the_catalogues_course() throws Exception {
        World world = World.catalogue("historia-1", 0);
        String base = SECTION + world.section;
        world.begins();
        world.held(0, 3);
        eventually(() -> get(world.token(), base + "/advance")
                .statusCode(200)
                .body("state", equalTo("SIN_SOLICITUD"), "amountClp", equalTo(5_000_000)));
        // the totals are here too: 12 of 100 hours have been held
        eventually(() -> get(world.token(), base + "/liquidation/preview")
                .statusCode(200)
                .body("liquidation.provisional", equalTo(true), "liquidation.trainingValueClp", equalTo(904_000)));

        // --- the advance
        String body = Api.advance(world, "BG-1", 5_000_000);
        post(world.token(), "2020-03-13", base + "/advance", body)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("state", equalTo("EN_VALIDACION"), "amountClp", equalTo(5_000_000), "flags", hasSize(0))
                .body("waitingFor.who", equalTo("DIRECCION_REGIONAL"));
        post(world.token(), "2020-03-13", base + "/advance", body)
                .statusCode(200)
                .header("ETag", "\"2\"");
        Api.toPayable(world, "advance", "2020-03-16", "F-1", 5_000_000, "");
        post(NATIONAL, "2020-03-18", base + "/advance/payment", "")
                .statusCode(200)
                .body("state", equalTo("PAGADO"), "payment.paidClp", equalTo(5_000_000));

        // --- the course ends and the form is stamped
        post(world.token(), "2020-04-20", base + "/liquidation", Api.liquidation())
                .statusCode(409)
                .body("code", equalTo("closing-form-not-stamped"), "rule", equalTo("BONO-181"))
                .body("remedy", containsString("visación"));
        world.held(3, 25);
        world.stamped(LocalDate.of(2020, 4, 13));
        eventually(() -> get(world.token(), base + "/liquidation/preview")
                .body("liquidation.provisional", equalTo(false))
                .body("liquidation.netClp", equalTo(1_616_000), "obstacles", hasSize(0)));

        // --- a fine that was not paid will be compensated
        post(
                        NATIONAL,
                        "2020-04-15",
                        "/v1/debts",
                        "{\"otec\": \"" + world.otec + "\", \"amountClp\": 500000, \"reference\": \"Res. 555\"}")
                .statusCode(200)
                .body("owedClp", equalTo(500_000));

        // --- two people press the button at once
        String request = Api.liquidation();
        List<Integer> statuses = atOnce(
                () -> post(world.token(), "2020-04-20", base + "/liquidation", request)
                        .extract()
                        .statusCode(),
                () -> post(world.token(), "2020-04-20", base + "/liquidation", request)
                        .extract()
                        .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(201, 200);
        TestTopics.awaitPublished(
                PaymentsEvent.CATALOGUE,
                Duration.ofSeconds(20),
                event -> event.stream().equals("payment-historia-1-liquidacion") && event.version() == 2);
        assertThat(TestTopics.published(PaymentsEvent.CATALOGUE))
                .filteredOn(event -> event.stream().equals("payment-historia-1-liquidacion")
                        && event.event() instanceof ValidationRequested)
                .hasSize(1);

        explained(base, world);

        // --- to the money
        post(REGIONAL, "2020-04-22", base + "/liquidation/validate", "{}")
                .statusCode(200)
                .body("state", equalTo("VALIDADO"), "invoiceText", containsString("Liquidación de Fase Lectiva"));
        post(
                        world.token(),
                        "2020-04-23",
                        base + "/liquidation/invoice",
                        Api.invoice("F-2", "2020-04-23", 1_616_001, "Liquidación de Fase Lectiva"))
                .statusCode(200)
                .body("state", equalTo("RECHAZADO"));
        post(
                        world.token(),
                        "2020-04-24",
                        base + "/liquidation/invoice",
                        Api.invoice("F-3", "2020-04-24", 1_616_000, "Liquidación de Fase Lectiva"))
                .statusCode(200)
                .body("state", equalTo("FACTURADO"), "invoice.answerDueOn", equalTo("2020-04-29"));
        post(REGIONAL, "2020-04-27", base + "/liquidation/invoice-confirmation", "{\"reportedMonths\": []}")
                .statusCode(200)
                .body("state", equalTo("RETENIDO"), "missingMonths", contains("2020-03"))
                .body("waitingFor.who", equalTo("EJECUTOR"), "waitingFor.sentence", containsString("2020-03"));
        post(NATIONAL, "2020-04-27", base + "/liquidation/payment", "")
                .statusCode(409)
                .body("code", equalTo("payment-held"), "rule", equalTo("BONO-155"));
        post(
                        REGIONAL,
                        "2020-04-28",
                        base + "/liquidation/hold-release",
                        "{\"reportedMonths\": [\"2020-03\"], \"withheldClp\": 16000}")
                .statusCode(200)
                .body("state", equalTo("POR_PAGAR"), "withheldClp", equalTo(16_000));
        String key = "pago-historia-1";
        post(NATIONAL, "2020-04-30", base + "/liquidation/payment", "", key)
                .statusCode(200)
                .body("state", equalTo("PAGADO"))
                .body("payment.compensatedClp", equalTo(500_000), "payment.paidClp", equalTo(1_100_000))
                .body("payment.why.rule", equalTo("BONO-157"));
        post(NATIONAL, "2020-04-30", base + "/liquidation/payment", "", key)
                .statusCode(200)
                .body("payment.paidClp", equalTo(1_100_000));
        get(world.token(), "/v1/debts/" + world.otec).statusCode(200).body("owedClp", equalTo(0));
        PaymentMade made = (PaymentMade) TestTopics.awaitPublished(
                        PaymentsEvent.CATALOGUE,
                        Duration.ofSeconds(20),
                        event -> event.event() instanceof PaymentMade paid
                                && paid.file().equals("historia-1-liquidacion"))
                .event();
        assertThat(made.paid()).isEqualTo(Clp.of(1_100_000));
    }

    /** Every peso of the liquidation down to the final state and the attendance, and on to the blocks. */
    private static void explained(String base, World world) {
        JsonPath shown = get(world.token(), base + "/liquidation?explain=true")
                .statusCode(200)
                .body("liquidation.netClp", equalTo(1_616_000), "liquidation.closingForm", equalTo(world.stampEvent))
                .body("liquidation.participants", hasSize(20))
                .body("liquidation.why.rule", equalTo("BONO-180"))
                .body("liquidation.why.sentence", containsString("6616000 + 0 − 5000000"))
                .body("liquidation.why.basis.rule", contains("BONO-902", "BONO-200", "BONO-203"))
                .body(
                        "liquidation.why.basis[0].basis.facts.formula",
                        contains("12 × 400000", "3 × 400000", "Σ horas (154/1) × 4000"))
                .extract()
                .jsonPath();
        // every rule of the trees has a sentence, and every fact that it inserts is there
        assertThat(get(world.token(), base + "/liquidation?explain=true")
                        .extract()
                        .asString())
                .doesNotContainPattern("\"sentence\":\"[^\"]*\\{")
                .doesNotContainPattern("\"sentence\":\"[A-Z]+-[0-9]{3}: ");
        // person 17 attended 74 hours
        Map<String, Object> person = shown.getMap(
                "liquidation.participants.find { it.rut == '" + world.rut(17).formatted() + "' }");
        assertThat(person)
                .containsEntry("name", "Apellido R, Persona 17")
                .containsEntry("state", "DESERTOR")
                .containsEntry("attended", "74 h")
                .containsEntry("amountClp", 296_000);
        String why = "liquidation.participants.find { it.attended == '74 h' }.why";
        assertThat(shown.getString(why + ".rule")).isEqualTo("BONO-184");
        assertThat(shown.getString(why + ".citation")).isEqualTo("RES-0334-2020, 8.2.2.1");
        assertThat(shown.getList(why + ".basis.rule")).asList().containsExactly("BONO-160", "BONO-091");
        assertThat(shown.getString(why + ".basis[1].basis[0].sentence"))
                .isEqualTo("Asistencia: 266400 segundos de 360000 (266400/360000 del curso).");

        JsonPath story = get(REGIONAL, base + "/payment-story")
                .statusCode(200)
                .body("filed", equalTo(true), "netClp", equalTo(1_616_000))
                .body("closingFormEvent", equalTo(world.stampEvent), "participants", hasSize(20))
                .extract()
                .jsonPath();
        for (int i = 0; i < world.people(); i++) {
            String path = "participants.find { it.rut == '" + world.rut(i).formatted() + "' }";
            assertThat(story.getLong(path + ".sumOfBlocksSeconds")).isEqualTo(story.getLong(path + ".creditedSeconds"));
            assertThat(story.<String>getList(path + ".blocks.totalEvent")).isEqualTo(world.totalEvents);
        }
        get(REGIONAL, base + "/payment-story?person=" + world.rut(17))
                .body("participants", hasSize(1), "participants[0].amountClp", equalTo(296_000));
    }

    @Test
    @Covers({"BONO-157", "BONO-180"})
    void a_negative_liquidation_becomes_a_debt() {
        World world = new World("negativa-1", 1000, List.of(80, 80, 80, 80, 80));
        String base = SECTION + world.section;
        world.begins();
        eventually(() -> get(world.token(), base + "/advance").statusCode(200));
        post(world.token(), "2020-03-10", base + "/advance", Api.advance(world, "BG-2", 5_000_000))
                .statusCode(201);
        Api.toPayable(world, "advance", "2020-03-11", "F-10", 5_000_000, "");
        post(NATIONAL, "2020-03-12", base + "/advance/payment", "").statusCode(200);
        world.held(0, 25);
        world.stamped(LocalDate.of(2020, 4, 13));
        eventually(() -> get(world.token(), base + "/liquidation/preview")
                .body("liquidation.netClp", equalTo(-3_000_000), "obstacles", hasSize(0)));
        // a day late: accepted, flagged
        post(world.token(), "2020-04-28", base + "/liquidation", Api.liquidation())
                .statusCode(201)
                .body("amountClp", equalTo(-3_000_000), "late", equalTo(true))
                .body("flags", hasItem(containsString("2020-04-27")));
        post(REGIONAL, "2020-04-29", base + "/liquidation/validate", "{}")
                .statusCode(200)
                .body("waitingFor.who", equalTo("NADIE"), "invoiceText", nullValue());
        post(
                        world.token(),
                        "2020-04-30",
                        base + "/liquidation/invoice",
                        Api.invoice("F-11", "2020-04-30", 3_000_000, "Liquidación de Fase Lectiva"))
                .statusCode(409)
                .body("code", equalTo("nothing-to-invoice"));
        eventually(() -> get(NATIONAL, "/v1/debts/" + world.otec)
                .body("debts.id", hasItem("saldo-negativa-1-liquidacion"))
                .body("debts.find { it.id == 'saldo-negativa-1-liquidacion' }.amountClp", equalTo(3_000_000)));
        post(
                        NATIONAL,
                        "2020-05-02",
                        "/v1/debts/" + world.otec + "/saldo-negativa-1-liquidacion/payments",
                        "{\"amountClp\": 3000000, \"reference\": \"Depósito 1\"}")
                .statusCode(200)
                .body("debts.find { it.id == 'saldo-negativa-1-liquidacion' }.remainingClp", equalTo(0));
        assertThat(TestTopics.awaitPublished(
                                PaymentsEvent.CATALOGUE,
                                Duration.ofSeconds(20),
                                event -> event.event() instanceof AccountEvent.DebtRegistered debt
                                        && debt.reference().equals("negativa-1-liquidacion"))
                        .metadata()
                        .actor())
                .isEqualTo("policy:debts");
    }

    @Test
    @Covers("BONO-175")
    void an_advance_of_a_course_that_was_not_executed_comes_back() {
        World world = new World("sin-curso-1", 2000, List.of(80, 80));
        String base = SECTION + world.section;
        world.begins();
        eventually(() -> get(world.token(), base + "/advance").statusCode(200));
        post(world.token(), "2020-03-10", base + "/advance", Api.advance(world, "BG-3", 5_000_000))
                .statusCode(201);
        Api.toPayable(world, "advance", "2020-03-11", "F-20", 5_000_000, "");
        post(NATIONAL, "2020-03-12", base + "/advance/payment", "").statusCode(200);
        String act = "{\"act\": \"Res. Ex. 99\", \"dueOn\": \"2020-06-30\"}";
        post(NATIONAL, "2020-06-01", base + "/advance/restitution", act)
                .statusCode(200)
                .body("restitution.amountClp", equalTo(5_000_000))
                .body("waitingFor.until", equalTo("2020-06-30"));
        eventually(() ->
                get(NATIONAL, "/v1/debts/" + world.otec).body("debts.id", hasItem("anticipo-sin-curso-1-avance")));
    }

    @Test
    @Covers({"BONO-158", "BONO-173"})
    void what_changed_or_is_already_used_stops_a_payment() {
        World world = new World("cambia-1", 3000, List.of(80, 80, 80));
        String base = SECTION + world.section;
        world.begins();
        world.held(0, 25);
        world.stamped(LocalDate.of(2020, 4, 13));
        eventually(() -> get(world.token(), base + "/liquidation/preview")
                .statusCode(200)
                .body("obstacles", hasSize(0)));
        post(world.token(), "2020-04-20", base + "/liquidation", Api.liquidation())
                .statusCode(201);
        world.corrected(2, 1);
        eventually(() -> get(world.token(), base + "/liquidation/preview")
                .body("obstacles.code", contains("attendance-differs")));
        post(REGIONAL, "2020-04-22", base + "/liquidation/validate", "{}")
                .statusCode(409)
                .body("code", equalTo("attendance-changed"), "rule", equalTo("BONO-158"));
        post(REGIONAL, "2020-04-22", base + "/liquidation/observe", "{\"reason\": \"Cambió la asistencia\"}")
                .statusCode(200)
                .body("state", equalTo("OBSERVADO"), "waitingFor.until", equalTo("2020-04-27"));

        World other = new World("cambia-2", 3100, List.of(80, 80));
        other.begins();
        eventually(() -> get(world.token(), SECTION + "cambia-2/advance").statusCode(200));
        World third = new World("cambia-3", 3200, List.of(80, 80));
        third.begins();
        eventually(() -> get(world.token(), SECTION + "cambia-3/advance").statusCode(200));
        post(world.token(), "2020-03-10", SECTION + "cambia-2/advance", Api.advance(world, "BG-4", 5_000_000))
                .statusCode(201);
        post(world.token(), "2020-03-10", SECTION + "cambia-3/advance", Api.advance(world, "BG-4", 5_000_000))
                .statusCode(422)
                .body("code", equalTo("guarantee-one-per-course"), "field", equalTo("guarantee.courseCodes"));
        post(world.token(), "2020-03-10", SECTION + "cambia-3/advance", Api.advance(world, "BG-5", 4_999_999))
                .statusCode(422)
                .body("code", equalTo("guarantee-amount"), "detail", containsString("5000000"));
    }

    @Test
    void lists_go_page_by_page_within_what_the_caller_may_see() {
        for (int i = 0; i < 3; i++) {
            World world = new World("lista-" + i, 4000 + i * 100, List.of(80, 80));
            world.begins();
            String base = SECTION + world.section;
            eventually(() -> get(world.token(), base + "/advance").statusCode(200));
            post(world.token(), "2020-03-1" + i, base + "/advance", Api.advance(world, "BL-" + i, 5_000_000))
                    .statusCode(201);
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = get(
                            REGIONAL,
                            "/v1/payments?state=EN_VALIDACION&kind=ESTADO_DE_AVANCE&limit=1"
                                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .extract()
                    .jsonPath();
            seen.add(page.getString("items[0].file"));
            cursor = page.getString("next") == null ? "" : page.getString("next");
        } while (!cursor.isEmpty());
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsSubsequence("lista-2-avance", "lista-1-avance", "lista-0-avance");
        World world = new World("lista-9", 4900, List.of());
        get(world.token(), "/v1/payments").body("items.otec", everyItem(equalTo(world.otec.toString())));
        String before = get(REGIONAL, "/v1/payments?limit=200").extract().asString();
        post(NATIONAL, "2020-05-04", "/v1/ops/rebuild", "").statusCode(200);
        assertThat(get(REGIONAL, "/v1/payments?limit=200").extract().asString()).isEqualTo(before);
        get(world.token(), "/v1/payments?region=13").body("items", hasSize(0), "next", nullValue());
        get(world.token(), "/v1/payments?cursor=x").statusCode(400).body("code", equalTo("unreadable-cursor"));
    }

    private static List<Integer> atOnce(Callable<Integer> first, Callable<Integer> second) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> results = List.of(
                    threads.submit(() -> {
                        start.await();
                        return first.call();
                    }),
                    threads.submit(() -> {
                        start.await();
                        return second.call();
                    }));
            start.countDown();
            return List.of(results.get(0).get(), results.get(1).get());
        }
    }
}
