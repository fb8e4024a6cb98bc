package cl.bitacora.payments.http;

import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent.Line;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.PeopleReplica;
import cl.bitacora.http.Commands;
import cl.bitacora.http.Permission;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.payments.domain.PaymentFile;
import cl.bitacora.payments.views.BlockRow;
import cl.bitacora.payments.views.SectionRow;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** From the peso to the marks: which line, which form, which totals, which blocks, and the numeral of each step. */
@Path("/v1/sections/{section}")
@Authenticated
@Tag(name = "Expedientes de pago")
public class StoryResource {
    private final Commands commands;
    private final Files files;
    private final Preview preview;
    private final PeopleReplica people;

    @Inject
    public StoryResource(Commands commands, Files files, Preview preview, PeopleReplica people) {
        this.commands = commands;
        this.files = files;
        this.preview = preview;
        this.people = people;
    }

    /** The whole trace of a section. */
    @Schema(name = "HistoriaDelPago")
    public record Story(
            String section,

            @Schema(description = "Si la liquidación fue pedida; si no, es lo que sería ahora")
            boolean filed,

            @Nullable String file,
            @Nullable String state,
            @Schema(examples = "1616000") long netClp,
            @Schema(examples = "RES-0334-2020, 8.2.1") String citation,

            @Schema(description = "Evento con que la Dirección Regional visó el cierre") @Nullable
            String closingFormEvent,

            List<PersonStory> participants) {}

    /** A person's part of it. */
    @Schema(name = "HistoriaDeUnaPersona")
    public record PersonStory(
            @Nullable String rut,
            @Nullable String name,
            String state,
            long amountClp,
            @Schema(examples = "BONO-184") String rule,
            @Schema(examples = "RES-0334-2020, 8.2.2.1") String citation,
            long creditedSeconds,

            @Schema(description = "Segundos que suman los bloques; debe ser igual a creditedSeconds")
            long sumOfBlocksSeconds,

            List<BlockStory> blocks) {}

    /** What one block gave, and the event of the ledger that says so. */
    @Schema(name = "HistoriaDeUnBloque")
    public record BlockStory(
            @Schema(examples = "bodegas-1.20200309.A") String block,
            LocalDate on,
            boolean present,
            long seconds,
            String totalEvent) {}

    @GET
    @Path("payment-story")
    @RunOnVirtualThread
    @Operation(
            summary = "Del peso a las marcas: línea de la liquidación, cierre, totales y bloques, con sus eventos",
            description =
                    "Con los identificadores, cualquiera con la historia de eventos puede seguir cada peso hasta las"
                            + " marcas. El parámetro person deja solo a una persona.")
    public Story story(
            @PathParam("section") String section,
            @QueryParam("person") @Parameter(description = "RUT", example = "12345678-5") @Nullable String rut) {
        SectionRow row = files.require(section, Permission.READ);
        PaymentFile file = files.load(row, PaymentKind.LIQUIDACION).state();
        LiquidationFigures figures = file.liquidation()
                .map(LiquidationFigures::of)
                .orElseGet(
                        () -> preview.compute(row, Chile.dayOf(commands.now())).figures());
        List<BlockRow> blocks = files.lookup().blocks(section).stream()
                .sorted(Comparator.comparing(block -> block.block))
                .toList();
        Map<PersonId, PersonRecord> known =
                people.findAll(figures.lines().stream().map(Line::participant).toList());
        Optional<String> only =
                Optional.ofNullable(rut).map(text -> Reading.rut("person", text).toString());
        List<PersonStory> stories = figures.lines().stream()
                .filter(line -> only.isEmpty() || isPerson(known.get(line.participant()), only.get()))
                .map(line -> person(line, known.get(line.participant()), blocks))
                .toList();
        return new Story(
                section,
                file.request().isPresent(),
                file.request().map(request -> request.file()).orElse(null),
                file.request().map(request -> file.status().name()).orElse(null),
                figures.net().pesos(),
                figures.why().ground().toString(),
                figures.closingForm(),
                stories);
    }

    private static boolean isPerson(@Nullable PersonRecord person, String rut) {
        return person != null && person.rut().toString().equals(rut);
    }

    private static PersonStory person(Line line, @Nullable PersonRecord person, List<BlockRow> blocks) {
        List<BlockStory> stories = blocks.stream()
                .flatMap(block -> block(block, line.participant()))
                .toList();
        return new PersonStory(
                person == null ? null : person.rut().formatted(),
                person == null ? null : person.displayName(),
                line.state().name(),
                line.amount().pesos(),
                line.why().rule().value(),
                line.why().ground().toString(),
                line.creditedSeconds(),
                stories.stream().mapToLong(BlockStory::seconds).sum(),
                stories);
    }

    private static Stream<BlockStory> block(BlockRow row, PersonId person) {
        return row.credits().stream()
                .filter(credit -> credit.participant().equals(person))
                .map((TotalEvent.Line credit) -> new BlockStory(
                        row.block, row.heldOn, credit.presentInBlock(), credit.blockSeconds(), row.eventId));
    }
}
