package cl.bitacora.courses.domain;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.AcuerdoContent;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.AcuerdoEvent.ParticipantDocuments;
import cl.bitacora.kernel.PersonId;
import java.util.List;

/** An acuerdo operativo: there or not yet. */
public sealed interface AcuerdoState {
    /** No such acuerdo. */
    record Absent() implements AcuerdoState {}

    /**
     * An acuerdo, folded from its events.
     *
     * @param sentWith participants and their documents when it was sent
     * @param submittedBy who sent it last, or empty
     * @param formulario1 who is on Formulario N° 1, once stamped
     */
    record Acuerdo(
            String id,
            SectionId section,
            AcuerdoStatus status,
            AcuerdoContent content,
            List<ParticipantDocuments> sentWith,
            String submittedBy,
            List<PersonId> formulario1)
            implements AcuerdoState {
        public Acuerdo {
            sentWith = List.copyOf(sentWith);
            formulario1 = List.copyOf(formulario1);
        }

        Acuerdo after(AcuerdoEvent event) {
            return switch (event) {
                case AcuerdoEvent.AcuerdoOperativoCreated created -> of(created);
                case AcuerdoEvent.AcuerdoOperativoEdited edited ->
                    new Acuerdo(id, section, status, edited.content(), sentWith, submittedBy, formulario1);
                case AcuerdoEvent.AcuerdoOperativoFinalised sent ->
                    new Acuerdo(
                            id,
                            section,
                            AcuerdoStatus.FINALIZADO,
                            content,
                            sent.participants(),
                            sent.by(),
                            formulario1);
                case AcuerdoEvent.ChangesRequested _ -> in(AcuerdoStatus.OBSERVADO);
                case AcuerdoEvent.SupportRequested _ -> in(AcuerdoStatus.EN_ESPERA_ANTECEDENTES);
                case AcuerdoEvent.SupportDelivered _ -> in(AcuerdoStatus.FINALIZADO);
                case AcuerdoEvent.AcuerdoOperativoRejected _ -> in(AcuerdoStatus.RECHAZADO);
                case AcuerdoEvent.AcuerdoOperativoStamped _ -> in(AcuerdoStatus.VISADO);
                case AcuerdoEvent.Formulario1Generated form ->
                    new Acuerdo(id, section, status, content, sentWith, submittedBy, form.participants());
                case AcuerdoEvent.AcuerdoOperativoSigned _ -> in(AcuerdoStatus.APROBADO);
            };
        }

        private Acuerdo in(AcuerdoStatus next) {
            return new Acuerdo(id, section, next, content, sentWith, submittedBy, formulario1);
        }

        static Acuerdo of(AcuerdoEvent.AcuerdoOperativoCreated created) {
            return new Acuerdo(
                    created.acuerdo(),
                    created.section(),
                    AcuerdoStatus.BORRADOR,
                    created.content(),
                    List.of(),
                    "",
                    List.of());
        }
    }
}
