package cl.bitacora.fines.http;

import cl.bitacora.fines.domain.lce.AlteredClock;
import cl.bitacora.fines.domain.lce.BookUse;
import cl.bitacora.fines.domain.lce.FalsePresence;
import cl.bitacora.fines.domain.lce.FalsePresence.Stay;
import cl.bitacora.fines.domain.lce.Multiplicity;
import cl.bitacora.fines.domain.lce.Multiplicity.Detected;
import cl.bitacora.fines.domain.lce.Records;
import cl.bitacora.fines.domain.lce.RetroactiveLink;
import cl.bitacora.fines.domain.lce.RetroactiveMisuse;
import cl.bitacora.fines.http.DetectionSimulations.DetectedInput;
import cl.bitacora.fines.http.DetectionSimulations.DetectionInput;
import cl.bitacora.fines.http.DetectionSimulations.DetectionResult;
import cl.bitacora.fines.http.DetectionSimulations.LetterInput;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Wording;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.FineParameters;
import cl.bitacora.regulation.RetroactiveLetter;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the class book lets one detect, as calculators: they point a person at facts and fine nobody. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class DetectionResource {
    private static final int MOST_PEOPLE = 10_000;

    private final Law law;
    private final Wording wording;

    @Inject
    public DetectionResource(Law law, Wording wording) {
        this.law = law;
        this.wording = wording;
    }

    @POST
    @Path("class-book-detections")
    @RunOnVirtualThread
    @Operation(
            summary = "Dice qué infracciones del libro de clases muestran o sugieren los hechos",
            description =
                    "En el ejemplo se cargó asistencia fuera de la resolución, un documento se presentó para dos clases"
                            + " y faltan tres personas en la sala.")
    public DetectionResult detect(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples =
                                                    @ExampleObject(name = "carga-fuera-de-la-resolucion", value = """
                    {"programme": "FRANQUICIA_TRIBUTARIA", "happenedOn": "2020-03-09",
                     "loaded": {
                      "authorised": [{"action": "6012345", "classOn": "2020-03-09", "block": "A", "participant": "p1"}],
                      "loaded": [{"action": "6012345", "classOn": "2020-03-09", "block": "A", "participant": "p1"},
                       {"action": "6012345", "classOn": "2020-03-09", "block": "A", "participant": "p2"}]},
                     "documents": [{"sha256": "ab12", "classOn": "2020-03-09"}, {"sha256": "ab12", "classOn": "2020-03-10"}],
                     "headcount": {"inside": 20, "counted": 17},
                     "unused": {"required": true, "blocks": 0, "justification": "PENDIENTE"},
                     "relator": {"relator": "r-1", "markedAt": "2020-03-09T09:00:00-03:00",
                      "authorised": [{"relator": "r-1", "since": "2020-03-09T09:00:00-03:00"}]},
                     "receipt": {"saidAt": "2020-03-09T13:00:00-03:00", "receivedAt": "2020-03-09T12:00:00-03:00"},
                     "clockChanges": [{"at": "2020-03-09T12:00:00-03:00", "jumpSeconds": -3600},
                      {"at": "2020-03-09T12:30:00-03:00", "jumpSeconds": 3600}],
                     "stays": [
                      {"venue": "Talca", "from": "2020-03-09T09:00:00-03:00", "to": "2020-03-09T11:00:00-03:00"},
                      {"venue": "Curicó", "from": "2020-03-09T10:00:00-03:00", "to": "2020-03-09T13:00:00-03:00"}],
                     "entries": {"byDocument": 8, "entries": 20},
                     "documentEntries": ["2020-03-09T09:00:00-03:00", "2020-03-09T09:00:10-03:00"],
                     "absence": {"outFrom": "2020-03-09T10:00:00-03:00", "outTo": "2020-03-09T10:31:00-03:00",
                      "exitMarked": false},
                     "unreported": {"courseEndedOn": "2020-03-20", "region": "07"},
                     "letter": {"letter": "B-a", "marks": 3},
                     "detected": [
                      {"fact": "h-1", "conduct": "FIN-034", "action": "6012345", "block": "A"},
                      {"fact": "h-2", "conduct": "FIN-034", "action": "6012345", "block": "B"}]}""")))
                    DetectionInput input,
            @Context HttpHeaders headers) {
        Programme programme = Fields.oneOf(Programme.class, "programme", input.programme());
        LocalDate happenedOn = Fields.day("happenedOn", input.happenedOn());
        FineParameters parameters = law.lce(programme, happenedOn);
        Answers answers = new Answers(wording, wording.locale(headers));
        book(answers, input, parameters);
        clock(answers, input, law.ignoredClockSeconds(programme, happenedOn));
        presence(answers, input, parameters);
        answers.ask(
                        "loaded",
                        input.loaded(),
                        loaded -> RetroactiveMisuse.loaded(
                                new LinkedHashSet<>(Fields.list("loaded.authorised", loaded.authorised())),
                                new LinkedHashSet<>(Fields.list("loaded.loaded", loaded.loaded()))))
                .ask(
                        "documents",
                        input.documents(),
                        documents -> RetroactiveMisuse.reused(Fields.list("documents", documents)));
        answers.ask("letter", input.letter(), DetectionResource::letter);
        if (input.detected() != null) {
            Multiplicity.grouped(detected(input.detected())).forEach(finding -> answers.add("detected", finding));
        }
        return new DetectionResult(answers.given("loaded"));
    }

    private void book(Answers answers, DetectionInput input, FineParameters parameters) {
        answers.ask(
                        "unused",
                        input.unused(),
                        unused -> BookUse.unused(
                                unused.required(),
                                Fields.number("unused.blocks", unused.blocks(), 0, Fields.MOST_ITEMS),
                                Fields.oneOf(
                                        BookUse.Justification.class, "unused.justification", unused.justification())))
                .ask(
                        "relator",
                        input.relator(),
                        relator -> BookUse.unauthorisedRelator(
                                Fields.text("relator.relator", relator.relator(), 1, 60),
                                relator.markedAt(),
                                Fields.list("relator.authorised", relator.authorised())))
                .ask("absence", input.absence(), absence -> {
                    if (absence.outTo().isBefore(absence.outFrom())) {
                        throw Problems.field("absence.outTo", "ends-before-it-begins");
                    }
                    return Records.absence(absence.outFrom(), absence.outTo(), absence.exitMarked(), parameters);
                })
                .ask(
                        "unreported",
                        input.unreported(),
                        unreported -> Records.unreportedFirmFrom(
                                Fields.day("unreported.courseEndedOn", unreported.courseEndedOn()),
                                law.calendar(law.region("unreported.region", unreported.region())),
                                parameters));
    }

    private static void clock(Answers answers, DetectionInput input, int ignoredSeconds) {
        answers.ask(
                        "receipt",
                        input.receipt(),
                        receipt -> AlteredClock.afterReceipt(receipt.saidAt(), receipt.receivedAt(), ignoredSeconds))
                .ask(
                        "clockChanges",
                        input.clockChanges(),
                        changes -> AlteredClock.restored(Fields.list("clockChanges", changes), ignoredSeconds));
    }

    private static void presence(Answers answers, DetectionInput input, FineParameters parameters) {
        answers.ask("stays", input.stays(), given -> {
                    List<Stay> stays = Fields.list("stays", given);
                    if (stays.size() != 2) {
                        throw Problems.field("stays", "number-out-of-range", Fact.of("least", 2), Fact.of("most", 2));
                    }
                    return FalsePresence.twoVenues(stays.getFirst(), stays.getLast());
                })
                .ask(
                        "headcount",
                        input.headcount(),
                        headcount -> FalsePresence.headcount(
                                Fields.number("headcount.inside", headcount.inside(), 0, MOST_PEOPLE),
                                Fields.number("headcount.counted", headcount.counted(), 0, MOST_PEOPLE)))
                .ask(
                        "documentEntries",
                        input.documentEntries(),
                        entries -> FalsePresence.burst(Fields.list("documentEntries", entries), parameters))
                .ask("entries", input.entries(), entries -> {
                    int all = Fields.number("entries.entries", entries.entries(), 0, MOST_PEOPLE);
                    return FalsePresence.share(
                            Fields.number("entries.byDocument", entries.byDocument(), 0, all), all, parameters);
                });
    }

    private static Finding<?> letter(LetterInput input) {
        return RetroactiveLink.conducts(
                RetroactiveLetter.parse(input.letter())
                        .orElseThrow(() -> Problems.field("letter.letter", "letter-unknown")),
                Fields.number("letter.marks", input.marks() == null ? 0 : input.marks(), 0, Fields.MOST_ITEMS),
                Fields.flag(input.registered()),
                Fields.flag(input.scheduleDiffered()),
                Fields.flag(input.approved()));
    }

    private static List<Detected> detected(List<DetectedInput> inputs) {
        List<DetectedInput> given = Fields.list("detected", inputs);
        List<Detected> detected = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            DetectedInput each = given.get(i);
            String at = "detected[" + i + "].";
            detected.add(new Detected(
                    Fields.text(at + "fact", each.fact(), 1, 60),
                    LceFineResource.conduct(at + "conduct", each.conduct()),
                    Fields.text(at + "action", each.action(), 1, 60),
                    Fields.text(at + "block", each.block(), 1, 60)));
        }
        return detected;
    }
}
