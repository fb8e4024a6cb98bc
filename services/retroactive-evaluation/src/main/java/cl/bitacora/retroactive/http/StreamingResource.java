package cl.bitacora.retroactive.http;

import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Wording;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.StreamingParameters;
import cl.bitacora.retroactive.domain.streaming.Backing;
import cl.bitacora.retroactive.domain.streaming.Identity;
import cl.bitacora.retroactive.domain.streaming.StreamingEvidence;
import cl.bitacora.retroactive.domain.streaming.StreamingEvidence.Verdict;
import cl.bitacora.retroactive.domain.streaming.StreamingRequests;
import cl.bitacora.retroactive.domain.streaming.StreamingRoute;
import cl.bitacora.retroactive.http.StreamingSimulations.BackingInput;
import cl.bitacora.retroactive.http.StreamingSimulations.DecisionInput;
import cl.bitacora.retroactive.http.StreamingSimulations.FiledInput;
import cl.bitacora.retroactive.http.StreamingSimulations.IdentityInput;
import cl.bitacora.retroactive.http.StreamingSimulations.ParticipantAnswer;
import cl.bitacora.retroactive.http.StreamingSimulations.StreamingInput;
import cl.bitacora.retroactive.http.StreamingSimulations.StreamingResult;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What backs a class by streaming, as a calculator. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class StreamingResource {
    private final Law law;
    private final Wording wording;

    @Inject
    public StreamingResource(Law law, Wording wording) {
        this.law = law;
        this.wording = wording;
    }

    private enum Kind {
        VISTA,
        CARTELES,
        REPORTE
    }

    @POST
    @Path("streaming-evidence")
    @RunOnVirtualThread
    @Operation(
            summary = "Dice qué participantes de una clase por streaming tienen respaldo",
            description =
                    "El ejemplo es una clase con el reporte de la plataforma, que identifica a uno de dos participantes.")
    public StreamingResult evidence(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "reporte-propio", value = """
                    {"programme": "FRANQUICIA_TRIBUTARIA", "modality": "PRESENCIAL", "executor": "OTEC",
                     "communicatedOn": "2020-03-20", "impossibleInPerson": true, "recoded": false,
                     "startsOn": "2020-03-16", "endsOn": "2020-07-31", "region": "13",
                     "classEndsAt": "2020-05-04T18:00:00-04:00", "classes": ["2020-05-04"],
                     "requests": [{"classes": ["2020-05-04"], "channel": "WEB"}],
                     "decisions": [{"classOn": "2020-05-04", "approved": true}],
                     "roster": ["participante-1", "participante-2"],
                     "evidence": [{"kind": "REPORTE", "fileName": "reporte.pdf", "ofThePlatform": true, "date": true,
                      "time": true, "duration": true, "people": [
                       {"participant": "participante-1", "firstName": "Ana", "surname": "Rojas"},
                       {"participant": "participante-2", "firstName": "Juanito_88"}]}]}""")))
                    StreamingInput input,
            @Context HttpHeaders headers) {
        Locale locale = wording.locale(headers);
        LocalDate classOn = Fields.day("classEndsAt", Chile.dayOf(input.classEndsAt()));
        StreamingParameters parameters =
                law.streaming(Fields.oneOf(Programme.class, "programme", input.programme()), classOn);
        Finding<StreamingRoute> route = StreamingRoute.of(course(input), parameters);
        List<Check> checks = input.classes() == null ? List.of() : requests(input);
        Map<String, Finding<Verdict>> verdicts = StreamingEvidence.evaluate(roster(input), backings(input));
        boolean eligible = route.value() != StreamingRoute.NINGUNA;
        int credited = eligible
                ? (int) verdicts.values().stream()
                        .filter(verdict -> verdict.value() == Verdict.RESPALDA)
                        .count()
                : 0;
        return new StreamingResult(
                route.value().name(),
                StreamingRequests.alertFrom(
                                input.classEndsAt(), law.calendar(law.region("region", input.region())), parameters)
                        .value(),
                wording.conditions(checks, locale),
                verdicts.entrySet().stream()
                        .map(entry -> new ParticipantAnswer(
                                entry.getKey(),
                                entry.getValue().value().name(),
                                wording.explain(entry.getValue(), locale)))
                        .toList(),
                credited,
                input.decisions() == null ? null : StreamingRequests.credited(decisions(input.decisions())),
                wording.explain(route, locale));
    }

    private static StreamingRoute.Course course(StreamingInput input) {
        return new StreamingRoute.Course(
                Fields.oneOf(Modality.class, "modality", input.modality()),
                Fields.oneOf(StreamingRoute.Executor.class, "executor", input.executor()),
                Fields.day("communicatedOn", input.communicatedOn()),
                input.impossibleInPerson(),
                input.recoded(),
                Fields.day("startsOn", input.startsOn()),
                Fields.day("endsOn", input.endsOn()));
    }

    private static List<Check> requests(StreamingInput input) {
        List<FiledInput> given = Fields.list("requests", input.requests());
        List<StreamingRequests.Request> requests = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "requests[" + i + "].";
            requests.add(new StreamingRequests.Request(
                    Fields.list(
                            at + "classes",
                            new ArrayList<@Nullable LocalDate>(given.get(i).classes())),
                    Fields.oneOf(
                            StreamingRequests.Channel.class,
                            at + "channel",
                            given.get(i).channel())));
        }
        return StreamingRequests.checks(Fields.list("classes", input.classes()), requests);
    }

    private static List<StreamingRequests.Evaluated> decisions(List<@Nullable DecisionInput> inputs) {
        return Fields.list("decisions", inputs).stream()
                .map(one -> new StreamingRequests.Evaluated(one.classOn(), one.approved()))
                .toList();
    }

    private static List<String> roster(StreamingInput input) {
        List<String> roster = Fields.list("roster", new ArrayList<@Nullable String>(input.roster()));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < roster.size(); i++) {
            if (!seen.add(Fields.text("roster[" + i + "]", roster.get(i)))) {
                throw Problems.field("roster[" + i + "]", "participant-repeated");
            }
        }
        return roster;
    }

    private static List<Backing> backings(StreamingInput input) {
        List<BackingInput> given = Fields.list("evidence", new ArrayList<@Nullable BackingInput>(input.evidence()));
        List<Backing> backings = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            backings.add(backing("evidence[" + i + "].", given.get(i), input.roster()));
        }
        return backings;
    }

    private static Backing backing(String at, BackingInput input, List<String> roster) {
        List<Identity> people = people(at, input, roster);
        return switch (Fields.oneOf(Kind.class, at + "kind", input.kind())) {
            case VISTA -> new Backing.ConnectedView(people, input.date(), input.time());
            case CARTELES -> new Backing.Placards(people, input.date(), input.time());
            case REPORTE ->
                new Backing.Report(
                        Fields.text(at + "fileName", Fields.required(at + "fileName", input.fileName())),
                        Fields.required(at + "ofThePlatform", input.ofThePlatform()),
                        people,
                        input.date(),
                        input.time(),
                        Fields.required(at + "duration", input.duration()));
        };
    }

    private static List<Identity> people(String at, BackingInput input, List<String> roster) {
        List<IdentityInput> given = Fields.list(at + "people", new ArrayList<@Nullable IdentityInput>(input.people()));
        List<Identity> people = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            IdentityInput each = given.get(i);
            String field = at + "people[" + i + "].";
            if (!roster.contains(each.participant())) {
                throw Problems.field(
                        field + "participant", "participant-not-enrolled", new Fact("participant", each.participant()));
            }
            people.add(new Identity(
                    each.participant(),
                    Fields.text(field + "firstName", each.firstName()),
                    Fields.text(field + "surname", each.surname()),
                    Fields.text(field + "rut", each.rut())));
        }
        return people;
    }
}
