package cl.bitacora.fines.http;

import cl.bitacora.fines.domain.Conversion;
import cl.bitacora.fines.domain.lce.Assessment;
import cl.bitacora.fines.domain.lce.Conduct;
import cl.bitacora.fines.domain.lce.Factor;
import cl.bitacora.fines.domain.lce.FineAmount;
import cl.bitacora.fines.domain.lce.FineFile;
import cl.bitacora.fines.domain.lce.FineReview;
import cl.bitacora.fines.domain.lce.FineTable;
import cl.bitacora.fines.domain.lce.Grading;
import cl.bitacora.fines.domain.lce.RetroactiveLink;
import cl.bitacora.fines.http.LceSimulations.FactorInput;
import cl.bitacora.fines.http.LceSimulations.LceFineInput;
import cl.bitacora.fines.http.LceSimulations.LceFineResult;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Wording;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.FineParameters;
import cl.bitacora.regulation.RetroactiveLetter;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Fines of the class book as a calculator: nothing is stored, anybody with a token may try. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class LceFineResource {
    private static final int MOST_UTM = 1000;

    private final Law law;
    private final Wording wording;

    @Inject
    public LceFineResource(Law law, Wording wording) {
        this.law = law;
        this.wording = wording;
    }

    @POST
    @Path("lce-fine")
    @RunOnVirtualThread
    @Operation(
            summary = "Dice el tramo de una conducta y si la multa propuesta podría aplicarse",
            description = "El ejemplo es un bloque iniciado a otra hora, con 10 UTM propuestas y todo evaluado.")
    public LceFineResult lceFine(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "bloque-a-otra-hora", value = """
                    {"programme": "FRANQUICIA_TRIBUTARIA", "conduct": "FIN-034", "happenedOn": "2020-03-09",
                     "resolutionOn": "2020-05-04", "subject": "OTEC", "region": "07",
                     "deciderRole": "DIRECTOR_REGIONAL", "deciderRegion": "07", "inspectionRecords": 1,
                     "utm": 10, "utmValueClp": 50000, "previousFinesOn": ["2019-08-12"],
                     "retroactiveLetter": "A-b", "retroactiveApproved": true,
                     "factors": [
                      {"factor": "DANO_O_MONTO", "direction": "NEUTRO", "reasons": "Doce participantes entraron tarde."},
                      {"factor": "CONDUCTA_ANTERIOR", "direction": "AGRAVA", "reasons": "Multado en 2019."},
                      {"factor": "COOPERACION_U_OBSTRUCCION", "direction": "ATENUA", "reasons": "Entregó todo."}]}""")))
                    LceFineInput input,
            @Context HttpHeaders headers) {
        Locale locale = wording.locale(headers);
        Conduct conduct = conduct("conduct", input.conduct());
        FineParameters parameters = parameters(input);
        LocalDate resolutionOn = Fields.day("resolutionOn", input.resolutionOn());
        List<Assessment> assessments = assessments(input);
        Finding<UtmRange> range = FineAmount.range(conduct, parameters);
        Finding<Grading.Orientation> orientation = Grading.orientation(range.value(), assessments, parameters);
        Finding<Long> history = Grading.history(previous(input), resolutionOn, parameters);
        List<Check> checks = checks(input, conduct, assessments, parameters);
        Optional<Conversion> conversion = conversion(input, range.value(), resolutionOn);
        List<Wording.Condition> conditions = new ArrayList<>(wording.conditions(checks, locale));
        List<Finding<?>> basis = new ArrayList<>(List.of(orientation, history));
        basis.addAll(Check.findings(checks));
        @Nullable Long amount = null;
        @Nullable Boolean official = null;
        if (conversion.isPresent()) {
            switch (conversion.get()) {
                case Conversion.Converted(Finding<Clp> pesos, boolean isOfficial) -> {
                    basis.add(pesos);
                    amount = pesos.value().pesos();
                    official = isOfficial;
                }
                case Conversion.Missing(var refusal) -> conditions.add(wording.unmet(refusal, locale));
            }
        }
        return new LceFineResult(
                conduct.rule().value(),
                conduct.tramo().name(),
                conduct.legalBasis(),
                range.value().least(),
                range.value().most(),
                orientation.value().range().least(),
                orientation.value().range().most(),
                history.value(),
                amount != null && Check.unmet(checks).isEmpty(),
                conditions,
                amount,
                official,
                effect(input),
                wording.explain(range.restingOn(basis), locale));
    }

    static Conduct conduct(String field, String code) {
        return Conduct.of(code)
                .orElseThrow(() -> Problems.field(
                        field,
                        "conduct-not-listed",
                        RuleId.of("FIN-054"),
                        Norms.lce("Considerando 9"),
                        new Fact("conduct", code)));
    }

    private FineParameters parameters(LceFineInput input) {
        Programme programme = Fields.oneOf(Programme.class, "programme", input.programme());
        LocalDate happenedOn = Fields.day("happenedOn", input.happenedOn());
        Finding<FineTable> table = FineTable.of(programme);
        if (table.value() != FineTable.LIBRO_DE_CLASES) {
            throw Problems.field(
                    "programme", "fine-of-other-table", table.rule(), table.ground(), Fact.of("programme", programme));
        }
        return law.lce(programme, happenedOn);
    }

    private static List<Assessment> assessments(LceFineInput input) {
        List<Assessment> assessments = new ArrayList<>();
        List<FactorInput> given = Fields.list("factors", new ArrayList<@Nullable FactorInput>(input.factors()));
        for (int i = 0; i < given.size(); i++) {
            FactorInput factor = given.get(i);
            String at = "factors[" + i + "].";
            assessments.add(new Assessment(
                    Fields.oneOf(Factor.class, at + "factor", factor.factor()),
                    Fields.oneOf(Assessment.Direction.class, at + "direction", factor.direction()),
                    Fields.text(at + "reasons", factor.reasons())));
        }
        return assessments;
    }

    private static List<LocalDate> previous(LceFineInput input) {
        return Fields.list("previousFinesOn", input.previousFinesOn());
    }

    private List<Check> checks(
            LceFineInput input, Conduct conduct, List<Assessment> assessments, FineParameters parameters) {
        FineFile file = new FineFile(
                conduct,
                Fields.oneOf(FineFile.Subject.class, "subject", input.subject()),
                input.utm() == null ? 0 : Fields.number("utm", input.utm(), 1, MOST_UTM),
                Fields.number("inspectionRecords", input.inspectionRecords(), 0, 1000),
                assessments,
                Fields.oneOf(FineFile.Role.class, "deciderRole", input.deciderRole()),
                law.region("deciderRegion", input.deciderRegion()),
                law.region("region", input.region()),
                fields(input),
                input.resolutionOn());
        RuleId amount = RuleId.of("FIN-001");
        return FineReview.checks(file, parameters).stream()
                .filter(check -> input.utm() != null
                        || !(check instanceof Check.Unmet(var refusal)
                                && refusal.rule().equals(amount)))
                .toList();
    }

    private static Set<FineFile.Field> fields(LceFineInput input) {
        if (input.fields() == null) {
            return EnumSet.allOf(FineFile.Field.class);
        }
        Set<FineFile.Field> fields = EnumSet.noneOf(FineFile.Field.class);
        List<String> names = Fields.list("fields", input.fields());
        for (int i = 0; i < names.size(); i++) {
            fields.add(Fields.oneOf(FineFile.Field.class, "fields[" + i + "]", names.get(i)));
        }
        return fields;
    }

    /** Only an amount inside its range has a value in pesos. */
    private Optional<Conversion> conversion(LceFineInput input, UtmRange range, LocalDate resolutionOn) {
        return Optional.ofNullable(input.utm())
                .filter(range::contains)
                .map(utm -> Conversion.ofLce(utm, resolutionOn, law.utm(resolutionOn, input.utmValueClp())));
    }

    private static @Nullable String effect(LceFineInput input) {
        if (input.retroactiveLetter() == null) {
            return null;
        }
        RetroactiveLetter letter = RetroactiveLetter.parse(input.retroactiveLetter())
                .orElseThrow(() -> Problems.field("retroactiveLetter", "letter-unknown"));
        return RetroactiveLink.effect(letter, Fields.flag(input.retroactiveApproved()))
                .value()
                .name();
    }
}
