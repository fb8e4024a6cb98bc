package cl.bitacora.payments.http;

import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.payments.domain.Elearning;
import cl.bitacora.payments.domain.Elearning.Learner;
import cl.bitacora.payments.domain.Examinations;
import cl.bitacora.payments.domain.JustifiedDesertion;
import cl.bitacora.payments.domain.Settlement;
import cl.bitacora.payments.domain.Values;
import cl.bitacora.payments.http.ElearningSimulations.CompensationInput;
import cl.bitacora.payments.http.ElearningSimulations.CompensationResult;
import cl.bitacora.payments.http.ElearningSimulations.DesertionInput;
import cl.bitacora.payments.http.ElearningSimulations.DesertionResult;
import cl.bitacora.payments.http.ElearningSimulations.ElearningInput;
import cl.bitacora.payments.http.ElearningSimulations.ElearningPart;
import cl.bitacora.payments.http.ElearningSimulations.ElearningResult;
import cl.bitacora.payments.http.ElearningSimulations.ExaminationsInput;
import cl.bitacora.payments.http.ElearningSimulations.ExaminationsResult;
import cl.bitacora.payments.http.ElearningSimulations.LearnerInput;
import cl.bitacora.payments.http.ElearningSimulations.LearnerResult;
import cl.bitacora.payments.http.ElearningSimulations.PresencialPart;
import cl.bitacora.payments.http.ElearningSimulations.ValuesInput;
import cl.bitacora.payments.http.ElearningSimulations.ValuesResult;
import cl.bitacora.regulation.PaymentParameters;
import cl.bitacora.regulation.Regulation;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Values, e-learning, examinations, compensation and justified desertions as calculators: nothing is stored. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class ElearningSimulationResource {
    private static final Programme BECAS = Programme.BECAS_LABORALES_2022;

    private final Files files;
    private final Wording wording;
    private final Regulation regulation;

    @Inject
    public ElearningSimulationResource(Files files, Wording wording, Regulation regulation) {
        this.files = files;
        this.wording = wording;
        this.regulation = regulation;
    }

    @POST
    @Path("values")
    @RunOnVirtualThread
    @Operation(
            summary = "VHACE, VACE, VCE, VTC y VFC de un curso",
            description = "Las cantidades del numeral 8.B. El VCE usa el cupo, no las personas matriculadas.")
    public ValuesResult values(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "curso", value = """
                    {"vhaceClp": 4000, "hours": 100, "quota": 25, "subsidiesClp": 0, "licencesClp": 1460000}""")))
                    ValuesInput input,
            @Context HttpHeaders headers) {
        Values values = SimulationFields.values(input.vhaceClp(), input.hours(), input.quota());
        Finding<Clp> vfc = values.vfc(
                SimulationFields.amount("subsidiesClp", input.subsidiesClp()),
                SimulationFields.amount("licencesClp", input.licencesClp()));
        return new ValuesResult(
                values.vhace().value().pesos(),
                values.vace().value().pesos(),
                values.vce().value().pesos(),
                values.vtc().value().pesos(),
                vfc.value().pesos(),
                wording.explain(vfc.explanation(), wording.locale(headers)));
    }

    @POST
    @Path("elearning-liquidation")
    @RunOnVirtualThread
    @Operation(
            summary = "Calcula una liquidación e-learning con su explicación",
            description = "Avance × horas × ponderador × parte de la fase lectiva × VHACE, redondeado una sola vez. El"
                    + " ejemplo es el de la norma: 38 % de avance y 25 horas conectadas son 152.000 pesos.")
    public ElearningResult elearning(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "ejemplo de la norma", value = """
                    {"vhaceClp": 4000, "hours": 100, "endedOn": "2020-03-25",
                     "participants": [{"connectedSeconds": 90000, "scorePercent": 61, "modules": [
                      {"hours": 10, "progressPercent": 100}, {"hours": 20, "progressPercent": 100},
                      {"hours": 20, "progressPercent": 40}, {"hours": 20, "progressPercent": 0},
                      {"hours": 30, "progressPercent": 0}]}],
                     "advancesPaidClp": []}""")))
                    ElearningInput input,
            @Context HttpHeaders headers) {
        Locale locale = wording.locale(headers);
        PaymentParameters.Elearning norm =
                files.parameters(Programme.BONO_MIPE_2020, input.endedOn()).elearning();
        Clp vhace = SimulationFields.vhace(input.vhaceClp());
        SimulationFields.hours("hours", input.hours());
        Fields.list("participants", input.participants());
        List<Learner> learners = new ArrayList<>();
        List<LearnerResult> results = new ArrayList<>();
        for (int i = 0; i < input.participants().size(); i++) {
            LearnerInput learner = input.participants().get(i);
            Learner read = SimulationFields.learner("participants[" + i + "]", learner, input.hours());
            learners.add(read);
            results.add(result(learner, read, input.hours(), vhace, norm, locale));
        }
        Finding<Clp> training = Elearning.total(learners, input.hours(), vhace, norm);
        Finding<Clp> exams = Examinations.total(
                SimulationFields.exams(input.examinations(), input.endedOn()), input.endedOn(), true);
        Clp advances = SimulationFields.sum("advancesPaidClp", input.advancesPaidClp());
        Clp net = training.value().plus(exams.value()).minus(advances);
        Finding<Clp> why = Finding.of(
                        RuleId.of("BONO-180"),
                        net,
                        Norms.bono("8.2.1"),
                        Fact.of("formula", training.value() + " + " + exams.value() + " − " + advances))
                .restingOn(training, exams);
        return new ElearningResult(
                training.value().pesos(),
                exams.value().pesos(),
                advances.pesos(),
                net.pesos(),
                results,
                wording.explain(why.explanation(), locale));
    }

    private LearnerResult result(
            LearnerInput input,
            Learner learner,
            int hours,
            Clp vhace,
            PaymentParameters.Elearning norm,
            Locale locale) {
        Finding<Ratio> progress = Elearning.progress(learner, hours);
        Optional<Finding<Ratio>> factor = Elearning.hourFactor(learner);
        Finding<Ratio> exact = Elearning.exact(learner, hours, vhace, norm);
        @Nullable
        String evaluation = input.scorePercent() == null
                ? null
                : Elearning.evaluation(SimulationFields.share("scorePercent", input.scorePercent()), norm)
                        .value()
                        .name();
        return new LearnerResult(
                progress.value().percentTruncated().toPlainString(),
                factor.map(found -> found.value().toString()).orElse(null),
                factor.map(found -> Elearning.weighting(found, norm).value().toString())
                        .orElse(null),
                Elearning.payable(progress, norm).value() && factor.isPresent(),
                exact.value().toString(),
                evaluation,
                wording.explain(exact.explanation(), locale));
    }

    @POST
    @Path("examinations")
    @RunOnVirtualThread
    @Operation(
            summary = "Calcula el valor de los exámenes de licencia y certificación",
            description = "Por persona examinada, haya obtenido o no, hasta el tope del sistema. El ejemplo: 960.000 de"
                    + " licencias y 500.000 de certificación.")
    public ExaminationsResult examinations(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "licencia y certificación", value = """
                    {"endedOn": "2020-03-25", "examinations": [
                      {"kind": "LICENCIA", "examined": 12, "valueClp": 80000, "capClp": 80000},
                      {"kind": "CERTIFICACION", "examined": 10, "valueClp": 50000, "capClp": 50000}]}""")))
                    ExaminationsInput input,
            @Context HttpHeaders headers) {
        Finding<Clp> total = Examinations.total(
                SimulationFields.exams(input.examinations(), input.endedOn()),
                input.endedOn(),
                input.documented() == null || input.documented());
        return new ExaminationsResult(
                total.value().pesos(), wording.explain(total.explanation(), wording.locale(headers)));
    }

    @POST
    @Path("compensation")
    @RunOnVirtualThread
    @Operation(
            summary = "Cuánto se paga tras retener y compensar",
            description = "Primero se retiene por deudas laborales; de lo que queda se compensan multas impagas, saldos"
                    + " negativos y anticipos. El resto de la deuda se arrastra.")
    public CompensationResult compensation(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "deuda mayor que el pago", value = """
                    {"payableClp": 1000000, "withheldClp": 0, "debtsClp": [1500000]}""")))
                    CompensationInput input,
            @Context HttpHeaders headers) {
        Clp payable = Fields.pesos("payableClp", input.payableClp());
        Clp withheld = SimulationFields.amount("withheldClp", input.withheldClp());
        if (withheld.compareTo(payable) > 0) {
            throw Problems.field("withheldClp", "amount-out-of-range", Fact.of("least", 0), Fact.of("most", payable));
        }
        Clp debts = SimulationFields.sum("debtsClp", input.debtsClp());
        Finding<Clp> available = Settlement.available(payable, withheld);
        Finding<Clp> net = Settlement.net(available, debts);
        Clp compensated = available.value().minus(net.value());
        return new CompensationResult(
                net.value().pesos(),
                compensated.pesos(),
                debts.minus(compensated).pesos(),
                wording.explain(net.explanation(), wording.locale(headers)));
    }

    @POST
    @Path("justified-desertion")
    @RunOnVirtualThread
    @Operation(
            summary = "Cuánto se paga por una deserción justificada de Becas",
            description =
                    "Presencial: desde 25 % de asistencia se pagan también las horas justificadas, con tope en las del"
                            + " curso. E-learning: desde 25 % de avance. Mixto: cada parte por separado; el ejemplo son 240.000.")
    public DesertionResult desertion(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "curso mixto", value = """
                    {"on": "2023-04-10", "hourlyValueClp": 4000,
                     "presencial": {"hours": 60, "attendedSeconds": 72000, "justifiedSeconds": 144000},
                     "elearning": {"hours": 40, "causeHolds": true, "learner": {"connectedSeconds": 72000,
                      "modules": [{"hours": 40, "progressPercent": 10}]}}}""")))
                    DesertionInput input,
            @Context HttpHeaders headers) {
        if (!regulation.parameters().has("payment.justified.minimum", BECAS, input.on())) {
            throw Problems.plain(
                    422, "payment-law-missing", "on", Fact.of("programme", BECAS), Fact.of("day", input.on()));
        }
        Clp value = SimulationFields.vhace("hourlyValueClp", input.hourlyValueClp());
        Optional<Finding<Clp>> presencial =
                Optional.ofNullable(input.presencial()).map(part -> presencial(part, value, input));
        Optional<Finding<Clp>> elearning =
                Optional.ofNullable(input.elearning()).map(part -> elearning(part, value, input));
        if (presencial.isEmpty() && elearning.isEmpty()) {
            throw Problems.field("presencial", "missing-field", Fact.of("field", "presencial"));
        }
        Finding<Clp> amount = presencial.isPresent() && elearning.isPresent()
                ? JustifiedDesertion.blended(presencial.get(), elearning.get())
                : presencial.or(() -> elearning).orElseThrow();
        return new DesertionResult(
                BECAS, amount.value().pesos(), wording.explain(amount.explanation(), wording.locale(headers)));
    }

    private Finding<Clp> presencial(PresencialPart part, Clp value, DesertionInput input) {
        SimulationFields.hours("presencial.hours", part.hours());
        long most = part.hours() * 3600L;
        Ratio minimum = regulation
                .parameters()
                .ratio("payment.justified.minimum", BECAS, input.on())
                .value();
        return JustifiedDesertion.presencial(
                new JustifiedDesertion.Hours(
                        SimulationFields.hoursOf("presencial.attendedSeconds", part.attendedSeconds(), most),
                        SimulationFields.hoursOf("presencial.justifiedSeconds", part.justifiedSeconds(), most),
                        part.hours()),
                value,
                minimum);
    }

    private Finding<Clp> elearning(ElearningPart part, Clp value, DesertionInput input) {
        SimulationFields.hours("elearning.hours", part.hours());
        return JustifiedDesertion.elearning(
                SimulationFields.learner("elearning.learner", part.learner(), part.hours()),
                part.hours(),
                value,
                part.causeHolds(),
                PaymentParameters.Elearning.of(regulation.parameters(), BECAS, input.on()));
    }
}
