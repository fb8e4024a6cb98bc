package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.portal.commands.Deed;
import cl.bitacora.portal.domain.Tone;
import cl.bitacora.portal.views.SectionRow;
import cl.bitacora.portal.views.Work;
import cl.bitacora.portal.words.Spanish;
import cl.bitacora.portal.words.StoryWords;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.Territory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tabs of a course share. */
@RequestScoped
public class CourseDesk {
    private final Desk desk;
    private final Work work;
    private final TaskLines taskLines;
    private final StoryWords words;
    private final Regulation law;
    private final UriInfo uri;

    @Inject
    public CourseDesk(Desk desk, Work work, TaskLines taskLines, StoryWords words, Regulation law, UriInfo uri) {
        this.desk = desk;
        this.work = work;
        this.taskLines = taskLines;
        this.words = words;
        this.law = law;
        this.uri = uri;
    }

    /** A section for reading, or 404. */
    SectionRow section(String id, String page) {
        return desk.section(id, page);
    }

    List<TaskLine> tasks(SectionRow row) {
        return taskLines.of(work.tasks(row.section()));
    }

    CourseHead head(SectionRow row, List<TaskLine> tasks, String open) {
        return CourseHead.of(row, region(row.region()), tasks, open, notice());
    }

    /** What the reader just did, from the address that the form led to. */
    private String notice() {
        @Nullable String done = uri.getQueryParameters().getFirst("hecho");
        return done == null
                ? ""
                : Deed.named(done)
                        .map(deed -> say("Hecho: {}.", Spanish.lower(say(deed.label()))))
                        .orElse("");
    }

    CourseHead head(SectionRow row, String open) {
        return head(row, tasks(row), open);
    }

    Frame frame(SectionRow row, String page) {
        return desk.frame(say(page) + " · " + row.courseName(), "cursos");
    }

    String region(String code) {
        return Regions.name(law.territory(), code);
    }

    String commune(String code) {
        return law.territory().findCommune(code).map(Territory.Commune::name).orElse(code);
    }

    String word(String code) {
        return words.code(code);
    }

    /** A state of an event as a label. */
    Tag tag(String state) {
        return Tag.said(
                word(state),
                switch (state) {
                    case "APROBADO", "EMITIDO", "PAGADO", "FIRMADO", "VISADO", "VALIDADO" -> Tone.DONE;
                    case "DESERTOR", "EXPULSADO", "ANULADO", "RECHAZADO", "RETENIDO" -> Tone.RISK;
                    case "REPROBADO", "OBSERVADO", "DEVUELTO", "PENDIENTE_DE_VALIDACION", "RESPALDO_PEDIDO" ->
                        Tone.WARNING;
                    case "EN_VALIDACION", "FACTURADO", "POR_PAGAR", "ENVIADO", "PENDIENTE_DE_EMITIR" -> Tone.ACTIVE;
                    default -> Tone.NEUTRAL;
                });
    }

    static String why(String section, String reason) {
        return "/cursos/" + section + "/por-que/" + reason;
    }
}
