package cl.bitacora.tender.http;

import cl.bitacora.kernel.Clp;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.award.TenderResult;
import cl.bitacora.tender.domain.offer.BidderAdmissibility;
import cl.bitacora.tender.domain.offer.BidderFacts;
import cl.bitacora.tender.domain.offer.CourseAdmissibility;
import cl.bitacora.tender.domain.offer.Item;
import cl.bitacora.tender.http.Inputs.AdmissibilityInput;
import cl.bitacora.tender.http.Inputs.CourseInput;
import cl.bitacora.tender.http.Inputs.TenderInput;
import cl.bitacora.tender.http.Outputs.AdmissibilityView;
import cl.bitacora.tender.http.Outputs.CourseAdmissibilityView;
import cl.bitacora.tender.http.Outputs.TenderResultView;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A whole tender, and the admissibility of an offer: nothing is stored, anybody with a token may try. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class TenderResource {
    private final Law law;
    private final Offers offers;
    private final Views views;
    private final Words words;

    @Inject
    TenderResource(Law law, Offers offers, Views views, Words words) {
        this.law = law;
        this.offers = offers;
        this.views = views;
        this.words = words;
    }

    @POST
    @Path("tender-evaluation")
    @RunOnVirtualThread
    @Operation(
            summary = "Evalúa un llamado completo: notas, ranking, desempates, límite por OTEC y adjudicación",
            description =
                    "Con explain=true cada nota trae las reglas, numerales y datos de los que sale. El orden de las"
                            + " ofertas no cambia el resultado. El exponente de la participación máxima no se lee en la"
                            + " copia de la norma: vale 1 y se avisa, salvo que se indique otro.")
    public TenderResultView tender(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "unCurso", value = Examples.TENDER)))
                    TenderInput input,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        Locale locale = words.locale(headers);
        TenderParameters parameters = law.on("openedOn", input.openedOn(), input.readings());
        Clp available = Reading.pesos("availableClp", input.availableClp());
        List<String> sole = input.soleSupplierRequests() == null ? List.of() : input.soleSupplierRequests();
        Reading.bounded("soleSupplierRequests", sole);
        TenderResult result = TenderResult.of(offers.read(input, parameters), available, Set.copyOf(sole), parameters);
        return views.tender(result, available, parameters, explain, locale);
    }

    @POST
    @Path("offer-admissibility")
    @RunOnVirtualThread
    @Operation(
            summary = "Decide la admisibilidad de un oferente (ítems 1 a 6) y de sus cursos (ítems 1 a 17 y 19 a 21)",
            description =
                    "El ejemplo cumple por RUT, con un Anexo N° 5 de exactamente 90 días, y falla el ítem 10 del curso:"
                            + " materiales para 19 de 20 cupos.")
    public AdmissibilityView admissibility(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "bodega", value = Examples.ADMISSIBILITY)))
                    AdmissibilityInput input,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        Locale locale = words.locale(headers);
        TenderParameters parameters = law.on("openedOn", input.openedOn());
        BidderFacts.Call call = Offers.call("call", input.call(), input.openedOn());
        List<Item> items = BidderAdmissibility.items(input.bidder(), call, parameters);
        boolean passes = BidderAdmissibility.conclusion(items).value().passes();
        Reading.bounded("courses", input.courses());
        return new AdmissibilityView(
                BidderAdmissibility.conclusion(items).value().name(),
                items.stream().map(item -> words.item(item, explain, locale)).toList(),
                input.courses().stream()
                        .map(course -> course(course, passes, parameters, explain, locale))
                        .toList());
    }

    private CourseAdmissibilityView course(
            CourseInput course, boolean bidder, TenderParameters parameters, boolean explain, Locale locale) {
        List<Item> items = CourseAdmissibility.items(course.facts(), parameters);
        var conclusion = CourseAdmissibility.conclusion(course.facts(), items);
        return new CourseAdmissibilityView(
                course.id(),
                conclusion.value().name(),
                bidder && conclusion.value().passes(),
                items.stream().map(item -> words.item(item, explain, locale)).toList());
    }
}
