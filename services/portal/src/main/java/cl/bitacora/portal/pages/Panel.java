package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.http.Visibility;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.portal.domain.Light;
import cl.bitacora.portal.domain.SectionState;
import cl.bitacora.portal.domain.Span;
import cl.bitacora.portal.views.Behind;
import cl.bitacora.portal.views.Figures;
import cl.bitacora.portal.words.Spanish;
import cl.bitacora.portal.words.StoryWords;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.RegulationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The charts of the panel, each the answer to a question. */
@Singleton
public class Panel {
    private static final String BY_FINGER = "FINGERPRINT";
    private final Figures figures;
    private final StoryWords words;
    private final Regulation law;

    @Inject
    public Panel(Figures figures, StoryWords words, Regulation law) {
        this.figures = figures;
        this.words = words;
        this.law = law;
    }

    /** All of them, in the order of the page. */
    List<PanelView.Chart> charts(Visibility visibility, Figures.Filter filter, LocalDate today) {
        return List.of(
                states(visibility, filter),
                regions(visibility, filter),
                deadlines(visibility, filter, today),
                reports(visibility, filter),
                flags(visibility, filter),
                methods(visibility, filter),
                money(visibility, filter),
                attendance(visibility, filter),
                authorised(visibility, filter));
    }

    private PanelView.Chart states(Visibility visibility, Figures.Filter filter) {
        List<Figures.Line> lines = figures.states(visibility, filter);
        long most = most(lines, Figures.Line::first);
        return new PanelView.Chart(
                "estados",
                "¿En qué están los cursos?",
                say("Participantes: personas matriculadas que no se retiraron."),
                List.of("Estado", "Cursos", "Participantes"),
                Arrays.stream(SectionState.values())
                        .flatMap(state -> lines.stream()
                                .filter(line -> line.key().equals(state.name()))
                                .map(line -> new PanelView.Bar(
                                        say(state.label()),
                                        list(filter, "estado=" + state.name()),
                                        both(line),
                                        share(line.first(), most),
                                        false)))
                        .toList());
    }

    private PanelView.Chart regions(Visibility visibility, Figures.Filter filter) {
        List<Figures.Line> lines = figures.regions(visibility, filter);
        long most = most(lines, Figures.Line::second);
        return new PanelView.Chart(
                "regiones",
                "¿Dónde se capacita?",
                say("La barra es de participantes."),
                List.of("Región", "Cursos", "Participantes"),
                lines.stream()
                        .map(line -> new PanelView.Bar(
                                region(line.key()),
                                list(filter.programme(), "region=" + line.key()),
                                both(line),
                                share(line.second(), most),
                                false))
                        .toList());
    }

    private PanelView.Chart deadlines(Visibility visibility, Figures.Filter filter, LocalDate today) {
        LocalDate soon = soon(today);
        return new PanelView.Chart(
                "plazos",
                "¿Qué plazos están en riesgo?",
                say(
                        "Por vencer: desde hoy hasta el {}. La barra es la parte de las tareas que está por vencer o"
                                + " vencida.",
                        Spanish.longDay(soon)),
                List.of("En manos de", "Tareas", "Por vencer", "Vencidas"),
                figures.waiting(visibility, filter, today, soon).stream()
                        .map(line -> new PanelView.Bar(
                                say(line.owner().label()),
                                line.soon() + line.overdue() == 0
                                        ? ""
                                        : list(filter, "turno=" + line.owner().name() + "&vence=" + soon),
                                List.of(
                                        Spanish.number(line.all()),
                                        Spanish.number(line.soon()),
                                        Spanish.number(line.overdue())),
                                share(line.soon() + line.overdue(), line.all()),
                                true))
                        .toList());
    }

    /** The last business day that a light calls soon; where no calendar of the year was verified, by weekends only. */
    private LocalDate soon(LocalDate today) {
        try {
            return law.holidays().national().addBus(today, Light.SOON);
        } catch (RegulationException unverified) {
            return new BusinessDays(day -> false).addBus(today, Light.SOON);
        }
    }

    private PanelView.Chart reports(Visibility visibility, Figures.Filter filter) {
        return new PanelView.Chart(
                "informes",
                "¿Dónde se está informando tarde?",
                say("La barra es la parte de los bloques que se informó fuera de plazo (BONO-131)."),
                List.of("Región", "Bloques informados", "Fuera de plazo", "Parte"),
                figures.reports(visibility, filter).stream()
                        .map(line -> new PanelView.Bar(
                                region(line.key()),
                                list(
                                        filter.programme(),
                                        "region=" + line.key() + (line.second() > 0 ? "&tarde=si" : "")),
                                List.of(
                                        Spanish.number(line.first()),
                                        Spanish.number(line.second()),
                                        Spanish.percent(line.second(), line.first())),
                                share(line.second(), line.first()),
                                true))
                        .toList());
    }

    private PanelView.Chart flags(Visibility visibility, Figures.Filter filter) {
        List<Figures.Line> lines = figures.flags(visibility, filter);
        long most = most(lines, Figures.Line::first);
        return new PanelView.Chart(
                "alertas",
                "¿Qué observan las reglas en las marcas?",
                say("Una alerta es un hecho que mirar, no una falta."),
                List.of("Clase", "Alertas", "Cursos"),
                lines.stream()
                        .map(line -> new PanelView.Bar(
                                Spanish.sentence(words.code(line.key())),
                                list(filter, "alerta=" + line.key()),
                                both(line),
                                share(line.first(), most),
                                true))
                        .toList());
    }

    private PanelView.Chart methods(Visibility visibility, Figures.Filter filter) {
        List<Figures.Line> lines = figures.methods(visibility, filter);
        long all = lines.stream().mapToLong(Figures.Line::first).sum();
        return new PanelView.Chart(
                "marcas",
                "¿Cuántas marcas necesitaron autorización especial?",
                say("Muchas marcas sin huella en un mismo lugar son una señal de fraude."),
                List.of("Con qué se marcó", "Marcas", "Parte"),
                lines.stream()
                        .map(line -> new PanelView.Bar(
                                Spanish.sentence(words.code(line.key())),
                                list(filter, "marca=" + line.key()),
                                List.of(Spanish.number(line.first()), Spanish.percent(line.first(), all)),
                                share(line.first(), all),
                                !line.key().equals(BY_FINGER)))
                        .toList());
    }

    private PanelView.Chart money(Visibility visibility, Figures.Filter filter) {
        List<Figures.Money> lines = figures.money(visibility, filter);
        Figures.Line committed = figures.committed(visibility, filter);
        long most = Math.max(
                committed.second(),
                lines.stream().mapToLong(Figures.Money::pesos).max().orElse(0));
        List<PanelView.Bar> bars = new ArrayList<>();
        if (committed.first() > 0) {
            bars.add(new PanelView.Bar(
                    say("Comprometido"),
                    "",
                    List.of(Spanish.number(committed.first()), Spanish.pesos(committed.second())),
                    share(committed.second(), most),
                    false));
        }
        lines.forEach(line -> bars.add(new PanelView.Bar(
                payment(new Behind.Payment(line.kind(), line.state()), words),
                list(filter, "pago=" + line.kind() + ":" + line.state()),
                List.of(Spanish.number(line.files()), Spanish.pesos(line.pesos())),
                share(line.pesos(), most),
                false)));
        return new PanelView.Chart(
                "dinero",
                "¿Cuánto dinero está en cada paso?",
                say(
                        "Comprometido: valor de los cursos del Bono con acuerdo aprobado, VHACE × horas × cupo (RES-0334-2020, 8.B)."
                                + " Lo demás es lo pagado, o lo que se pide pagar. El estado de avance se descuenta de la liquidación."),
                List.of("Pago y estado", "Expedientes", "Monto"),
                bars);
    }

    private PanelView.Chart attendance(Visibility visibility, Figures.Filter filter) {
        return new PanelView.Chart(
                "asistencia",
                "¿Cómo va la asistencia?",
                say("La barra es el tiempo acreditado, del tiempo de clase de quienes debían estar."),
                List.of(filter.by().label(), "Personas por bloque", "Presentes", "Tiempo acreditado"),
                figures.attendance(visibility, filter).stream()
                        .map(line -> new PanelView.Bar(
                                Spanish.sentence(days(line.days())),
                                list(filter, "clases=" + line.days().address()),
                                List.of(
                                        Spanish.number(line.places()),
                                        Spanish.number(line.present()),
                                        Spanish.percent(line.seconds(), line.held())),
                                share(line.seconds(), line.held()),
                                false))
                        .toList());
    }

    private PanelView.Chart authorised(Visibility visibility, Figures.Filter filter) {
        return new PanelView.Chart(
                "autorizaciones",
                "¿Crece la parte de las marcas con autorización especial?",
                say("Del total de marcas de los bloques de esos días; la barra es su parte."),
                List.of(filter.by().label(), "Marcas", "Con autorización especial", "Parte"),
                figures.authorised(visibility, filter).stream()
                        .map(line -> new PanelView.Bar(
                                Spanish.sentence(days(line.days())),
                                list(
                                        filter,
                                        "clases=" + line.days().address()
                                                + (line.special() > 0 ? "&marca=" + Behind.SPECIAL : "")),
                                List.of(
                                        Spanish.number(line.marks()),
                                        Spanish.number(line.special()),
                                        Spanish.percent(line.special(), line.marks())),
                                share(line.special(), line.marks()),
                                true))
                        .toList());
    }

    /** {@code marzo de 2020}, {@code semana del 30-03-2020}. */
    static String days(Span.Days days) {
        return switch (days.span()) {
            case MES -> Spanish.month(days.first());
            case SEMANA -> say("semana del {}", Spanish.shortDay(days.first()));
        };
    }

    /** A payment file in words. */
    static String payment(Behind.Payment payment, StoryWords words) {
        return say(payment.kind().equals("LIQUIDACION") ? "Liquidación" : "Estado de avance") + ": "
                + Spanish.lower(words.code(payment.state()));
    }

    String region(String code) {
        return Regions.name(law.territory(), code);
    }

    private static List<String> both(Figures.Line line) {
        return List.of(Spanish.number(line.first()), Spanish.number(line.second()));
    }

    /** The courses behind a bar: what the panel is narrowed by, and what the bar counts. */
    private static String list(Figures.Filter filter, String more) {
        return list(filter.programme(), (filter.region() == null ? "" : "region=" + filter.region() + "&") + more);
    }

    private static String list(@Nullable String programme, String more) {
        return "/cursos?" + (programme == null ? "" : "programa=" + programme + "&") + more;
    }

    private static long most(List<Figures.Line> lines, ToLongFunction<Figures.Line> figure) {
        return lines.stream().mapToLong(figure).max().orElse(0);
    }

    private static long share(long part, long whole) {
        return whole == 0 ? 0 : part * 100 / whole;
    }
}
