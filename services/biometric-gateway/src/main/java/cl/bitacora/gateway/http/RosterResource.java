package cl.bitacora.gateway.http;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.PeopleReplica;
import cl.bitacora.gateway.biometrics.TemplateVault;
import cl.bitacora.gateway.biometrics.TemplateVault.Stored;
import cl.bitacora.gateway.domain.InstallationState.Registration;
import cl.bitacora.gateway.views.GatewayQueries;
import cl.bitacora.gateway.views.SectionRow;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rule;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may mark, with names and fingerprints, for the class PC that takes attendance without a connection (LCE-002, LCE-022). */
@Path("/v1/installations/{id}/sections/{section}/roster")
@Tag(name = "Descarga de cursos")
public class RosterResource {
    /** How long a class PC may keep it after the course: corrections and late reports still need it. */
    private static final int DAYS_AFTER_END = 30;

    private static final int LEAST_DAYS = 7;

    private final SignedRequests signed;
    private final GatewayQueries queries;
    private final PeopleReplica people;
    private final TemplateVault vault;
    private final ReadLog reads;
    private final Clock clock;

    @Inject
    public RosterResource(
            SignedRequests signed,
            GatewayQueries queries,
            PeopleReplica people,
            TemplateVault vault,
            ReadLog reads,
            Clock clock) {
        this.signed = signed;
        this.queries = queries;
        this.people = people;
        this.vault = vault;
        this.reads = reads;
        this.clock = clock;
    }

    /** An enrolled impression. */
    @Schema(name = "RosterTemplate")
    public record Template(
            @Schema(examples = "RIGHT_INDEX") String finger,

            @Schema(description = "ISO/IEC 19794-2:2005, Base64")
            String iso19794) {
        @Override
        public String toString() {
            return "Template[" + finger + "]";
        }
    }

    /** Somebody who may mark. */
    @Schema(name = "RosterPerson")
    public record Person(
            @Schema(examples = "p-00112233445566778899aabbccddeeff")
            String person,

            @Schema(
                    enumeration = {"PARTICIPANT", "RELATOR"},
                    examples = "PARTICIPANT")
            String role,

            @Schema(examples = "12345678-5") String rut,
            @Schema(examples = "Amanda") String givenNames,
            @Schema(examples = "Canelo Quillay") String familyNames,
            List<Template> templates) {
        @Override
        public String toString() {
            return "Person[" + person + "]";
        }
    }

    /** The list of one section. */
    @Schema(name = "Roster", description = "Datos personales: el equipo los guarda cifrados y los borra al vencer")
    public record Roster(
            @Schema(examples = "bodegas-1") String section,

            @Schema(description = "Primer día en que el equipo ya no debe conservarla", examples = "2020-05-09")
            LocalDate expiresOn,

            List<Person> people) {}

    @GET
    @PermitAll
    @RunOnVirtualThread
    @Rule({"LCE-002", "LCE-022"})
    @Operation(
            summary = "Nómina de una sección, con nombres y huellas registradas",
            description =
                    "Solo para el equipo, con su firma, y solo de secciones de su OTEC. La lectura queda registrada."
                            + " Quien aún no tiene ficha en la nómina de personas no aparece.")
    public Roster roster(@PathParam("id") String id, @PathParam("section") String section) {
        Registration registration = signed.require(id).registration();
        SectionRow row = section(registration, section, queries);
        Map<PersonId, String> roles = new LinkedHashMap<>();
        queries.participants(row).forEach(person -> roles.put(new PersonId(person), "PARTICIPANT"));
        queries.relators(row).forEach(person -> roles.put(new PersonId(person), "RELATOR"));
        LocalDate today = Chile.dayOf(clock.instant());
        Map<PersonId, PersonRecord> known = people.findAll(roles.keySet());
        Map<PersonId, List<Stored>> templates = vault.find(known.keySet(), today);
        List<Person> listed = new ArrayList<>();
        roles.forEach((person, role) -> Optional.ofNullable(known.get(person))
                .ifPresent(record -> listed.add(person(record, role, templates.getOrDefault(person, List.of())))));
        reads.record("installation:" + id, ReadLog.What.ROSTER, row.id, listed.size());
        LocalDate end = row.endsOn.plusDays(DAYS_AFTER_END);
        LocalDate least = today.plusDays(LEAST_DAYS);
        return new Roster(row.id, end.isAfter(least) ? end : least, listed);
    }

    /** The section, if it is the installation's OTEC's; what is of another does not exist for it. */
    static SectionRow section(Registration registration, String section, GatewayQueries queries) {
        try {
            return queries.section(new SectionId(section))
                    .filter(row -> row.otec.equals(registration.otec().toString()))
                    .orElseThrow(Problems::notFound);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }

    private static Person person(PersonRecord record, String role, List<Stored> templates) {
        return new Person(
                record.person().value(),
                role,
                record.rut().toString(),
                record.names(),
                record.lastNames(),
                templates.stream()
                        .map(stored -> new Template(
                                stored.finger().name(), Base64.getEncoder().encodeToString(stored.iso19794())))
                        .toList());
    }
}
