package cl.bitacora.tender.http;

import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.tender.domain.award.Publication;
import cl.bitacora.tender.domain.award.Publication.Challenge;
import cl.bitacora.tender.domain.award.Publication.Letter;
import cl.bitacora.tender.domain.award.Publication.Notices;
import cl.bitacora.tender.domain.award.Publication.Suspension;
import cl.bitacora.tender.domain.award.Publication.Upheld;
import cl.bitacora.tender.http.Checks.CheckView;
import cl.bitacora.tender.http.Checks.Sheet;
import cl.bitacora.tender.http.ReportInputs.ChallengeInput;
import cl.bitacora.tender.http.ReportInputs.PublicationInput;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The award letter, its notices, and what challenges suspend. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class PublicationResource {
    private static final int MOST_EXTENSION = 60;

    private final Law law;
    private final Checks checks;

    @Inject
    PublicationResource(Law law, Checks checks) {
        this.law = law;
        this.checks = checks;
    }

    /** What the rules say, and when contracts may be signed. */
    @Schema(name = "ResultadoDePublicacion")
    public record PublicationView(
            boolean complies,
            List<CheckView> checks,

            @Schema(description = "Primer día en que no se firma ningún contrato", examples = "2022-12-29") @Nullable
            LocalDate suspendedFrom,

            @Schema(description = "Último; falta si hay impugnaciones abiertas", examples = "2023-01-03") @Nullable
            LocalDate suspendedTo,

            @Schema(description = "Último día de firma después de la suspensión", examples = "2023-01-25") @Nullable
            LocalDate signatureLastDay) {}

    @POST
    @Path("award-publications")
    @RunOnVirtualThread
    @Operation(
            summary = "Revisa la carta de adjudicación, sus avisos, las impugnaciones y lo que suspenden",
            description =
                    "En el ejemplo falta avisar a un oferente, y una impugnación corre la firma cuatro días hábiles.")
    public PublicationView publication(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples =
                                                    @ExampleObject(
                                                            name = "publicacion",
                                                            value = CallExamples.PUBLICATION)))
                    PublicationInput input,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        law.on("openedOn", input.openedOn());
        Sheet sheet = checks.sheet(explain, headers);
        sheet.ask(
                        "letter",
                        input.letter(),
                        letter -> Publication.letter(
                                new Letter(
                                        letter.publishedOn(),
                                        letter.signed(),
                                        letter.report(),
                                        letter.sheet(),
                                        letter.toSence(),
                                        Reading.names("letter.bidders", letter.bidders()),
                                        Reading.names("letter.told", letter.told())),
                                letter.lastDay()))
                .ask(
                        "notices",
                        input.notices(),
                        notices -> Publication.notices(
                                new Notices(
                                        Optional.ofNullable(notices.otecOn()),
                                        Optional.ofNullable(notices.entityOn()),
                                        notices.sheetOnline(),
                                        Reading.names("notices.bidders", notices.bidders()),
                                        Reading.names("notices.told", notices.told())),
                                notices.lastDay()));
        var suspension = Publication.suspension(challenges(input.challenges()), law.calendar());
        suspension.ifPresent(finding -> sheet.add("challenges", finding));
        sheet.ask(
                "upheld",
                input.upheld(),
                upheld -> Publication.upheld(
                        new Upheld(
                                upheld.reevaluatedOn(),
                                upheld.voided(),
                                upheld.newReport(),
                                Fields.number("upheld.extensionDays", upheld.extensionDays(), 0, MOST_EXTENSION),
                                upheld.reasons()),
                        law.day("upheld.lastDay", upheld.lastDay()),
                        upheld.lastExtendedDay(),
                        law.calendar()));
        Checks.ChecksView view = sheet.view("letter", "notices", "challenges", "upheld");
        Optional<Suspension> closed = suspension.map(finding -> finding.value());
        return new PublicationView(
                view.complies(),
                view.checks(),
                closed.map(Suspension::from).orElse(null),
                closed.flatMap(Suspension::to).orElse(null),
                lastDay(input, closed));
    }

    /** Unknown while a challenge is open. */
    private @Nullable LocalDate lastDay(PublicationInput input, Optional<Suspension> suspension) {
        LocalDate last = input.signatureLastDay();
        if (last == null || suspension.filter(each -> each.to().isEmpty()).isPresent()) {
            return null;
        }
        LocalDate day = law.day("signatureLastDay", last);
        return suspension
                .map(each -> Publication.resumed(day, each, law.calendar()))
                .orElse(day);
    }

    private List<Challenge> challenges(@Nullable List<ChallengeInput> inputs) {
        List<ChallengeInput> given = Fields.list("challenges", inputs);
        List<Challenge> challenges = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "challenges[" + i + "].";
            LocalDate filedOn = law.day(at + "filedOn", given.get(i).filedOn());
            LocalDate resolvedOn = given.get(i).resolvedOn();
            if (resolvedOn != null && resolvedOn.isBefore(filedOn)) {
                throw Problems.field(at + "resolvedOn", "challenge-resolved-before-filed");
            }
            challenges.add(new Challenge(
                    filedOn, Optional.ofNullable(resolvedOn).map(day -> law.day(at + "resolvedOn", day))));
        }
        return challenges;
    }
}
