package cl.bitacora.courses.http;

import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormObserved;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormStamped;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormSubmitted;
import cl.bitacora.contracts.courses.SectionEvent.LecturePhaseEnded;
import cl.bitacora.courses.domain.Section;
import cl.bitacora.courses.domain.SectionPhase;
import cl.bitacora.courses.domain.SectionState;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A section as it is shown: what it is, where it stands and which terms run. */
@Schema(name = "Seccion")
public record SectionView(
        @Schema(examples = "sec-5e884898da280471") String id,
        String course,
        String otec,
        String otecName,

        @Schema(description = "RUT del OTIC que interviene") @Nullable
        String otic,

        Programme programme,
        Modality modality,
        String senceCode,
        String courseName,
        String region,
        String commune,
        String place,
        int quota,
        int hours,
        LocalDate startsOn,
        LocalDate endsOn,
        SectionPhase state,
        int enrolled,
        List<ScheduledBlock> schedule,

        @Schema(description = "Último día para iniciar (BONO-060 a 063, 121)") @Nullable
        LocalDate startDueOn,

        @Schema(description = "Acuerdo operativo aprobado") @Nullable
        String acuerdo,

        @Schema(description = "Inicio que fija el acuerdo") @Nullable
        LocalDate agreedStartsOn,

        @Schema(description = "Mínimo autorizado por la Dirección Regional") @Nullable
        Integer authorisedMinimum,

        @Nullable LocalDate startedOn,
        int failedStarts,
        @Nullable LocalDate endedOn,

        @Schema(description = "Último día para ingresar los estados finales (BONO-142)") @Nullable
        LocalDate statesDueOn,

        @Nullable LocalDate stampDueOn,
        @Nullable LocalDate ceremonyDueOn,
        @Nullable String observation,

        @Schema(description = "Hechos irregulares que una persona debe revisar")
        List<String> irregularities) {

    static SectionView of(SectionState state) {
        if (state instanceof Section section) {
            return of(section);
        }
        throw new IllegalStateException("accepted, but there is no section");
    }

    static SectionView of(Section section) {
        var facts = section.facts();
        var start = section.start();
        var closing = section.closing();
        return new SectionView(
                section.id().value(),
                facts.course(),
                facts.otec().toString(),
                facts.otecName(),
                facts.otic().map(Rut::toString).orElse(null),
                facts.programme(),
                facts.modality(),
                facts.senceCode(),
                facts.courseName(),
                facts.region(),
                facts.commune(),
                facts.place(),
                facts.quota(),
                facts.hours(),
                facts.startsOn(),
                facts.endsOn(),
                section.phase(),
                section.roster().size(),
                facts.schedule(),
                start.dueOn().orElse(null),
                start.acuerdo().isEmpty() ? null : start.acuerdo(),
                start.agreedStartsOn().orElse(null),
                start.authorisedMinimum().isPresent()
                        ? (Integer) start.authorisedMinimum().getAsInt()
                        : null,
                start.startedOn().orElse(null),
                start.failedStarts(),
                closing.ended().map(LecturePhaseEnded::on).orElse(null),
                closing.ended().map(LecturePhaseEnded::statesDueOn).orElse(null),
                closing.form().map(ClosingFormSubmitted::stampDueOn).orElse(null),
                closing.stamped().map(ClosingFormStamped::ceremonyDueOn).orElse(null),
                closing.observed().map(ClosingFormObserved::reason).orElse(null),
                section.irregularities().stream().sorted().toList());
    }
}
