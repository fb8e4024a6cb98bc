package cl.bitacora.fines.http;

import cl.bitacora.fines.domain.becas.Destination;
import cl.bitacora.fines.domain.becas.Handling;
import cl.bitacora.fines.domain.becas.Sanction;
import cl.bitacora.fines.domain.becas.Sanction.NoticeField;
import cl.bitacora.fines.domain.becas.Sanction.Recipient;
import cl.bitacora.fines.http.SanctionSimulations.SanctionInput;
import cl.bitacora.fines.http.SanctionSimulations.SanctionResult;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Wording;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Charges, decision, notification and what follows a fine of Becas, as calculators. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class SanctionResource {
    private final Wording wording;

    @Inject
    public SanctionResource(Wording wording) {
        this.wording = wording;
    }

    @POST
    @Path("becas-sanction")
    @RunOnVirtualThread
    @Operation(
            summary =
                    "Revisa cargos, decisión, notificación, informe y suspensión de pagos de un caso de Becas (BA 10)",
            description =
                    "En el ejemplo el aviso no dice la gravedad: no corre plazo alguno; la notificación es del día"
                            + " del correo, y los documentos llegaron un día tarde.")
    public SanctionResult sanction(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "caso", value = """
                    {"notice": ["CAUSA", "NUMERAL", "CORREO_DEL_EJECUTOR"],
                     "decision": {"disproved": false, "reasons": "No acompañó antecedentes."},
                     "notification": {"emailedOn": "2023-04-05", "letterReceivedOn": "2023-04-10"},
                     "report": {"recipients": ["ENCARGADO_REGIONAL", "ENCARGADO_NACIONAL_SENCE_OTIC",
                       "UNIDAD_DE_FISCALIZACION"], "registered": true},
                     "hold": {"seriousSuspicion": true, "decided": false},
                     "charged": {"otec": true, "otic": true},
                     "documents": {"dueOn": "2023-04-10", "givenOn": "2023-04-11"}, "guaranteeCallYear": 2022}""")))
                    SanctionInput input,
            @Context HttpHeaders headers) {
        Answers answers = new Answers(wording, wording.locale(headers));
        answers.check(input.notice(), given -> Sanction.notice(set(NoticeField.class, "notice", given)))
                .check(
                        input.decision(),
                        one -> Sanction.decided(one.disproved(), Fields.text("decision.reasons", one.reasons())))
                .check(
                        input.report(),
                        one -> Sanction.reported(
                                set(Recipient.class, "report.recipients", one.recipients()), one.registered()))
                .ask(
                        "notification",
                        input.notification(),
                        one -> Sanction.notifiedOn(one.emailedOn(), one.letterReceivedOn()))
                .ask(
                        "hold",
                        input.hold(),
                        one -> Sanction.hold(
                                one.seriousSuspicion(),
                                one.decided(),
                                Fields.flag(one.sanctioned()),
                                Fields.flag(one.unpaid())));
        after(answers, input);
        return new SanctionResult(answers.given("notice"), answers.conditions());
    }

    private static void after(Answers answers, SanctionInput input) {
        answers.ask("charged", input.charged(), one -> Sanction.independentCases(one.otec(), one.otic()))
                .ask("persistence", input.persistence(), one -> Handling.newCase(one.sanctioned(), one.verifiedAgain()))
                .ask("documents", input.documents(), one -> Handling.documentsInTime(one.dueOn(), one.givenOn()))
                .ask(
                        "guaranteeCallYear",
                        input.guaranteeCallYear(),
                        year -> Destination.ofGuarantee(Fields.number("guaranteeCallYear", year, 2014, 2030)));
    }

    private static <E extends Enum<E>> Set<E> set(Class<E> type, String field, List<String> names) {
        List<String> given = Fields.list(field, names);
        EnumSet<E> set = EnumSet.noneOf(type);
        for (int i = 0; i < given.size(); i++) {
            set.add(Fields.oneOf(type, field + "[" + i + "]", given.get(i)));
        }
        return set;
    }
}
