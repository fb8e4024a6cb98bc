package cl.bitacora.demo;

import static cl.bitacora.local.Service.ATTENDANCE_LEDGER;
import static cl.bitacora.local.Service.CERTIFICATES;
import static cl.bitacora.local.Service.PAYMENTS;

import cl.bitacora.testkit.journal.DemoPerson;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What came out, read back through the public APIs.
 *
 * @param trainingValueClp value of the course by final situation
 * @param advancesClp paid before
 * @param netClp to pay
 */
public record Result(List<Row> rows, long trainingValueClp, long advancesClp, long netClp, String verification) {

    /**
     * A participant's row.
     *
     * @param key {@code P01} … of the scenario
     * @param folio certificate that covers the person
     */
    public record Row(
            String key,
            String name,
            long creditedSeconds,
            String percent,
            String state,
            String folio,
            long amountClp) {}

    static Result read(Api api, Identity otec, String section) {
        Answer attendance = api.get(ATTENDANCE_LEDGER, "/v1/sections/" + section + "/attendance?limit=100", otec);
        Answer liquidation = api.get(PAYMENTS, "/v1/sections/" + section + "/liquidation", otec);
        Answer certificates = api.get(CERTIFICATES, "/v1/certificates?section=" + section, otec);
        JsonNode paid = liquidation.body().path("liquidation");
        String folio = certificates.body().path("items").path(0).path("folio").asText("");
        String certificate =
                certificates.body().path("items").path(0).path("certificate").asText("");
        List<Row> rows = new ArrayList<>();
        for (DemoPerson person : DemoPerson.PARTICIPANTS) {
            JsonNode present = person(attendance, person.key())
                    .orElseThrow(() -> new DemoFailure("sin asistencia: " + person.key()));
            JsonNode line = StreamSupport.stream(paid.path("participants").spliterator(), false)
                    .filter(candidate ->
                            candidate.path("rut").asText().equals(person.rut().formatted()))
                    .findFirst()
                    .orElseThrow(() -> new DemoFailure("sin liquidación: " + person.key()));
            rows.add(new Row(
                    person.key(),
                    person.lastNames() + ", " + person.names(),
                    present.path("creditedSeconds").asLong(),
                    present.path("percent").asText(),
                    line.path("state").asText(),
                    folio,
                    line.path("amountClp").asLong()));
        }
        return new Result(
                rows,
                paid.path("trainingValueClp").asLong(),
                paid.path("advancesClp").asLong(),
                paid.path("netClp").asLong(),
                verification(api, otec, certificate));
    }

    /** The row of a person of the scenario in an attendance answer. */
    static Optional<JsonNode> person(Answer attendance, String key) {
        DemoPerson person = DemoPerson.PARTICIPANTS.stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow();
        JsonNode rows = attendance.body().path("items");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("participant")
                        .path("rut")
                        .asText()
                        .equals(person.rut().formatted()))
                .findFirst();
    }

    /** As a table for the screen. */
    public String table() {
        StringBuilder text = new StringBuilder();
        text.append("%-28s %12s  %-10s %-10s %12s%n"
                .formatted("participante", "asistencia", "situación", "certificado", "monto"));
        text.append("─".repeat(77)).append('\n');
        for (Row row : rows) {
            text.append("%-28s %10s %%  %-10s %-10s %12s%n"
                    .formatted(
                            row.name(),
                            row.percent().replace('.', ','),
                            row.state(),
                            row.folio(),
                            pesos(row.amountClp())));
        }
        text.append("─".repeat(77)).append('\n');
        text.append("%-64s %12s%n"
                .formatted("Valor de la capacitación (BONO-182 a 184, redondeado una vez)", pesos(trainingValueClp)));
        text.append("%-64s %12s%n".formatted("Menos el estado de avance pagado (BONO-203)", pesos(-advancesClp)));
        text.append("%-64s %12s%n".formatted("Liquidación (BONO-180)", pesos(netClp)));
        if (!verification.isEmpty()) {
            text.append("%nVerificar el certificado, sin iniciar sesión: %s%n".formatted(verification));
        }
        return text.toString();
    }

    private static String pesos(long amount) {
        String digits = String.format(Locale.ROOT, "%,d", Math.abs(amount)).replace(',', '.');
        return (amount < 0 ? "−$" : "$") + digits;
    }

    private static String verification(Api api, Identity otec, String certificate) {
        if (certificate.isEmpty()) {
            return "";
        }
        JsonNode papers =
                api.get(CERTIFICATES, "/v1/certificates/" + certificate, otec).body();
        return papers.findPath("verification")
                .asText(papers.findPath("verificationUrl").asText(""));
    }
}
