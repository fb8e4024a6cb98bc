package cl.bitacora.tender.http;

import cl.bitacora.http.Fields;
import cl.bitacora.kernel.Clp;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.award.Ranking;
import cl.bitacora.tender.domain.award.Reaward;
import cl.bitacora.tender.domain.award.Reaward.Candidate;
import cl.bitacora.tender.domain.award.Reaward.Cause;
import cl.bitacora.tender.domain.award.ShareLimit;
import cl.bitacora.tender.domain.grading.EvaluatedOffer;
import cl.bitacora.tender.domain.grading.OfferState;
import cl.bitacora.tender.http.Inputs.CandidateInput;
import cl.bitacora.tender.http.Inputs.ReawardInput;
import cl.bitacora.tender.http.Inputs.ShareInput;
import cl.bitacora.tender.http.Inputs.TieInput;
import cl.bitacora.tender.http.Outputs.ReawardView;
import cl.bitacora.tender.http.Outputs.ShareView;
import cl.bitacora.tender.http.Outputs.TieResultView;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ties, the limit per OTEC and the re-award, each on its own. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class AwardResource {
    private final Law law;
    private final Words words;
    private final Views views;

    @Inject
    AwardResource(Law law, Words words, Views views) {
        this.law = law;
        this.words = words;
        this.views = views;
    }

    @POST
    @Path("tie-break")
    @RunOnVirtualThread
    @Operation(
            summary = "Ordena ofertas y dice qué criterio decidió cada empate",
            description = "El ejemplo se decide por el quinto criterio: menor valor hora, aunque tenga más multas.")
    public TieResultView tieBreak(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "valorHora", value = Examples.TIE)))
                    TieInput input,
            @Context HttpHeaders headers) {
        Locale locale = words.locale(headers);
        law.on("openedOn", input.openedOn());
        Reading.bounded("offers", input.offers());
        List<EvaluatedOffer> offers = new ArrayList<>();
        for (int i = 0; i < input.offers().size(); i++) {
            offers.add(Tied.offer("offers[" + i + "].", input.offers().get(i)));
        }
        offers.sort(Ranking.BEST_FIRST);
        boolean oneCourse =
                offers.stream().map(EvaluatedOffer::course).distinct().count() == 1;
        String where = oneCourse ? offers.getFirst().course() : Ranking.GLOBAL;
        return new TieResultView(
                offers.stream().map(offer -> offer.offer().id()).toList(),
                Ranking.ties(where, offers).stream()
                        .map(tie -> words.tie(tie, locale))
                        .toList());
    }

    @POST
    @Path("share-limit")
    @RunOnVirtualThread
    @Operation(
            summary = "Calcula cuánto de un llamado puede adjudicarse un OTEC",
            description =
                    "El exponente de la fórmula no se lee en la copia de la norma: vale 1 salvo que se indique otro.")
    public ShareView share(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "milMillones", value = Examples.SHARE)))
                    ShareInput input,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        TenderParameters parameters = law.on("openedOn", input.openedOn(), input.readings());
        return views.share(
                ShareLimit.over(Reading.pesos("amountClp", input.amountClp()), parameters),
                parameters,
                explain,
                words.locale(headers));
    }

    @POST
    @Path("re-award")
    @RunOnVirtualThread
    @Operation(
            summary = "Dice si un curso se puede readjudicar y a quién",
            description = "El ejemplo: la ganadora renuncia antes de firmar y el curso pasa a la siguiente en puntaje.")
    public ReawardView reaward(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "renuncia", value = Examples.REAWARD)))
                    ReawardInput input,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        Locale locale = words.locale(headers);
        TenderParameters parameters = law.on("publishedOn", input.publishedOn());
        Reading.bounded("candidates", input.candidates());
        int total = Fields.number("totalHours", input.totalHours(), 1, 10_000);
        List<Candidate> candidates = new ArrayList<>();
        Map<BidderId, Clp> awarded = new HashMap<>();
        for (int i = 0; i < input.candidates().size(); i++) {
            CandidateInput given = input.candidates().get(i);
            String at = "candidates[" + i + "].";
            Candidate candidate = candidate(at, given);
            candidates.add(candidate);
            Long own = given.awardedClp();
            if (own != null && own != 0) {
                awarded.put(candidate.bidder(), Reading.pesos(at + "awardedClp", own));
            }
        }
        Reaward.Decision decision = Reaward.decide(
                new Reaward.Case(
                        Fields.oneOf(Cause.class, "cause", input.cause()),
                        input.signed(),
                        Optional.ofNullable(input.authorisedOn()),
                        input.publishedOn(),
                        input.on(),
                        Fields.number("executedHours", input.executedHours(), 0, total),
                        total,
                        candidates,
                        awarded,
                        Reading.pesos("capClp", input.capClp())),
                law.calendar(),
                parameters);
        return new ReawardView(
                decision.allowed().value().passes(),
                decision.next().map(Candidate::offer).orElse(null),
                decision.next().map(next -> next.bidder().value()).orElse(null),
                decision.allowed().basis().stream()
                        .map(part -> words.sentence(part, locale))
                        .toList(),
                words.explain(explain, decision.conclusion(), locale));
    }

    private static Candidate candidate(String at, CandidateInput given) {
        return new Candidate(
                Reading.text(at + "id", given.id()),
                Reading.bidder(at + "otec", given.otec()),
                Fields.oneOf(OfferState.class, at + "state", given.state()),
                Reading.pesos(at + "totalClp", given.totalClp()),
                Fields.flag(given.gone()));
    }
}
