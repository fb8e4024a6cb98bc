package cl.bitacora.fines.http;

import cl.bitacora.fines.domain.Conversion;
import cl.bitacora.fines.domain.becas.OtecCharge;
import cl.bitacora.fines.domain.becas.OtecClassification;
import cl.bitacora.fines.domain.becas.OtecInfraction;
import cl.bitacora.fines.domain.becas.OticCharge;
import cl.bitacora.fines.domain.becas.OticClassification;
import cl.bitacora.fines.domain.becas.OticInfraction;
import cl.bitacora.fines.domain.becas.Scale;
import cl.bitacora.fines.http.BecasSimulations.BecasFineInput;
import cl.bitacora.fines.http.BecasSimulations.BecasFineResult;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Wording;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.regulation.BecasFineParameters;
import cl.bitacora.regulation.UtmRange;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Infractions of Becas as a calculator: nothing is stored, anybody with a token may try. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class BecasFineResource {
    private final Law law;
    private final Wording wording;

    @Inject
    public BecasFineResource(Law law, Wording wording) {
        this.law = law;
        this.wording = wording;
    }

    private enum Offender {
        OTEC,
        OTIC
    }

    /** What the charge is, before the amount: its finding, letter, class and UTM if it has them. */
    private record Charge(
            String kind,
            @Nullable String letter,
            @Nullable String seriousness,
            @Nullable Integer utm,
            Finding<?> why,
            List<Check> checks) {}

    @POST
    @Path("becas-fine")
    @RunOnVirtualThread
    @Operation(
            summary = "Da la letra de una infracción de un OTEC o un OTIC y su multa",
            description = "El ejemplo es un curso iniciado un día antes de aprobarse su acuerdo operativo: 30 UTM.")
    public BecasFineResult becasFine(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = {
                                                @ExampleObject(name = "inicio-sin-acuerdo", value = """
                    {"offender": "OTEC", "happenedOn": "2023-03-06", "actOn": "2023-04-05", "region": "07",
                     "utmValueClp": 60000,
                     "fact": {"kind": "INICIO", "days": {"startedOn": "2023-03-06", "agreedOn": "2023-03-07"}}}"""),
                                                @ExampleObject(name = "otic-por-letra", value = """
                    {"offender": "OTIC", "happenedOn": "2023-03-06", "actOn": "2023-04-05", "region": "07",
                     "utmValueClp": 60000, "letter": "11.2 a)"}""")
                                            }))
                    BecasFineInput input,
            @Context HttpHeaders headers) {
        Locale locale = wording.locale(headers);
        BecasFineParameters parameters = law.becas(Fields.day("happenedOn", input.happenedOn()));
        LocalDate actOn = Fields.day("actOn", input.actOn());
        String region = law.region("region", input.region());
        Charge charge = switch (Fields.oneOf(Offender.class, "offender", input.offender())) {
            case OTEC -> otec(input, parameters, region);
            case OTIC -> otic(input, parameters);
        };
        List<Wording.Condition> conditions = new ArrayList<>(wording.conditions(charge.checks(), locale));
        List<Finding<?>> basis = new ArrayList<>(List.of(charge.why()));
        @Nullable Long amount = null;
        @Nullable Boolean official = null;
        Finding<?> top = charge.why();
        if (charge.utm() != null && Check.unmet(charge.checks()).isEmpty()) {
            switch (Conversion.ofBecas(charge.utm(), actOn, law.utm(actOn, input.utmValueClp()))) {
                case Conversion.Converted(Finding<Clp> pesos, boolean isOfficial) -> {
                    amount = pesos.value().pesos();
                    official = isOfficial;
                    top = pesos.restingOn(basis);
                }
                case Conversion.Missing(var refusal) -> conditions.add(wording.unmet(refusal, locale));
            }
        }
        return new BecasFineResult(
                charge.kind(),
                charge.letter(),
                charge.seriousness(),
                charge.utm(),
                amount,
                official,
                conditions,
                wording.explain(top, locale));
    }

    private Charge otec(BecasFineInput input, BecasFineParameters parameters, String region) {
        OtecCharge charge = input.letter() == null
                ? new OtecClassification(parameters, law.calendar(region))
                        .of(BreachReader.otec(Fields.required("fact", input.fact())))
                : OtecCharge.listed(
                        OtecInfraction.ofLetter(letter(input)).orElseThrow(BecasFineResource::noSuchLetter));
        return switch (charge) {
            case OtecCharge.Listed(Finding<OtecInfraction> infraction) -> {
                Finding<UtmRange> scale = Scale.otec(infraction.value(), parameters);
                yield new Charge(
                        "LETRA",
                        infraction.value().letter(),
                        infraction.value().seriousness().name(),
                        scale.value().least(),
                        scale.restingOn(infraction),
                        List.of());
            }
            case OtecCharge.ToGrade(Finding<String> why) -> graded(input, parameters, why);
            case OtecCharge.None(Finding<String> why) -> new Charge("SIN_INFRACCION", null, null, null, why, List.of());
        };
    }

    private Charge otic(BecasFineInput input, BecasFineParameters parameters) {
        OticCharge charge = input.letter() == null
                ? OticClassification.of(BreachReader.otic(Fields.required("fact", input.fact())))
                : OticCharge.when(
                        true, OticInfraction.ofLetter(letter(input)).orElseThrow(BecasFineResource::noSuchLetter));
        return switch (charge) {
            case OticCharge.Listed(Finding<OticInfraction> infraction) -> {
                Finding<UtmRange> scale = Scale.otic(infraction.value(), parameters);
                yield new Charge(
                        "LETRA",
                        infraction.value().letter(),
                        infraction.value().seriousness().name(),
                        scale.value().least(),
                        scale.restingOn(infraction),
                        List.of());
            }
            case OticCharge.General(Finding<String> why) ->
                new Charge("NORMA_GENERAL", null, null, null, why, List.of());
            case OticCharge.None(Finding<String> why) -> new Charge("SIN_INFRACCION", null, null, null, why, List.of());
        };
    }

    /** No automatic amount: that which the OTIC proposes with its reasons, if it does. */
    private static Charge graded(BecasFineInput input, BecasFineParameters parameters, Finding<String> why) {
        if (input.gradedUtm() == null) {
            return new Charge("GRADUADA_POR_EL_OTIC", null, null, null, why, List.of());
        }
        int utm = Fields.number("gradedUtm", input.gradedUtm(), 1, 1000);
        Check check = Scale.graded(utm, Fields.text("reasons", input.reasons()), parameters);
        return new Charge("GRADUADA_POR_EL_OTIC", null, null, utm, why, List.of(check));
    }

    private static String letter(BecasFineInput input) {
        if (input.fact() != null) {
            throw Problems.field("fact", "letter-or-fact");
        }
        return Fields.required("letter", input.letter());
    }

    private static RuntimeException noSuchLetter() {
        return Problems.field("letter", "infraction-letter-unknown", new Fact("field", "letter"));
    }
}
