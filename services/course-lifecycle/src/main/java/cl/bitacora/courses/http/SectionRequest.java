package cl.bitacora.courses.http;

import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A section to be created. */
@Schema(name = "SeccionNueva")
public record SectionRequest(
        @Schema(examples = "Sala 1, 1 Sur 1234, Talca") String place,
        @Schema(description = "Cupo", examples = "15") Integer quota,
        @Schema(examples = "2020-03-30") LocalDate startsOn,
        @Schema(examples = "2020-04-09") LocalDate endsOn,

        @Schema(description = "Bloques del horario; vacío en e-learning")
        List<Block> schedule,

        @Nullable LongDaysRequest longDays) {
    private static final Pattern LETTER = Pattern.compile("[A-Z]");

    /** A block of the timetable. */
    @Schema(name = "BloqueHorario")
    public record Block(
            @Schema(examples = "2020-03-30") LocalDate on,

            @Schema(description = "Letra; otro bloque del día lleva otra", examples = "A")
            String letter,

            @Schema(examples = "09:00") LocalTime startsAt,
            @Schema(examples = "240") Integer durationMinutes) {}

    /** Letter with which every participant agrees to days of up to eight hours. */
    @Schema(name = "JornadaExtendida")
    public record LongDaysRequest(
            DocumentRequest letter,
            @Schema(examples = "12") Integer participants,
            @Schema(examples = "12") Integer signatures) {}

    List<ScheduledBlock> blocks() {
        return blocks(schedule);
    }

    static List<ScheduledBlock> blocks(List<Block> schedule) {
        List<ScheduledBlock> blocks = new ArrayList<>();
        for (int i = 0; i < schedule.size(); i++) {
            Block block = schedule.get(i);
            String path = "schedule[" + i + "]";
            if (!LETTER.matcher(block.letter()).matches()) {
                throw Problems.field(path + ".letter", "letter-invalid");
            }
            if (block.durationMinutes() < 1 || block.durationMinutes() > 1440) {
                throw Problems.field(
                        path + ".durationMinutes", "unreadable-field", Fact.of("field", path + ".durationMinutes"));
            }
            blocks.add(new ScheduledBlock(block.on(), block.letter(), block.startsAt(), block.durationMinutes()));
        }
        return blocks;
    }
}
