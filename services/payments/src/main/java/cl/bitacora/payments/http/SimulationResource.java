package cl.bitacora.payments.http;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.payments.domain.Advance;
import cl.bitacora.payments.domain.Liquidation;
import cl.bitacora.payments.domain.Situation;
import cl.bitacora.payments.domain.ValuedLine;
import cl.bitacora.payments.domain.Values;
import cl.bitacora.payments.http.Simulations.AdvanceInput;
import cl.bitacora.payments.http.Simulations.AdvanceResult;
import cl.bitacora.payments.http.Simulations.Group;
import cl.bitacora.payments.http.Simulations.GroupResult;
import cl.bitacora.payments.http.Simulations.LiquidationInput;
import cl.bitacora.payments.http.Simulations.LiquidationResult;
import cl.bitacora.regulation.PaymentParameters;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The payment rules as calculators: nothing is stored, anybody with a token may try a figure. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class SimulationResource {
    private final Files files;
    private final Wording wording;

    @Inject
    public SimulationResource(Files files, Wording wording) {
        this.files = files;
        this.wording = wording;
    }

    @POST
    @Path("liquidation")
    @RunOnVirtualThread
    @Operation(
            summary = "Calcula una liquidación presencial con su explicación",
            description =
                    "El ejemplo es el del catálogo: 12 aprobados, 3 reprobados y 5 desertores con 50, 20, 74, 10 y 0"
                            + " horas, con el anticipo pagado: 1.616.000 pesos.")
    public LiquidationResult liquidation(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "catalogo", value = """
                    {"vhaceClp": 4000, "hours": 100, "quota": 25, "endedOn": "2020-03-25",
                     "participants": [
                      {"state": "APROBADO", "count": 12, "attendedSeconds": 288000},
                      {"state": "REPROBADO", "count": 3, "attendedSeconds": 270000},
                      {"state": "DESERTOR", "count": 1, "attendedSeconds": 180000},
                      {"state": "DESERTOR", "count": 1, "attendedSeconds": 72000},
                      {"state": "DESERTOR", "count": 1, "attendedSeconds": 266400},
                      {"state": "DESERTOR", "count": 1, "attendedSeconds": 36000},
                      {"state": "DESERTOR", "count": 1, "attendedSeconds": 0}],
                     "advancesPaidClp": [5000000]}""")))
                    LiquidationInput input,
            @Context HttpHeaders headers) {
        Locale locale = wording.locale(headers);
        PaymentParameters parameters = files.parameters(Programme.BONO_MIPE_2020, input.endedOn());
        Values values = SimulationFields.values(input.vhaceClp(), input.hours(), input.quota());
        long totalSeconds = input.hours() * 3600L;
        Fields.list("participants", input.participants());
        List<Situation> situations = situations(input.participants(), totalSeconds, parameters);
        if (situations.size() > input.quota()) {
            throw Problems.field("participants", "simulation-over-quota", Fact.of("quota", input.quota()));
        }
        List<Clp> advances = new ArrayList<>();
        List<Long> paid = input.advancesPaidClp() == null ? List.of() : input.advancesPaidClp();
        Fields.list("advancesPaidClp", paid);
        paid.forEach(amount -> advances.add(Fields.pesos("advancesPaidClp", amount)));
        Liquidation liquidation = Liquidation.of(
                new Liquidation.Input(
                        values,
                        totalSeconds,
                        situations,
                        SimulationFields.exams(input.examinations(), input.endedOn()),
                        true,
                        input.endedOn(),
                        advances),
                parameters);
        return new LiquidationResult(
                values.vace().value().pesos(),
                values.vce().value().pesos(),
                liquidation.training().total().value().pesos(),
                liquidation.examinations().value().pesos(),
                liquidation.advances().value().pesos(),
                liquidation.net().value().pesos(),
                groups(input.participants(), liquidation, locale),
                wording.explain(liquidation.net().explanation(), locale));
    }

    @POST
    @Path("advance")
    @RunOnVirtualThread
    @Operation(
            summary = "Calcula un estado de avance y dice si se puede pedir",
            description = "El ejemplo pide a la mitad exacta de las horas: todavía se puede.")
    public AdvanceResult advance(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "mitad", value = """
                    {"vhaceClp": 4000, "hours": 100, "quota": 25, "requestedOn": "2020-03-16",
                     "agreed": true, "started": true, "heldSeconds": 180000}""")))
                    AdvanceInput input,
            @Context HttpHeaders headers) {
        Locale locale = wording.locale(headers);
        PaymentParameters parameters = files.parameters(Programme.BONO_MIPE_2020, input.requestedOn());
        Values values = SimulationFields.values(input.vhaceClp(), input.hours(), input.quota());
        long total = input.hours() * 3600L;
        if (input.heldSeconds() < 0 || input.heldSeconds() > total) {
            throw Problems.field("heldSeconds", "seconds-out-of-range", Fact.of("most", total));
        }
        Finding<Clp> amount = Advance.amount(values, parameters);
        Check askable =
                Advance.askable(input.agreed(), input.started(), Ratio.of(input.heldSeconds(), total), parameters);
        List<Finding<?>> basis = new ArrayList<>(amount.basis());
        basis.addAll(Check.findings(List.of(askable)));
        return new AdvanceResult(
                values.vace().value().pesos(),
                values.vce().value().pesos(),
                amount.value().pesos(),
                Clp.roundHalfUp(amount.value().timesExactly(parameters.guaranteeCover()))
                        .pesos(),
                askable instanceof Check.Met,
                Check.unmet(List.of(askable)).stream()
                        .map(refusal -> wording.obstacle(refusal, locale))
                        .toList(),
                wording.explain(amount.restingOn(basis).explanation(), locale));
    }

    private static List<Situation> situations(List<Group> groups, long totalSeconds, PaymentParameters parameters) {
        List<Situation> situations = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            String at = "participants[" + i + "].";
            if (group.count() < 1 || group.count() > SimulationFields.MOST_PEOPLE) {
                throw Problems.field(
                        at + "count",
                        "number-out-of-range",
                        Fact.of("least", 1),
                        Fact.of("most", SimulationFields.MOST_PEOPLE));
            }
            if (group.attendedSeconds() < 0 || group.attendedSeconds() > totalSeconds) {
                throw Problems.field(at + "attendedSeconds", "seconds-out-of-range", Fact.of("most", totalSeconds));
            }
            FinalState state = state(at + "state", group.state());
            boolean enough = Ratio.of(group.attendedSeconds(), totalSeconds).atLeast(parameters.minimumAttendance());
            if (state != FinalState.EXPULSADO && enough == (state == FinalState.DESERTOR)) {
                throw Problems.field(
                        at + "state",
                        "simulation-state",
                        Fact.of("state", state),
                        Fact.of("percent", parameters.minimumAttendance().percentTruncated()));
            }
            for (int j = 0; j < group.count(); j++) {
                situations.add(
                        new Situation(SimulationFields.nobody(situations.size()), state, group.attendedSeconds()));
            }
        }
        return situations;
    }

    private List<GroupResult> groups(List<Group> groups, Liquidation liquidation, Locale locale) {
        List<GroupResult> results = new ArrayList<>();
        int first = 0;
        for (Group group : groups) {
            ValuedLine line = liquidation.training().lines().get(first);
            results.add(new GroupResult(
                    group.state(),
                    group.count(),
                    Wording.attended(group.attendedSeconds()),
                    line.amount().value().pesos(),
                    line.amount().rule().value(),
                    wording.explain(line.amount().explanation(), locale)));
            first += group.count();
        }
        return results;
    }

    private static FinalState state(String field, String name) {
        return Arrays.stream(FinalState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.field(field, "unreadable-field", Fact.of("field", field)));
    }
}
