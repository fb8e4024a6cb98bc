package cl.bitacora.certificates.http;

import cl.bitacora.certificates.domain.Annulment;
import cl.bitacora.certificates.domain.Check;
import cl.bitacora.certificates.domain.IssueTerm;
import cl.bitacora.certificates.domain.IssueTerm.Punctuality;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Language;
import cl.bitacora.http.Messages;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.CertificateParameters;
import cl.bitacora.regulation.Regulation;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would happen: the terms of certificates, without any certificate. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class SimulationResource {
    private final Reading reading;
    private final Regulation regulation;
    private final Messages messages;

    @Inject
    public SimulationResource(Reading reading, Regulation regulation, Messages messages) {
        this.reading = reading;
        this.regulation = regulation;
        this.messages = messages;
    }

    @POST
    @Path("/certificate-terms")
    @Operation(summary = "Plazos de emisión, liquidación y anulación para un término de curso y un día")
    public Answers.Terms terms(Requests.Terms request, @Context HttpHeaders headers) {
        Programme line = Reading.named(Programme.class, "line", request.line());
        CertificateParameters parameters = reading.parameters(line, request.endsOn());
        Instant at = Chile.at(request.on(), LocalTime.NOON);
        Check<Punctuality> issue = IssueTerm.of(request.endsOn(), at, Reading.text(request.lateReason()), parameters);
        Check<Long> annulment = Annulment.window(request.endsOn(), false, at, parameters);
        Finding<LocalDate> liquidation = IssueTerm.liquidationDueOn(request.endsOn(), parameters);
        Finding<LocalDate> decision =
                Annulment.decisionDueOn(at, parameters, regulation.holidays().national());
        List<Finding<?>> why = new ArrayList<>(Check.findings(List.of(issue, annulment)));
        why.add(liquidation);
        why.add(decision);
        Locale locale = Language.of(headers);
        return new Answers.Terms(
                IssueTerm.daysFromEnd(request.endsOn(), at),
                switch (issue) {
                    case Check.Kept<Punctuality> kept -> kept.finding().value().name();
                    case Check.Broken<Punctuality> broken -> broken.refusal().code();
                },
                request.endsOn().plusDays(parameters.normalDays()),
                request.endsOn().plusDays(parameters.limitDays()),
                liquidation.value(),
                request.endsOn().plusDays(parameters.annulmentDays()),
                annulment instanceof Check.Kept,
                decision.value(),
                why.stream()
                        .map(finding -> ExplanationView.of(finding.explanation(), messages, locale))
                        .toList());
    }
}
