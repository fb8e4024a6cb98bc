package cl.bitacora.portal.commands;

import cl.bitacora.http.Permission;
import cl.bitacora.kernel.RuleId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be done from a page, each by one request to the service that decides whether it may. */
public enum Deed {
    HABILITAR(
            "Habilitar la sección",
            "Desde entonces el ejecutor puede matricular.",
            Permission.REVIEW,
            "BONO-024",
            Target.COURSES,
            "/v1/sections/{section}/enable",
            Map.of()),
    ENVIAR_ACUERDO(
            "Enviar el acuerdo operativo",
            "Queda finalizado y pasa a la Dirección Regional. Debe estar completo y enviarse antes del inicio.",
            Permission.SUBMIT,
            "BONO-104",
            Target.COURSES,
            "/v1/sections/{section}/acuerdo-operativo/finalise",
            Map.of()),
    PEDIR_CAMBIOS(
            "Pedir cambios al acuerdo",
            "Vuelve al ejecutor con su observación, que él leerá tal como la escriba.",
            Permission.REVIEW,
            "BONO-105",
            Target.COURSES,
            "/v1/sections/{section}/acuerdo-operativo/request-changes",
            Map.of(),
            Field.text("reason", "Qué hay que cambiar", "Por ejemplo: falta el horario de la segunda semana.")),
    PEDIR_RESPALDO(
            "Pedir un respaldo",
            "El ejecutor debe entregar el documento antes de que el acuerdo pueda visarse.",
            Permission.REVIEW,
            "BONO-105",
            Target.COURSES,
            "/v1/sections/{section}/acuerdo-operativo/request-support",
            Map.of(),
            Field.text("what", "Qué documento falta", "Por ejemplo: copia de la cédula de la facilitadora.")),
    VISAR_ACUERDO(
            "Visar el acuerdo operativo",
            "Se genera el Formulario N° 1 con los participantes y pasa a la firma del director regional.",
            Permission.REVIEW,
            "BONO-105",
            Target.COURSES,
            "/v1/sections/{section}/acuerdo-operativo/stamp",
            Map.of()),
    RECHAZAR_ACUERDO(
            "Rechazar el acuerdo por plazos",
            "Sólo por plazos: si es el contenido lo que falla, pida cambios.",
            Permission.REVIEW,
            "BONO-105",
            Target.COURSES,
            "/v1/sections/{section}/acuerdo-operativo/reject",
            Map.of("cause", "PLAZOS"),
            Field.text("reason", "Qué plazo no se cumplió", "Por ejemplo: se envió después de la fecha de inicio.")),
    FIRMAR_ACUERDO(
            "Firmar el acuerdo operativo",
            "Queda aprobado: el curso puede iniciar en su fecha.",
            Permission.SIGN,
            "BONO-106",
            Target.COURSES,
            "/v1/sections/{section}/acuerdo-operativo/sign",
            Map.of()),
    ENVIAR_CIERRE(
            "Enviar el formulario de cierre",
            "Los estados finales resultan de la evaluación y la asistencia; quedan como las reglas los concluyen.",
            Permission.SUBMIT,
            "BONO-142",
            Target.COURSES,
            "/v1/sections/{section}/closing-form",
            Map.of()),
    OBSERVAR_CIERRE(
            "Observar el formulario de cierre",
            "Vuelve al ejecutor con su observación.",
            Permission.REVIEW,
            "BONO-145",
            Target.COURSES,
            "/v1/sections/{section}/closing-form/observe",
            Map.of(),
            Field.text("reason", "Qué hay que corregir", "")),
    VISAR_CIERRE(
            "Visar el formulario de cierre",
            "La asistencia del formulario debe ser la que el libro de clases tiene ahora.",
            Permission.REVIEW,
            "BONO-145",
            Target.COURSES,
            "/v1/sections/{section}/closing-form/stamp",
            Map.of()),
    PREPARAR_CERTIFICADO(
            "Preparar el certificado",
            "Toma la asistencia del libro de clases. Nada se emite todavía: primero lo revisa.",
            Permission.SUBMIT,
            "CERT-006",
            Target.CERTIFICATES,
            "/v1/sections/{section}/certificates",
            Map.of(),
            Field.choice(
                    "kind",
                    "Qué acción certifica",
                    new Field.Option("NORMAL", "Normal"),
                    new Field.Option("PARCIAL", "Parcial: termina el año siguiente"),
                    new Field.Option("COMPLEMENTARIA", "Complementaria: la parte del año siguiente"))),
    EMITIR_CERTIFICADO(
            "Emitir el certificado",
            "Recibe folio, PDF y código de verificación. Para corregirlo después hay que anularlo.",
            Permission.SUBMIT,
            "CERT-007",
            Target.CERTIFICATES,
            "/v1/certificates/{subject}/issue",
            Map.of(),
            Field.line("documentNumber", "N° de factura", "De la orden de compra o de trabajo si intermedia una OTIC."),
            Field.line("signatoryRut", "RUT de quien firma", "De alguien autorizado, por ejemplo 999.000.090-4."),
            Field.text("lateReason", "Motivo del atraso", "Sólo desde el día 41 después del término del curso."),
            Field.yes("accept", "Acepto emitir el certificado")),
    PEDIR_ANULACION(
            "Pedir la anulación",
            "La decide la Dirección Regional donde se hizo el curso.",
            Permission.SUBMIT,
            "CERT-021",
            Target.CERTIFICATES,
            "/v1/certificates/{subject}/annulment-requests",
            Map.of(),
            Field.choice(
                    "reasonCode",
                    "Por qué",
                    new Field.Option("INVOICE_NUMBER", "El número de factura está errado"),
                    new Field.Option("OTHER_ERROR", "Otro error")),
            Field.text("reason", "Qué está mal", "Por ejemplo: el número de factura correcto es 124.")),
    APROBAR_ANULACION(
            "Aprobar la anulación",
            "El certificado deja de valer; el ejecutor puede emitir otro.",
            Permission.REVIEW,
            "CERT-024",
            Target.CERTIFICATES,
            "/v1/certificates/{subject}/annulment-decision",
            Map.of("approve", true)),
    RECHAZAR_ANULACION(
            "Rechazar la anulación",
            "El certificado sigue valiendo.",
            Permission.REVIEW,
            "CERT-024",
            Target.CERTIFICATES,
            "/v1/certificates/{subject}/annulment-decision",
            Map.of("approve", false),
            Field.text("reason", "Por qué no procede", "")),
    OBSERVAR_PAGO(
            "Observar los documentos",
            "Vuelven al ejecutor con su observación.",
            Permission.REVIEW,
            "BONO-150",
            Target.PAYMENTS,
            "/v1/sections/{section}/{subject}/observe",
            Map.of(),
            Field.text("reason", "Qué falta o qué está mal", "")),
    VALIDAR_PAGO(
            "Validar los documentos",
            "El ejecutor puede facturar. No puede hacerlo quien pidió el pago.",
            Permission.REVIEW,
            "BONO-150",
            Target.PAYMENTS,
            "/v1/sections/{section}/{subject}/validate",
            Map.of(),
            Field.yes("delayExcused", "Acepto que el atraso de la solicitud no es del ejecutor")),
    PAGAR(
            "Pagar",
            "Se descuenta lo retenido y lo que el ejecutor adeuda. No puede hacerlo quien pidió ni quien validó.",
            Permission.NATIONAL,
            "BONO-152",
            Target.PAYMENTS,
            "/v1/sections/{section}/{subject}/payment",
            Map.of());

    private final String label;
    private final String effect;
    private final Permission permission;
    private final RuleId rule;
    private final Target target;
    private final String path;
    private final Map<String, Object> fixed;
    private final List<Field> fields;

    Deed(
            String label,
            String effect,
            Permission permission,
            String rule,
            Target target,
            String path,
            Map<String, Object> fixed,
            Field... fields) {
        this.label = label;
        this.effect = effect;
        this.permission = permission;
        this.rule = RuleId.of(rule);
        this.target = target;
        this.path = path;
        this.fixed = fixed;
        this.fields = List.of(fields);
    }

    /** By the last part of its page's address. */
    public static Optional<Deed> named(String address) {
        return Arrays.stream(values())
                .filter(deed -> deed.address().equals(address))
                .findFirst();
    }

    /** The last part of its page's address, e.g. {@code visar-acuerdo}. */
    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** On screen, as an order. */
    public String label() {
        return label;
    }

    /** What it causes, in a sentence. */
    public String effect() {
        return effect;
    }

    /** What the service will ask of the caller. */
    public Permission permission() {
        return permission;
    }

    /** The rule that gives the right or asks for it; its numeral is shown. */
    public RuleId rule() {
        return rule;
    }

    Target target() {
        return target;
    }

    /** Path of the request with {@code {section}} and {@code {subject}}: a certificate's id, or which payment file. */
    String path() {
        return path;
    }

    /** Members of the body that nobody types. */
    Map<String, Object> fixed() {
        return fixed;
    }

    List<Field> fields() {
        return fields;
    }

    /** Whether it is about one of several things of a course, which the address must name. */
    public boolean aboutSomething() {
        return path.contains("{subject}");
    }
}
