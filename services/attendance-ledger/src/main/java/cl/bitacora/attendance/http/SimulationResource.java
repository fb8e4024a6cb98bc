package cl.bitacora.attendance.http;

import cl.bitacora.attendance.domain.rules.BlockTimes;
import cl.bitacora.attendance.domain.rules.CreditedTime;
import cl.bitacora.attendance.domain.rules.Justification;
import cl.bitacora.attendance.domain.rules.Mark;
import cl.bitacora.attendance.domain.rules.PersonDay;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.attendance.DelayCause;
import cl.bitacora.http.Access;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Visibility;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.AttendanceParameters;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.RegulationException;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What-if: what marks would be worth. Stores nothing and reads nothing. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class SimulationResource {
    private static final int MOST_PARTICIPANTS = 200;
    private static final int MOST_MARKS = 100;
    private static final int MINUTES_OF_A_DAY = 1440;

    private final CurrentCaller caller;
    private final Regulation regulation;
    private final Stories stories;

    @Inject
    public SimulationResource(CurrentCaller caller, Regulation regulation, Stories stories) {
        this.caller = caller;
        this.regulation = regulation;
        this.stories = stories;
    }

    /** A block and its marks. */
    @Schema(name = "BlockSimulation", description = "Un bloque supuesto")
    public record BlockSimulation(
            Programme programme,

            @Schema(description = "Inicio del bloque", examples = "2020-03-30T12:00:00Z")
            Instant startedAt,

            @Schema(description = "Duración declarada", examples = "240")
            int durationMinutes,

            @Schema(description = "Salida del relator; si falta, se usa el término planificado") @Nullable
            Instant relatorExitAt,

            @Schema(description = "Inicio del primer bloque del día; si falta, este") @Nullable
            Instant dayStartedAt,

            @Schema(description = "Minutos de clase del día; si falta, los de este bloque", examples = "240") @Nullable
            Integer dayMinutes,

            List<SimulatedParticipant> participants) {}

    /** Somebody's marks. */
    @Schema(name = "SimulatedParticipant")
    public record SimulatedParticipant(
            @Schema(description = "Cualquier etiqueta; no se guarda", examples = "Participante 1")
            String label,

            @Schema(description = "Marcas, en cualquier orden")
            List<Instant> marks,

            @Schema(description = "Primera marca del día en otro bloque, si la hubo") @Nullable
            Instant firstEntryOfDayAt,

            @Schema(description = "Causa justificada de atraso, si la hay") @Nullable
            DelayCause justifiedBy) {}

    /** What it would be worth. */
    @Schema(name = "SimulatedAttendance")
    public record SimulatedAttendance(List<SimulatedLine> lines) {}

    /** What it would be worth to one. */
    @Schema(name = "SimulatedLine")
    public record SimulatedLine(
            @Schema(examples = "Participante 1") String label,
            @Schema(examples = "13199") long creditedSeconds,
            boolean present,
            ExplanationView why) {}

    @POST
    @Path("block-attendance")
    @RunOnVirtualThread
    @Operation(
            summary = "Calcula cuánto acreditarían unas marcas, con su explicación",
            description = "No guarda nada ni usa datos de nadie: sirve para revisar una cifra antes de comprometerse.")
    public SimulatedAttendance blockAttendance(BlockSimulation asked) {
        if (Access.visible(caller.get()) instanceof Visibility.Nothing) {
            throw Problems.forbidden();
        }
        require(asked.durationMinutes() > 0 && asked.durationMinutes() <= MINUTES_OF_A_DAY, "durationMinutes");
        require(asked.dayMinutes() == null || asked.dayMinutes() > 0, "dayMinutes");
        require(asked.dayStartedAt() == null || !asked.dayStartedAt().isAfter(asked.startedAt()), "dayStartedAt");
        require(asked.participants().size() <= MOST_PARTICIPANTS, "participants");
        AttendanceParameters parameters = parameters(asked.programme(), Chile.dayOf(asked.startedAt()));
        BlockTimes times =
                new BlockTimes(asked.startedAt(), asked.durationMinutes(), Optional.ofNullable(asked.relatorExitAt()));
        List<SimulatedLine> lines = new ArrayList<>();
        for (int i = 0; i < asked.participants().size(); i++) {
            SimulatedParticipant participant = asked.participants().get(i);
            require(participant.marks().size() <= MOST_MARKS, "participants[" + i + "].marks");
            lines.add(line(asked, participant, times, parameters));
        }
        return new SimulatedAttendance(lines);
    }

    private SimulatedLine line(
            BlockSimulation asked,
            SimulatedParticipant participant,
            BlockTimes times,
            AttendanceParameters parameters) {
        List<Mark> marks = new ArrayList<>();
        for (Instant at : participant.marks()) {
            marks.add(new Mark("supuesto:" + (marks.size() + 1), at, MarkMethod.FINGERPRINT, "supuesto"));
        }
        int dayMinutes = asked.dayMinutes() == null ? asked.durationMinutes() : asked.dayMinutes();
        PersonDay day = new PersonDay(
                asked.dayStartedAt() == null ? asked.startedAt() : asked.dayStartedAt(),
                60L * dayMinutes,
                Optional.ofNullable(participant.firstEntryOfDayAt()),
                Optional.ofNullable(participant.justifiedBy())
                        .map(cause -> new Justification(
                                cause, Chile.dayOf(asked.startedAt()), cause == DelayCause.OTHER_BY_DR)));
        Finding<Long> credited = CreditedTime.of(marks, times, day, parameters);
        return new SimulatedLine(
                participant.label(), credited.value(), !marks.isEmpty(), stories.tell(credited.explanation()));
    }

    private AttendanceParameters parameters(Programme programme, LocalDate day) {
        try {
            return AttendanceParameters.of(regulation.parameters(), programme, day);
        } catch (RegulationException e) {
            throw Problems.field(
                    "programme", "programme-without-register", Fact.of("programme", programme), Fact.of("day", day));
        }
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw Problems.field(field, "unreadable-field", Fact.of("field", field));
        }
    }
}
