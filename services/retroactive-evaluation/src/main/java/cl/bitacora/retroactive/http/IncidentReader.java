package cl.bitacora.retroactive.http;

import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Chile;
import cl.bitacora.retroactive.domain.Incident;
import cl.bitacora.retroactive.http.Simulations.ActionInput;
import cl.bitacora.retroactive.http.Simulations.IncidentInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reads an incident by its kind: what it needs and lacks is named. */
final class IncidentReader {
    private static final int DAY_MINUTES = 1440;
    private static final int DAY_SECONDS = 86_400;
    private static final int MOST_CODE = 9999;

    private final IncidentInput input;
    private final LocalDate happenedOn;

    private IncidentReader(IncidentInput input, LocalDate happenedOn) {
        this.input = input;
        this.happenedOn = happenedOn;
    }

    /** The incident of a day. */
    static Incident read(IncidentInput input, LocalDate happenedOn) {
        return new IncidentReader(input, happenedOn).read();
    }

    private Incident read() {
        return switch (input.kind()) {
            case "DURACION" ->
                new Incident.Duration(
                        number("declaredMinutes", input.declaredMinutes(), 0, DAY_MINUTES),
                        number("scheduledMinutes", input.scheduledMinutes(), 1, DAY_MINUTES));
            case "INICIO" -> new Incident.Start(time(), expected());
            case "SALIDA_DEL_RELATOR" -> new Incident.RelatorExit(time(), expected());
            case "ID_RECHAZADO" -> new Incident.ActionUsed(yes());
            case "OTRO_ID" ->
                new Incident.OtherAction(
                        action("incident.used", input.used()), action("incident.enrolled", input.enrolled()), yes());
            case "BOTON_DE_INICIO" -> new Incident.StartButton(yes());
            case "CAMBIO_DE_HORA" -> new Incident.ClockChange(time(), expected());
            case "SEGUNDA_MARCA" ->
                new Incident.SecondMark(
                        number("gapSeconds", input.gapSeconds(), 0, DAY_SECONDS),
                        number("blockSeconds", input.blockSeconds(), -DAY_SECONDS, DAY_SECONDS));
            case "CURSO_NO_CARGADO" -> new Incident.CourseNotLoaded();
            case "SIN_INTERNET" -> new Incident.NoInternet(yes());
            case "FECHAS_DISTINTAS" -> new Incident.DatesDiffer();
            case "HUELLA" -> new Incident.PrintNotRecognised();
            case "EVENTO" ->
                new Incident.Event(
                        Fields.oneOf(
                                Incident.EventKind.class,
                                "incident.event",
                                Fields.required("incident.event", input.event())),
                        yes(),
                        Fields.oneOf(
                                Incident.Reach.class,
                                "incident.reach",
                                Fields.required("incident.reach", input.reach())));
            case "COMPUTADOR_PERDIDO" -> new Incident.ComputerLost();
            case "COMPUTADOR_CON_FALLA" -> new Incident.ComputerFailed();
            case "COMPUTADOR_NO_UTILIZABLE" -> new Incident.ComputerUnusable();
            case "ERROR_DE_INSTALACION" ->
                new Incident.InstallationError(number("errorCode", input.errorCode(), 0, MOST_CODE));
            case "OTRO" -> new Incident.Unforeseen();
            default -> throw Problems.field("incident.kind", "incident-kind-unknown");
        };
    }

    private boolean yes() {
        return Fields.required("incident.yes", input.yes());
    }

    private Instant time() {
        return at("incident.time", input.time());
    }

    private Instant expected() {
        return at("incident.expectedTime", input.expectedTime());
    }

    private Instant at(String field, @Nullable LocalTime time) {
        return Chile.at(happenedOn, Fields.required(field, time));
    }

    private static int number(String name, @Nullable Integer value, int least, int most) {
        String field = "incident." + name;
        return Fields.number(field, Fields.required(field, value), least, most);
    }

    static Incident.Action action(String field, @Nullable ActionInput input) {
        ActionInput action = Fields.required(field, input);
        return new Incident.Action(
                Fields.text(field + ".id", action.id()),
                Fields.text(field + ".senceCode", action.senceCode()),
                Fields.day(field + ".startsOn", action.startsOn()),
                Fields.day(field + ".endsOn", action.endsOn()));
    }
}
