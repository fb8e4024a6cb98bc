package cl.bitacora.retroactive.http;

import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Wording;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.regulation.RetroactiveLetter;
import cl.bitacora.regulation.RetroactiveParameters;
import cl.bitacora.retroactive.domain.Classification;
import cl.bitacora.retroactive.domain.Evidence;
import cl.bitacora.retroactive.domain.EvidenceKind;
import cl.bitacora.retroactive.domain.Outcome;
import cl.bitacora.retroactive.domain.Participants;
import cl.bitacora.retroactive.domain.RequestDecision;
import cl.bitacora.retroactive.domain.streaming.StreamingEvidence;
import cl.bitacora.retroactive.http.PaperSimulations.AttendedInput;
import cl.bitacora.retroactive.http.PaperSimulations.EvidenceInput;
import cl.bitacora.retroactive.http.PaperSimulations.EvidenceResult;
import cl.bitacora.retroactive.http.Simulations.ActionInput;
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

/** The medium of verification of a letter, and what whoever decides weighs besides. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class EvidenceResource {
    private static final int MOST_MINUTES = 1_000_000;

    private final Law law;
    private final Wording wording;

    @Inject
    public EvidenceResource(Law law, Wording wording) {
        this.law = law;
        this.wording = wording;
    }

    @POST
    @Path("retroactive-evidence")
    @RunOnVirtualThread
    @Operation(
            summary = "Dice qué medios de verificación exige una letra y si los adjuntos sirven",
            description =
                    "El ejemplo es un error de instalación (C-f): la pantalla muestra otro código, así que no sirve.")
    public EvidenceResult evidence(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "pantalla-de-otro-error", value = """
                    {"programme": "FRANQUICIA_TRIBUTARIA", "happenedOn": "2020-03-02", "letter": "C-f",
                     "actionId": "6012345", "courseStartsOn": "2020-03-02", "errorCode": 429,
                     "attachments": [{"kind": "PANTALLA_DEL_ERROR", "showsClock": true, "errorCode": 500},
                      {"kind": "LIBRO_FISICO"}],
                     "actions": [
                      {"id": "6012345", "senceCode": "1237993939", "startsOn": "2020-03-02", "endsOn": "2020-03-20"},
                      {"id": "6012346", "senceCode": "1237993939", "startsOn": "2020-03-02", "endsOn": "2020-03-20"}],
                     "attended": {"attendedMinutes": 5400, "courseMinutes": 7200}, "earlier": ["C-f", "A-a"],
                     "files": ["asistencia.xlsx"]}""")))
                    EvidenceInput input,
            @Context HttpHeaders headers) {
        Locale locale = wording.locale(headers);
        Programme programme = Fields.oneOf(Programme.class, "programme", input.programme());
        LocalDate happenedOn = Fields.day("happenedOn", input.happenedOn());
        RetroactiveParameters parameters = law.parameters(programme, happenedOn);
        RetroactiveLetter letter = PaperResource.letter("letter", input.letter());
        Check complete = Evidence.complete(
                letter,
                Attachments.read("attachments", input.attachments()),
                new Evidence.Context(
                        Fields.text("actionId", input.actionId()),
                        Fields.day("courseStartsOn", input.courseStartsOn()),
                        Optional.ofNullable(input.errorCode())));
        return new EvidenceResult(
                Evidence.required(letter).stream().map(EvidenceKind::name).toList(),
                complete instanceof Check.Met,
                wording.conditions(List.of(complete), locale),
                findings(input, letter, parameters).stream()
                        .<ExplanationView>map(finding -> wording.explain(finding, locale))
                        .toList());
    }

    private static List<Finding<?>> findings(
            EvidenceInput input, RetroactiveLetter letter, RetroactiveParameters parameters) {
        List<Finding<?>> findings = new ArrayList<>();
        consolidable(input.actions()).ifPresent(findings::add);
        AttendedInput attended = input.attended();
        if (attended != null) {
            int course = Fields.number("attended.courseMinutes", attended.courseMinutes(), 1, MOST_MINUTES);
            findings.add(Participants.accepted(
                    Ratio.of(Fields.number("attended.attendedMinutes", attended.attendedMinutes(), 0, course), course),
                    parameters));
        }
        List<String> earlier = Fields.list("earlier", input.earlier());
        if (input.earlier() != null) {
            List<RetroactiveLetter> letters = new ArrayList<>();
            for (int i = 0; i < earlier.size(); i++) {
                letters.add(PaperResource.letter("earlier[" + i + "]", earlier.get(i)));
            }
            findings.add(RequestDecision.history(letters, letter));
        }
        List<String> files = Fields.list("files", input.files());
        for (int i = 0; i < files.size(); i++) {
            findings.add(StreamingEvidence.file(Fields.text("files[" + i + "]", files.get(i), 1, 200)));
        }
        findings.add(Outcome.taxBenefit(letter.route()));
        return findings;
    }

    /** Of exactly two actions. */
    private static Optional<Finding<?>> consolidable(@Nullable List<ActionInput> inputs) {
        if (inputs == null) {
            return Optional.empty();
        }
        List<ActionInput> actions = Fields.list("actions", inputs);
        if (actions.size() != 2) {
            throw Problems.field("actions", "number-out-of-range", Fact.of("least", 2), Fact.of("most", 2));
        }
        return Optional.of(Classification.consolidable(
                IncidentReader.action("actions[0]", actions.getFirst()),
                IncidentReader.action("actions[1]", actions.getLast())));
    }
}
