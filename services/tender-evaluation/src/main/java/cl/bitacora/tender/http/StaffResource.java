package cl.bitacora.tender.http;

import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.offer.CourseFacts.Population;
import cl.bitacora.tender.domain.offer.EconomicOffer;
import cl.bitacora.tender.domain.offer.LmsItems;
import cl.bitacora.tender.domain.offer.Staff;
import cl.bitacora.tender.http.Checks.ChecksView;
import cl.bitacora.tender.http.Checks.Sheet;
import cl.bitacora.tender.http.StaffInputs.AccessInput;
import cl.bitacora.tender.http.StaffInputs.AulaDigitalInput;
import cl.bitacora.tender.http.StaffInputs.FacilitatorInput;
import cl.bitacora.tender.http.StaffInputs.SupportInput;
import cl.bitacora.tender.http.StaffInputs.TenderStaffInput;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Facilitators, tutors, support, platforms and tools of an offer. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class StaffResource {
    private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(80);
    private static final int MOST_DECIMALS = 4;

    private final Law law;
    private final Checks checks;

    @Inject
    StaffResource(Law law, Checks checks) {
        this.law = law;
        this.checks = checks;
    }

    @POST
    @Path("tender-staff")
    @RunOnVirtualThread
    @Operation(
            summary =
                    "Revisa personas, plataformas y herramientas de una oferta: perfiles, tutores, LMS y Aula Digital",
            description = "En el ejemplo a la persona le falta un mes de experiencia como facilitadora, y para 101"
                    + " participantes hacen falta dos tutores.")
    public ChecksView staff(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "personal", value = CallExamples.STAFF)))
                    TenderStaffInput input,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        TenderParameters parameters = law.on("openedOn", input.openedOn());
        Sheet sheet = checks.sheet(explain, headers);
        people(sheet, input, parameters);
        platforms(sheet, input, parameters);
        return sheet.view(
                "facilitator",
                "elearningParticipants",
                "support",
                "usedStaff",
                "ownPlatform",
                "aulaDigital",
                "access",
                "tools");
    }

    private static void people(Sheet sheet, TenderStaffInput input, TenderParameters parameters) {
        sheet.ask("facilitator", input.facilitator(), StaffResource::facilitator)
                .ask(
                        "elearningParticipants",
                        input.elearningParticipants(),
                        people -> Staff.tutors(Reading.count("elearningParticipants", people), parameters))
                .ask("support", input.support(), StaffResource::support)
                .ask(
                        "usedStaff",
                        input.usedStaff(),
                        one -> Staff.approved(
                                Reading.names("usedStaff.used", one.used()),
                                Reading.names("usedStaff.approved", one.approved())));
    }

    private void platforms(Sheet sheet, TenderStaffInput input, TenderParameters parameters) {
        sheet.ask(
                        "ownPlatform",
                        input.ownPlatform(),
                        one -> LmsItems.ownPlatform(
                                one.credentials(),
                                one.reachable(),
                                Reading.count("ownPlatform.declaredModules", one.declaredModules()),
                                Reading.count("ownPlatform.presentModules", one.presentModules())))
                .ask("aulaDigital", input.aulaDigital(), StaffResource::aulaDigital)
                .ask("access", input.access(), one -> access(one, parameters))
                .ask(
                        "tools",
                        input.tools(),
                        one -> EconomicOffer.payableTools(
                                Fields.pesos("tools.awardedClp", one.awardedClp()),
                                Fields.pesos("tools.planClp", one.planClp())));
    }

    private static Finding<?> facilitator(FacilitatorInput one) {
        return Staff.facilitator(
                Fields.oneOf(Staff.Option.class, "facilitator.option", one.option()),
                new Staff.Curriculum(
                        one.degreeOfSector(),
                        years("facilitator.sectorYears", one.sectorYears()),
                        years("facilitator.facilitatorYears", one.facilitatorYears())));
    }

    private static Finding<?> support(SupportInput one) {
        return Staff.support(
                Fields.oneOf(Population.class, "support.population", one.population()),
                Fields.oneOf(Staff.Area.class, "support.area", one.area()),
                years("support.years", one.years()),
                one.presented());
    }

    private static Finding<?> aulaDigital(AulaDigitalInput one) {
        return LmsItems.aulaDigital(
                one.requestedOn(), one.lastDay(), one.institution(), one.operator(), one.module(), one.unchanged());
    }

    private Finding<?> access(AccessInput one, TenderParameters parameters) {
        var askedAt = Reading.time("access.askedAt", one.askedAt());
        law.day("access.askedAt", Chile.dayOf(askedAt));
        return LmsItems.corrected(
                askedAt,
                Optional.ofNullable(one.answeredAt()).map(at -> Reading.time("access.answeredAt", at)),
                law.calendar(),
                parameters);
    }

    /** Exact, as written. */
    private static Ratio years(String field, BigDecimal years) {
        BigDecimal plain = years.stripTrailingZeros();
        int scale = Math.max(0, plain.scale());
        if (years.signum() < 0 || years.compareTo(MOST_YEARS) > 0 || scale > MOST_DECIMALS) {
            throw Problems.field(field, "years-unreadable");
        }
        return new Ratio(plain.movePointRight(scale).toBigIntegerExact(), BigInteger.TEN.pow(scale));
    }
}
