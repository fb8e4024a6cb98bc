package cl.bitacora.courses.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.AcuerdoEvent.AcuerdoOperativoCreated;
import cl.bitacora.contracts.courses.CourseEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.courses.domain.AcuerdoStatus;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Acuerdos operativos: what the executor drafts and the DR has on its desk. */
@Singleton
public class AcuerdoViews implements Projection<CoursesEvent> {
    @Override
    public String name() {
        return "acuerdos";
    }

    @Override
    public EventCatalogue<CoursesEvent> source() {
        return CoursesEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<CoursesEvent> recorded) {
        return switch (recorded.event()) {
            case CourseEvent _ -> Uni.createFrom().voidItem();
            case SectionEvent _ -> Uni.createFrom().voidItem();
            case AcuerdoOperativoCreated created -> created(created, recorded.version());
            case AcuerdoEvent event ->
                AcuerdoRow.<AcuerdoRow>findById(event.acuerdo())
                        .invoke(row -> {
                            row.version = recorded.version();
                            fold(row, event);
                        })
                        .replaceWithVoid();
        };
    }

    private static Uni<Void> created(AcuerdoOperativoCreated created, long version) {
        return SectionRow.<SectionRow>findById(created.section().value()).chain(section -> {
            AcuerdoRow row = new AcuerdoRow();
            row.id = created.acuerdo();
            row.version = version;
            row.section = created.section().value();
            row.otec = section.otec;
            row.otic = section.otic;
            row.region = section.region;
            row.state = AcuerdoStatus.BORRADOR.name();
            row.startsOn = created.content().startsOn();
            row.createdAt = created.at();
            return row.persist().replaceWithVoid();
        });
    }

    private static void fold(AcuerdoRow row, AcuerdoEvent event) {
        switch (event) {
            case AcuerdoOperativoCreated _ -> {}
            case AcuerdoEvent.AcuerdoOperativoEdited edited ->
                row.startsOn = edited.content().startsOn();
            case AcuerdoEvent.AcuerdoOperativoFinalised sent -> {
                state(row, AcuerdoStatus.FINALIZADO);
                row.sentAt = sent.at();
                row.participants = sent.participants().size();
            }
            case AcuerdoEvent.ChangesRequested _ -> state(row, AcuerdoStatus.OBSERVADO);
            case AcuerdoEvent.SupportRequested _ -> state(row, AcuerdoStatus.EN_ESPERA_ANTECEDENTES);
            case AcuerdoEvent.SupportDelivered _ -> state(row, AcuerdoStatus.FINALIZADO);
            case AcuerdoEvent.AcuerdoOperativoRejected _ -> state(row, AcuerdoStatus.RECHAZADO);
            case AcuerdoEvent.AcuerdoOperativoStamped stamped -> {
                state(row, AcuerdoStatus.VISADO);
                row.stampedAt = stamped.at();
            }
            case AcuerdoEvent.Formulario1Generated form ->
                row.participants = form.participants().size();
            case AcuerdoEvent.AcuerdoOperativoSigned signed -> {
                state(row, AcuerdoStatus.APROBADO);
                row.signedAt = signed.at();
            }
        }
    }

    private static void state(AcuerdoRow row, AcuerdoStatus status) {
        row.state = status.name();
    }
}
