package cl.bitacora.courses.http;

import cl.bitacora.contracts.courses.AcuerdoContent;
import cl.bitacora.contracts.courses.AcuerdoEvent.ParticipantDocuments;
import cl.bitacora.courses.domain.AcuerdoState;
import cl.bitacora.courses.domain.AcuerdoState.Acuerdo;
import cl.bitacora.courses.domain.AcuerdoStatus;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An acuerdo operativo as it is shown; people by pseudonym. */
@Schema(name = "AcuerdoOperativo")
public record AcuerdoView(
        @Schema(examples = "sec-5e884898da280471-ao-1") String id,
        String section,
        AcuerdoStatus state,
        AcuerdoContent content,

        @Schema(description = "Participantes y documentos al enviarlo")
        List<ParticipantDocuments> participants,

        @Schema(description = "Personas en el Formulario N° 1, una vez visado")
        int formulario1) {

    static AcuerdoView of(AcuerdoState state) {
        if (state instanceof Acuerdo acuerdo) {
            return new AcuerdoView(
                    acuerdo.id(),
                    acuerdo.section().value(),
                    acuerdo.status(),
                    acuerdo.content(),
                    acuerdo.sentWith(),
                    acuerdo.formulario1().size());
        }
        throw new IllegalStateException("accepted, but there is no acuerdo");
    }
}
