package cl.bitacora.portal.domain;

import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.RuleId;
import java.util.Optional;

/** What somebody may have to do, who that is, and the rule that says so. */
public enum TaskKind {
    HABILITAR_SECCION("Habilitar la sección", Owner.DIRECCION_REGIONAL, "BONO-024", "resumen"),
    ENVIAR_ACUERDO("Completar y enviar el acuerdo operativo", Owner.EJECUTOR, "BONO-102", "formularios"),
    VISAR_ACUERDO("Revisar el acuerdo operativo", Owner.DIRECCION_REGIONAL, "BONO-107", "formularios"),
    CORREGIR_ACUERDO("Corregir el acuerdo operativo", Owner.EJECUTOR, "BONO-102", "formularios"),
    RESPALDAR_ACUERDO("Entregar el respaldo pedido", Owner.EJECUTOR, "BONO-107", "formularios"),
    FIRMAR_ACUERDO("Firmar el acuerdo operativo", Owner.DIRECTOR, "BONO-107", "formularios"),
    INICIAR_CURSO("Iniciar el curso", Owner.EJECUTOR, "BONO-060", "resumen"),
    INFORMAR_ASISTENCIA("Informar la asistencia", Owner.EJECUTOR, "BONO-131", "asistencia"),
    DECIDIR_ATRASO("Decidir una justificación de atraso", Owner.DIRECCION_REGIONAL, "BONO-137", "asistencia"),
    DECIDIR_EXPULSION("Ratificar o no una expulsión", Owner.DIRECCION_REGIONAL, "BONO-093", "resumen"),
    ESTADOS_FINALES("Informar los estados finales", Owner.EJECUTOR, "BONO-142", "formularios"),
    CORREGIR_CIERRE("Corregir el formulario de cierre", Owner.EJECUTOR, "BONO-145", "formularios"),
    VISAR_CIERRE("Visar el formulario de cierre", Owner.DIRECCION_REGIONAL, "BONO-145", "formularios"),
    CEREMONIA("Hacer la ceremonia de diplomas", Owner.EJECUTOR, "BONO-147", "formularios"),
    EMITIR_CERTIFICADO("Emitir el certificado", Owner.EJECUTOR, "CERT-007", "certificados"),
    DECIDIR_ANULACION("Decidir una anulación", Owner.DIRECCION_REGIONAL, "CERT-024", "certificados"),
    REVISAR_CERTIFICADO("Revisar un certificado: la asistencia cambió", Owner.EJECUTOR, "CERT-903", "certificados"),
    PEDIR_LIQUIDACION("Pedir la liquidación", Owner.EJECUTOR, "BONO-181", "pagos"),
    VALIDAR_PAGO("Validar los documentos de un pago", Owner.DIRECCION_REGIONAL, "BONO-150", "pagos"),
    CORREGIR_PAGO("Corregir los documentos de un pago", Owner.EJECUTOR, "BONO-150", "pagos"),
    FACTURAR("Emitir la factura", Owner.EJECUTOR, "BONO-150", "pagos"),
    RESPONDER_FACTURA("Responder si la factura procede", Owner.DIRECCION_REGIONAL, "BONO-152", "pagos"),
    FACTURAR_OTRA_VEZ("Emitir otra factura", Owner.EJECUTOR, "BONO-154", "pagos"),
    INFORMACION_LABORAL("Completar la información laboral", Owner.EJECUTOR, "BONO-155", "pagos"),
    PAGAR("Pagar", Owner.NIVEL_NACIONAL, "BONO-152", "pagos");

    private static final RuleId CLASS_BOOK = RuleId.of("LCE-044");

    private final String label;
    private final Owner owner;
    private final RuleId rule;
    private final String tab;

    TaskKind(String label, Owner owner, String rule, String tab) {
        this.label = label;
        this.owner = owner;
        this.rule = RuleId.of(rule);
        this.tab = tab;
    }

    /** On screen. */
    public String label() {
        return label;
    }

    public Owner owner() {
        return owner;
    }

    /**
     * The rule that says until when, or that asks for it where the norm sets no term, in courses of the Bono; its numeral
     * is shown.
     */
    public RuleId rule() {
        return rule;
    }

    /**
     * The rule that asks for it in courses of a programme. The class book and the certificates have their own norms; what
     * only the norm of the Bono says, it does not say of other programmes.
     */
    public Optional<RuleId> rule(Programme programme) {
        if (programme == Programme.BONO_MIPE_2020 || !rule.value().startsWith("BONO-")) {
            return Optional.of(rule);
        }
        return this == INFORMAR_ASISTENCIA ? Optional.of(CLASS_BOOK) : Optional.empty();
    }

    /** The tab of the course page where it can be seen. */
    public String tab() {
        return tab;
    }
}
