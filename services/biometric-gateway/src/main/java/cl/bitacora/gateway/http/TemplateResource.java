package cl.bitacora.gateway.http;

import cl.bitacora.gateway.biometrics.Erasures;
import cl.bitacora.gateway.biometrics.Prints;
import cl.bitacora.gateway.biometrics.TemplateVault;
import cl.bitacora.gateway.domain.EnrolmentState;
import cl.bitacora.gateway.views.GatewayQueries;
import cl.bitacora.gateway.views.SectionRow;
import cl.bitacora.http.Access;
import cl.bitacora.http.Caller;
import cl.bitacora.http.Commands;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Roles;
import cl.bitacora.http.Scope;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import com.machinezoo.sourceafis.FingerprintTemplate;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Comparing a print with a person's enrolled ones, and erasing those. */
@Path("/v1")
@Authenticated
@Tag(name = "Huellas")
public class TemplateResource {
    private static final Pattern REASON = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,10}");
    private static final Set<String> VERIFIERS =
            Set.of(Roles.OTEC_OPERATOR, Roles.OTEC_ADMIN, Roles.OTEC_SYSTEM, Roles.RELATOR);

    private final TemplateVault vault;
    private final Erasures erasures;
    private final GatewayQueries queries;
    private final CurrentCaller caller;
    private final Commands commands;
    private final ReadLog reads;
    private final MeterRegistry meters;
    private final Clock clock;

    @Inject
    public TemplateResource(
            TemplateVault vault,
            Erasures erasures,
            GatewayQueries queries,
            CurrentCaller caller,
            Commands commands,
            ReadLog reads,
            MeterRegistry meters,
            Clock clock) {
        this.vault = vault;
        this.erasures = erasures;
        this.queries = queries;
        this.caller = caller;
        this.commands = commands;
        this.reads = reads;
        this.meters = meters;
        this.clock = clock;
    }

    /** What to compare: an image or a template. */
    @Schema(name = "Verification")
    public record VerificationRequest(
            @Schema(examples = "p-00112233445566778899aabbccddeeff")
            String person,

            @Nullable ProbeImage image,

            @Schema(description = "ISO/IEC 19794-2:2005, Base64") @Nullable
            String iso19794) {
        @Override
        public String toString() {
            return "VerificationRequest[" + person + "]";
        }
    }

    /** What came of it. */
    @Schema(name = "VerificationResult")
    public record VerificationAnswer(
            @Schema(examples = "true") boolean match,

            @Schema(description = "Parecido, redondeado hacia abajo", examples = "87")
            int score,

            @Schema(examples = "40") int threshold) {}

    @POST
    @Path("verifications")
    @RunOnVirtualThread
    @Operation(
            summary = "Compara una huella con las registradas de una persona",
            description = "No se guarda nada de la huella enviada; la lectura de las registradas queda anotada.")
    public VerificationAnswer verify(VerificationRequest request) {
        PersonId person = PeopleEnrolmentResource.person(request.person());
        Caller asking = caller.get();
        boolean visible = queries.sectionsOf(person.value()).stream()
                .anyMatch(section -> asking.otec()
                        .filter(otec -> otec.toString().equals(section.otec))
                        .isPresent());
        if (asking.roles().stream().noneMatch(VERIFIERS::contains)) {
            throw Problems.forbidden();
        }
        if (!visible) {
            throw Problems.notFound();
        }
        FingerprintTemplate probe = probe(request);
        List<FingerprintTemplate> enrolled =
                vault.find(Set.of(person), Chile.dayOf(clock.instant())).getOrDefault(person, List.of()).stream()
                        .flatMap(stored -> Prints.ofIso(stored.iso19794()).stream())
                        .toList();
        if (enrolled.isEmpty()) {
            throw Problems.plain(404, "templates-unknown", "person");
        }
        reads.record(asking.subject(), ReadLog.What.VERIFICATION, person.value(), 1);
        double score = Prints.best(probe, enrolled);
        boolean match = score >= Prints.THRESHOLD;
        meters.counter("bitacora.verifications", "result", match ? "match" : "no-match")
                .increment();
        return new VerificationAnswer(match, (int) score, (int) Prints.THRESHOLD);
    }

    private static FingerprintTemplate probe(VerificationRequest request) {
        ProbeImage image = request.image();
        String iso = request.iso19794();
        if ((image == null) == (iso == null)) {
            throw Problems.field("image", "one-probe");
        }
        if (image != null) {
            return image.template();
        }
        return Prints.ofIso(Impressions.decoded(String.valueOf(iso), "iso19794", ""))
                .orElseThrow(() -> Problems.plain(422, "impression-unreadable", "iso19794", Fact.of("finger", "")));
    }

    @DELETE
    @Path("people/{person}/templates")
    @RunOnVirtualThread
    @Operation(
            summary = "Borra las huellas registradas de una persona y la clave que las cifra",
            description =
                    "Lo pide el administrador de una OTEC donde la persona está, o SENCE. Lo ya certificado y pagado se"
                            + " puede seguir comprobando: nunca se apoyó en la huella misma.")
    public void erase(
            @PathParam("person") String id,
            @QueryParam("reason") @Schema(examples = "solicitud-del-titular") @Nullable String reason) {
        PersonId person = PeopleEnrolmentResource.person(id);
        String reasonCode = reason == null ? "solicitud-del-titular" : reason;
        if (reasonCode.length() > 60 || !REASON.matcher(reasonCode).matches()) {
            throw Problems.field("reason", "unreadable-field", Fact.of("field", "reason"));
        }
        requireEraser(person);
        EnrolmentState state =
                erasures.erase(person, commands.now(), reasonCode, caller.get().subject());
        if (state.erasedAt().isEmpty()) {
            throw Problems.plain(404, "templates-unknown", "person");
        }
    }

    private void requireEraser(PersonId person) {
        Caller asking = caller.get();
        if (asking.has(Roles.SENCE_NATIONAL)) {
            return;
        }
        boolean visible = false;
        for (SectionRow section : queries.sectionsOf(person.value())) {
            switch (Access.judge(asking, Permission.ADMINISTER, Scope.of(Rut.of(section.otec), section.region))) {
                case ALLOWED -> {
                    return;
                }
                case FORBIDDEN -> visible = true;
                case HIDDEN -> {}
            }
        }
        throw visible ? Problems.forbidden() : Problems.notFound();
    }
}
