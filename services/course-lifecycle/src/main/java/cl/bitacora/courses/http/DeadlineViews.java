package cl.bitacora.courses.http;

import cl.bitacora.http.ExplanationView;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.Deadline.Party;
import cl.bitacora.regulation.Term.Direction;
import cl.bitacora.regulation.Term.End;
import cl.bitacora.regulation.Term.Unit;
import cl.bitacora.regulation.duedates.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the deadlines. */
public final class DeadlineViews {
    private DeadlineViews() {}

    /** A deadline of a norm. */
    @Schema(name = "Plazo")
    public record DeadlineView(
            @Schema(examples = "BONO-142") String id,
            @Schema(examples = "[\"BONO-142\"]") List<String> rules,

            @Schema(examples = "Estados finales en el formulario de cierre")
            String name,

            Set<Programme> programmes,
            @Schema(examples = "RES-0334-2020") String norm,
            @Schema(examples = "2.1") String numeral,
            EventView trigger,

            @Schema(description = "En la unidad; de horas de la fase lectiva, un porcentaje", examples = "3")
            int amount,

            Unit unit,
            Direction direction,
            End end,

            @Schema(description = "Hora de Santiago, inclusive, en que cierra el último día", examples = "24:00")
            String cutOff,

            @Schema(description = "Si un último día inhábil se corre al siguiente hábil")
            boolean rolls,

            Party binds,

            @Schema(description = "Hechos que el acto produce y que abren otros plazos")
            List<EventView> achieves,

            @Schema(description = "Facultad: prórroga o acto que nadie está obligado a hacer")
            boolean optional,

            @Schema(examples = "El incumplimiento imputable permite aplicar las multas de las bases.")
            String consequence,

            @Schema(description = "Regla de la multa que corresponde", examples = "FINB-041") @Nullable
            String fine,

            @Schema(description = "Hechos sin los que no rige")
            List<ConditionView> when,

            @Schema(description = "Lectura de la plataforma donde la norma calla", examples = "G-BONO-11") @Nullable
            String decision,

            LocalDate validFrom,
            @Nullable LocalDate validTo,

            @Schema(examples = "3 días hábiles después de: Término de la fase lectiva.")
            String sentence) {}

    /** Something that happens. */
    @Schema(name = "HechoQueAbrePlazo")
    public record EventView(
            @Schema(examples = "fase-lectiva-terminada") String event,
            @Schema(examples = "Término de la fase lectiva") String name) {}

    /** A fact on which a deadline depends. */
    @Schema(name = "CondicionDePlazo")
    public record ConditionView(
            @Schema(examples = "modality") String fact,
            @Schema(examples = "[\"PRESENCIAL\"]") @Nullable Set<String> values,
            @Nullable Integer least,
            @Nullable Integer most) {}

    /** What is known. */
    @Schema(name = "SimulacionPlazos")
    public record DeadlineRequest(
            Programme programme,

            @Schema(description = "Fechas conocidas; un hecho puede venir varias veces")
            List<DateOf> dates,

            @Schema(
                    description = "Hechos que deciden: modality, driving, secondPhase, platform, coursesOffered, fixed",
                    examples = "{\"modality\": \"PRESENCIAL\"}")
            @Nullable
            Map<String, String> facts,

            @Schema(description = "Plazos cuyo acto se hizo y no lo dice un hecho") @Nullable
            List<DoneAt> done,

            @Schema(description = "Plazos cuyo atraso no es imputable", examples = "[\"BONO-142\"]") @Nullable
            List<String> excused,

            @Schema(description = "Días de clase, para los plazos que corren en horas") @Nullable
            List<ClassDay> schedule,

            @Schema(description = "Código CUT de la comuna: sus feriados cuentan", examples = "07101") @Nullable
            String commune,

            @Schema(description = "Momento de la consulta; si falta, ahora", examples = "2020-03-30") @Nullable
            String asOf,

            @Schema(description = "Solo los plazos de esta norma", examples = "RES-0334-2020") @Nullable
            String norm) {}

    /** When something happened. */
    @Schema(name = "FechaDeHecho")
    public record DateOf(
            @Schema(examples = "fase-lectiva-terminada") String event,

            @Schema(description = "Día, o día y hora de Santiago", examples = "2020-03-20")
            String at) {}

    /** When the act of a deadline was done. */
    @Schema(name = "FechaDeActo")
    public record DoneAt(
            @Schema(examples = "BONO-030") String deadline,
            @Schema(examples = "2020-03-09") String at) {}

    /** A day of classes. */
    @Schema(name = "DiaDeClase")
    public record ClassDay(
            @Schema(examples = "2020-03-02") LocalDate on,
            @Schema(examples = "240") Integer minutes) {}

    /** Every deadline that runs. */
    @Schema(name = "CalendarioDePlazos")
    public record DeadlineAnswer(
            @Schema(description = "Por fecha de vencimiento")
            List<DueView> deadlines,

            @Schema(description = "Plazos de los que falta un dato")
            List<OpenView> open,

            @Schema(description = "Hechos supuestos en el último día de su plazo")
            List<AssumedView> assumed) {}

    /** A deadline that runs. */
    @Schema(name = "PlazoQueCorre")
    public record DueView(
            @Schema(examples = "BONO-142") String id,
            @Schema(examples = "BONO-142") String rule,

            @Schema(examples = "Estados finales en el formulario de cierre")
            String name,

            Party binds,
            EventView trigger,

            @Schema(description = "Momento que lo abrió", examples = "2020-03-20")
            String from,

            @Schema(description = "Plazo de cuyo vencimiento se supuso ese momento", examples = "BONO-060") @Nullable
            String assumedFrom,

            @Schema(
                    description = "Último día en plazo; si el plazo es de espera, el primero permitido",
                    examples = "2020-03-25")
            LocalDate dueOn,

            @Schema(description = "Última hora de ese día, inclusive", examples = "24:00")
            String until,

            @Schema(description = "Primer instante fuera de plazo", examples = "2020-03-26T03:00:00Z")
            Instant lateFrom,

            Standing status,

            @Schema(description = "Días corridos que quedan; negativo si venció", examples = "5")
            long daysLeft,

            @Schema(examples = "0") long daysLate,

            @Schema(description = "Incumplimiento imputable que permite sancionar", examples = "false")
            boolean breach,

            @Schema(description = "Monto de la multa del catálogo en UTM, si lo hay", examples = "15") @Nullable
            Integer fineUtm,

            @Schema(examples = "El incumplimiento imputable permite aplicar las multas de las bases.")
            String consequence,

            ExplanationView why) {}

    /** A deadline of which something must be known. */
    @Schema(name = "PlazoSinDatos")
    public record OpenView(
            @Schema(examples = "TEN-020-A") String id,

            @Schema(examples = "Evaluación, hasta 750 cursos ofertados")
            String name,

            @Schema(description = "Hecho que falta en facts, o timetable por schedule", examples = "coursesOffered")
            String missing) {}

    /** An event taken to happen on the last day of a deadline. */
    @Schema(name = "HechoSupuesto")
    public record AssumedView(
            EventView event,
            @Schema(examples = "2020-03-25") String at,
            @Schema(examples = "BONO-142") String from) {}
}
