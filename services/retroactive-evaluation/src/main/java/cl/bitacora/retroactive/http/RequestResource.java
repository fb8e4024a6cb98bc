package cl.bitacora.retroactive.http;

import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Wording;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.RetroactiveLetter;
import cl.bitacora.regulation.RetroactiveParameters;
import cl.bitacora.regulation.RetroactiveRoute;
import cl.bitacora.retroactive.domain.Admissibility;
import cl.bitacora.retroactive.domain.Classification;
import cl.bitacora.retroactive.domain.Evidence;
import cl.bitacora.retroactive.domain.EvidenceKind;
import cl.bitacora.retroactive.domain.Filing;
import cl.bitacora.retroactive.domain.Outcome;
import cl.bitacora.retroactive.domain.Request;
import cl.bitacora.retroactive.domain.RequestDecision;
import cl.bitacora.retroactive.http.Simulations.DecisionInput;
import cl.bitacora.retroactive.http.Simulations.RequestInput;
import cl.bitacora.retroactive.http.Simulations.RequestResult;
import cl.bitacora.retroactive.http.Simulations.RouteInput;
import cl.bitacora.retroactive.http.Simulations.RouteResult;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Route and conditions of a retroactive request as calculators: nothing is stored, anybody with a token may try. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class RequestResource {
    private final Law law;
    private final Wording wording;

    @Inject
    public RequestResource(Law law, Wording wording) {
        this.law = law;
        this.wording = wording;
    }

    @POST
    @Path("retroactive-route")
    @RunOnVirtualThread
    @Operation(
            summary = "Dice por qué vía y letra se ve un hecho del registro de asistencia",
            description = "El ejemplo es un corte de luz no programado en el lugar del curso: C-a.")
    public RouteResult route(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "corte-de-luz", value = """
                    {"programme": "FRANQUICIA_TRIBUTARIA", "happenedOn": "2020-03-09",
                     "incident": {"kind": "EVENTO", "event": "CORTE_DE_ELECTRICIDAD", "yes": false, "reach": "LOCAL"}}""")))
                    RouteInput input,
            @Context HttpHeaders headers) {
        Locale locale = wording.locale(headers);
        Programme programme = Fields.oneOf(Programme.class, "programme", input.programme());
        LocalDate happenedOn = Fields.day("happenedOn", input.happenedOn());
        return switch (law.classification(programme, happenedOn)
                .of(IncidentReader.read(input.incident(), happenedOn))) {
            case Classification.Under(Finding<RetroactiveLetter> letter) ->
                new RouteResult(
                        letter.value().route().name(),
                        letter.value().toString(),
                        letter.value().route() != RetroactiveRoute.B,
                        names(letter.value()),
                        wording.explain(letter, locale));
            case Classification.Nothing(Finding<String> why) ->
                new RouteResult(null, null, false, List.of(), wording.explain(why, locale));
        };
    }

    @POST
    @Path("retroactive-request")
    @RunOnVirtualThread
    @Operation(
            summary = "Dice si una solicitud es admisible, qué le falta, sus plazos y qué da aprobarla",
            description =
                    "El ejemplo es un corte de luz en un curso del Maule, pedido el último día y con la clase recuperada.")
    public RequestResult request(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "corte-de-luz-en-maule", value = """
                    {"programme": "FRANQUICIA_TRIBUTARIA", "happenedOn": "2020-03-02", "region": "07",
                     "incident": {"kind": "EVENTO", "event": "CORTE_DE_ELECTRICIDAD", "yes": false, "reach": "LOCAL"},
                     "actionId": "6012345", "courseStartsOn": "2020-03-02", "courseEndsOn": "2020-03-20",
                     "eventOn": "2020-03-02", "submittedOn": "2020-03-09", "email": "leml@sence.cl",
                     "attachments": [{"kind": "CARTA_DEL_REPRESENTANTE"}, {"kind": "VISACION_DEL_DIRECTOR"}],
                     "recovered": true, "informed": true, "reschedulingAsked": true,
                     "decision": {"approve": true, "role": "DIRECTOR_REGIONAL", "region": "07",
                      "decidedOn": "2020-03-20", "reasons": "La carta y la visación coinciden.",
                      "evidenceIds": ["carta-1"]}}""")))
                    RequestInput input,
            @Context HttpHeaders headers) {
        Locale locale = wording.locale(headers);
        Programme programme = Fields.oneOf(Programme.class, "programme", input.programme());
        LocalDate happenedOn = Fields.day("happenedOn", input.happenedOn());
        String region = law.region("region", input.region());
        return switch (law.classification(programme, happenedOn)
                .of(IncidentReader.read(input.incident(), happenedOn))) {
            case Classification.Under(Finding<RetroactiveLetter> letter) ->
                evaluated(input, letter, law.parameters(programme, happenedOn), region, locale);
            case Classification.Nothing(Finding<String> why) -> nothing(why, locale);
        };
    }

    private RequestResult evaluated(
            RequestInput input,
            Finding<RetroactiveLetter> letter,
            RetroactiveParameters parameters,
            String region,
            Locale locale) {
        BusinessDays days = law.calendar(region);
        RetroactiveRoute route = letter.value().route();
        Filing filing = new Filing(parameters, days);
        Request request = request(input, letter.value(), region);
        List<Check> checks = new Admissibility(filing, law.offices()).checks(request);
        Optional<Filing.Term> term = filing.term(letter.value(), request.dates());
        boolean evaluable = route != RetroactiveRoute.B;
        LocalDate receivedOn = Fields.maybeDay("receivedOn", input.receivedOn()).orElse(request.submittedOn());
        Finding<LocalDate> decideBy = RequestDecision.due(route, receivedOn, days, parameters);
        Optional<Finding<LocalDate>> noticeBy = Optional.ofNullable(input.decision())
                .map(decision -> RequestDecision.noticeDue(
                        Fields.day("decision.decidedOn", decision.decidedOn()), days, parameters));
        Finding<Outcome> outcome = Outcome.of(route, region, true);
        List<ExplanationView> why = new ArrayList<>(List.of(wording.explain(letter, locale)));
        term.ifPresent(found -> why.add(wording.explain(found.due(), locale)));
        if (evaluable) {
            why.add(wording.explain(decideBy, locale));
        }
        noticeBy.ifPresent(notice -> why.add(wording.explain(notice, locale)));
        why.add(wording.explain(outcome, locale));
        Finding<Boolean> sanction = Outcome.sanctionPossible(route);
        return new RequestResult(
                route.name(),
                letter.value().toString(),
                Check.unmet(checks).isEmpty(),
                wording.conditions(checks, locale),
                names(letter.value()),
                term.map(found -> found.due().value()).orElse(null),
                term.map(Filing.Term::warnOn).orElse(null),
                term.map(Filing.Term::binding).orElse(false),
                evaluable ? decideBy.value() : null,
                noticeBy.map(Finding::value).orElse(null),
                law.offices().email(region).orElse(null),
                outcome.value().name(),
                sanction.value(),
                decision(input.decision(), letter.value(), region, locale),
                why);
    }

    private RequestResult nothing(Finding<String> why, Locale locale) {
        return new RequestResult(
                null,
                null,
                false,
                List.of(),
                List.of(),
                null,
                null,
                false,
                null,
                null,
                null,
                Outcome.NINGUNO.name(),
                false,
                List.of(),
                List.of(wording.explain(why, locale)));
    }

    private static Request request(RequestInput input, RetroactiveLetter letter, String region) {
        LocalDate startsOn = Fields.day("courseStartsOn", input.courseStartsOn());
        LocalDate endsOn = Fields.day("courseEndsOn", input.courseEndsOn());
        if (endsOn.isBefore(startsOn)) {
            throw Problems.field("courseEndsOn", "course-ends-before-it-starts");
        }
        return new Request(
                letter,
                Optional.ofNullable(input.claimedLetter())
                        .map(text -> RetroactiveLetter.parse(text)
                                .orElseThrow(() -> Problems.field("claimedLetter", "letter-unknown"))),
                new Filing.Dates(
                        startsOn, endsOn, Fields.maybeDay("eventOn", input.eventOn()), Optional.of(input.happenedOn())),
                Fields.day("submittedOn", input.submittedOn()),
                region,
                new Request.Channel(Optional.ofNullable(input.email()).map(email -> Fields.text("email", email))),
                Attachments.read("attachments", input.attachments()),
                new Evidence.Context(
                        Fields.text("actionId", input.actionId()),
                        startsOn,
                        Optional.ofNullable(input.incident().errorCode())),
                new Request.Recovery(
                        Fields.flag(input.recovered()),
                        Fields.flag(input.informed()),
                        Fields.flag(input.reschedulingAsked())),
                new Request.Execution(Fields.flag(input.asCommunicated()), Fields.flag(input.proven())));
    }

    private List<Wording.Condition> decision(
            @Nullable DecisionInput input, RetroactiveLetter letter, String region, Locale locale) {
        if (input == null) {
            return List.of();
        }
        RequestDecision decision = new RequestDecision(
                input.approve(),
                Fields.oneOf(RequestDecision.Role.class, "decision.role", input.role()),
                law.region("decision.region", input.region()),
                Fields.text("decision.reasons", input.reasons()),
                Fields.list("decision.evidenceIds", input.evidenceIds()));
        return wording.conditions(decision.checks(letter, region), locale);
    }

    private static List<String> names(RetroactiveLetter letter) {
        return Evidence.required(letter).stream().map(EvidenceKind::name).toList();
    }
}
