package cl.bitacora.retroactive.domain;

import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.RetroactiveLetter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The medium of verification that each letter needs, and whether a request brings it. */
public final class Evidence {
    private Evidence() {}

    /**
     * What a document is compared with.
     *
     * @param actionUsed action under which attendance was taken: the rejected one for A-d, the one used for A-e
     * @param courseStartsOn first day of the course
     * @param errorCode code of the incident, if it had one
     */
    public record Context(String actionUsed, LocalDate courseStartsOn, Optional<Integer> errorCode) {}

    /** The documents of a letter; none for misuse, since nothing can prove it. */
    @Rule({"LCE-050", "LCE-051", "LCE-052", "LCE-090", "LCE-091", "LCE-092", "LCE-093", "LCE-094", "LCE-095", "LCE-112"
    })
    public static List<EvidenceKind> required(RetroactiveLetter letter) {
        return switch (letter) {
            // The cell of b) and c) is empty in the norm: it is that of a) (G-ATT-08).
            case A_A, A_B, A_C, A_D, A_E, A_G -> List.of(EvidenceKind.REGISTRO_DIARIO);
            case A_F -> List.of(EvidenceKind.XML_LOCALES);
            case B_A, B_B, B_C, B_D, B_E -> List.of();
            case C_A -> List.of(EvidenceKind.CARTA_DEL_REPRESENTANTE, EvidenceKind.VISACION_DEL_DIRECTOR);
            case C_B -> List.of(EvidenceKind.AUTORIZACION_DEL_DIRECTOR);
            case C_C -> List.of(EvidenceKind.CONSTANCIA_DE_CARABINEROS);
            case C_D -> List.of(EvidenceKind.INFORME_TECNICO);
            case C_E -> List.of(EvidenceKind.AUTORIZACION_PREVIA, EvidenceKind.LIBRO_FISICO);
            case C_F -> List.of(EvidenceKind.PANTALLA_DEL_ERROR, EvidenceKind.LIBRO_FISICO);
            case D ->
                List.of(
                        EvidenceKind.LIBRO_FISICO,
                        EvidenceKind.EVALUACION_DE_PARTICIPANTES,
                        EvidenceKind.ENCUESTA_DE_SATISFACCION,
                        EvidenceKind.FOTOS,
                        EvidenceKind.CARTA_DE_LA_EMPRESA,
                        EvidenceKind.CARTA_DE_MOTIVOS);
        };
    }

    /** Whether every document is there and is what it must be. */
    public static Check complete(RetroactiveLetter letter, List<Attachment> attachments, Context context) {
        List<EvidenceKind> missing = required(letter).stream()
                .filter(kind -> attachments.stream().noneMatch(each -> each.kind() == kind && valid(each, context)))
                .toList();
        return Check.of(
                missing.isEmpty(),
                rule(letter),
                letter.ground(),
                "MEDIOS_COMPLETOS",
                "attachments",
                "evidence-incomplete",
                new Fact("missing", missing.stream().map(EvidenceKind::name).collect(Collectors.joining(", "))),
                Fact.of("letter", letter));
    }

    @Rule({"LCE-050", "LCE-051", "LCE-052", "LCE-091", "LCE-093", "LCE-094", "LCE-095"})
    private static boolean valid(Attachment attachment, Context context) {
        return switch (attachment.kind()) {
            case REGISTRO_DIARIO ->
                attachment.actionId().filter(context.actionUsed()::equals).isPresent();
            case XML_LOCALES -> attachment.ofExecutor();
            case AUTORIZACION_DEL_DIRECTOR -> attachment.namesEvent();
            case INFORME_TECNICO -> attachment.byThirdParty();
            case AUTORIZACION_PREVIA ->
                attachment.actionId().filter(context.actionUsed()::equals).isPresent()
                        && attachment
                                .approvedOn()
                                .filter(day -> day.isBefore(context.courseStartsOn()))
                                .isPresent();
            case PANTALLA_DEL_ERROR ->
                attachment.showsClock()
                        && context.errorCode().isPresent()
                        && attachment.errorCode().equals(context.errorCode());
            case CARTA_DEL_REPRESENTANTE,
                    VISACION_DEL_DIRECTOR,
                    CONSTANCIA_DE_CARABINEROS,
                    LIBRO_FISICO,
                    EVALUACION_DE_PARTICIPANTES,
                    ENCUESTA_DE_SATISFACCION,
                    FOTOS,
                    CARTA_DE_LA_EMPRESA,
                    CARTA_DE_MOTIVOS -> true;
        };
    }

    /** The rule that asks for the documents of a letter. */
    private static RuleId rule(RetroactiveLetter letter) {
        return switch (letter) {
            case A_A, A_B, A_C, A_G -> RuleId.of("LCE-050");
            case A_D, A_E -> RuleId.of("LCE-052");
            case A_F -> RuleId.of("LCE-051");
            case D -> RuleId.of("LCE-112");
            case B_A, B_B, B_C, B_D, B_E, C_A, C_B, C_C, C_D, C_E, C_F -> letter.rule();
        };
    }
}
