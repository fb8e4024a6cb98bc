package cl.bitacora.tender.http;

import cl.bitacora.http.Fields;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Finding;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Decimals;
import cl.bitacora.tender.domain.Grade;
import cl.bitacora.tender.domain.grading.Behaviour;
import cl.bitacora.tender.domain.grading.Economic;
import cl.bitacora.tender.domain.grading.Economic.Priced;
import cl.bitacora.tender.domain.grading.Experience;
import cl.bitacora.tender.domain.grading.OfferState;
import cl.bitacora.tender.domain.grading.RegionalRecord;
import cl.bitacora.tender.domain.grading.Technical;
import cl.bitacora.tender.domain.grading.TechnicalSheet;
import cl.bitacora.tender.http.Inputs.BidderGradeInput;
import cl.bitacora.tender.http.Inputs.EconomicInput;
import cl.bitacora.tender.http.Inputs.PricedInput;
import cl.bitacora.tender.http.Inputs.TechnicalGradeInput;
import cl.bitacora.tender.http.Outputs.BidderGradeView;
import cl.bitacora.tender.http.Outputs.EconomicGradeView;
import cl.bitacora.tender.http.Outputs.EconomicView;
import cl.bitacora.tender.http.Outputs.ModuleView;
import cl.bitacora.tender.http.Outputs.TechnicalView;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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

/** The criteria one by one. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class GradeResource {
    private final Law law;
    private final Words words;

    @Inject
    GradeResource(Law law, Words words) {
        this.law = law;
        this.words = words;
    }

    @POST
    @Path("technical-grade")
    @RunOnVirtualThread
    @Operation(
            summary = "Calcula la nota técnica de una oferta con su pauta completa",
            description = "Cada módulo trae la nota de sus indicadores o lo que vio quien evalúa. El ejemplo es un plan"
                    + " propuesto: propuesta formativa 55 % y metodología 45 %.")
    public TechnicalView technical(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples =
                                                    @ExampleObject(name = "planPropuesto", value = Examples.TECHNICAL)))
                    TechnicalGradeInput input,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        Locale locale = words.locale(headers);
        TenderParameters parameters = law.on("openedOn", input.openedOn(), input.readings());
        TechnicalSheet sheet = Sheets.sheet("technical", input.technical());
        Technical technical = Technical.of(sheet, parameters);
        List<TechnicalSheet.Module> graded =
                sheet.modules().stream().filter(module -> !module.transversal()).toList();
        List<ModuleView> modules = new ArrayList<>();
        for (int i = 0; i < graded.size(); i++) {
            modules.add(new ModuleView(
                    graded.get(i).name(),
                    graded.get(i).indicators().stream().map(Views::text).toList(),
                    Views.text(technical.modules().get(i))));
        }
        return new TechnicalView(
                technical.proposal().map(Views::text).orElse(null),
                modules,
                Views.text(technical.methodology()),
                Views.text(technical.total()),
                technical.eliminated().value(),
                words.explain(explain, technical.total(), locale));
    }

    @POST
    @Path("bidder-grade")
    @RunOnVirtualThread
    @Operation(
            summary = "Calcula las notas de experiencia, deserción y comportamiento de un oferente en una región",
            description = "Sobre 50 % de multas ponderadas la oferta no continúa.")
    public BidderGradeView bidder(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "registro", value = Examples.BIDDER)))
                    BidderGradeInput input,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        Locale locale = words.locale(headers);
        TenderParameters parameters = law.on("openedOn", input.openedOn());
        RegionalRecord history = Reading.history("history.", input.history());
        Experience experience = Experience.of(history, parameters);
        Behaviour behaviour = Behaviour.of(history, parameters);
        return new BidderGradeView(
                Views.text(experience.regional()),
                Views.text(experience.desertion()),
                Views.text(experience.total()),
                Decimals.percent(behaviour.share().value()),
                behaviour.grade().map(Grade::toString).orElse(null),
                behaviour.grade().isEmpty(),
                words.explain(explain, experience.total(), locale),
                words.explain(explain, behaviour.conclusion(), locale));
    }

    @POST
    @Path("economic-grade")
    @RunOnVirtualThread
    @Operation(
            summary = "Calcula las notas económicas de las ofertas de un curso",
            description = "El menor valor hora se toma de las ofertas admisibles, incluso las excluidas o eliminadas;"
                    + " readings.economicReferenceSet elige otra lectura.")
    public EconomicView economic(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "unCurso", value = Examples.ECONOMIC)))
                    EconomicInput input,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        Locale locale = words.locale(headers);
        TenderParameters parameters = law.on("openedOn", input.openedOn(), input.readings());
        Reading.bounded("offers", input.offers());
        List<Priced> priced = new ArrayList<>();
        for (int i = 0; i < input.offers().size(); i++) {
            priced.add(priced("offers[" + i + "].", input.offers().get(i)));
        }
        Optional<Finding<Clp>> minimum = Economic.minimum(priced, parameters);
        return new EconomicView(
                minimum.map(lowest -> lowest.value().pesos()).orElse(null),
                priced.stream()
                        .map(offer -> graded(offer, minimum, parameters, explain, locale))
                        .toList());
    }

    private EconomicGradeView graded(
            Priced offer, Optional<Finding<Clp>> minimum, TenderParameters parameters, boolean explain, Locale locale) {
        Optional<Finding<Grade>> grade = offer.state() == OfferState.RANKED
                ? minimum.map(lowest -> Economic.grade(lowest, offer.hourlyValue(), parameters))
                : Optional.empty();
        return new EconomicGradeView(
                offer.offer(),
                offer.hourlyValue().pesos(),
                grade.map(Views::text).orElse(null),
                grade.map(finding -> words.explain(explain, finding, locale)).orElse(null));
    }

    private static Priced priced(String at, PricedInput input) {
        return new Priced(
                Reading.text(at + "id", input.id()),
                Reading.pesos(at + "hourlyValueClp", input.hourlyValueClp()),
                input.state() == null
                        ? OfferState.RANKED
                        : Fields.oneOf(OfferState.class, at + "state", input.state()));
    }
}
