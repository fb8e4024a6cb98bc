package cl.bitacora.portal.commands;

import cl.bitacora.http.Permission;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.portal.questions.Ask;
import cl.bitacora.portal.questions.Ask.Kind;
import cl.bitacora.portal.questions.Form;
import cl.bitacora.portal.questions.Target;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/** What can be done from a page, each by one request to the service that decides whether it may. */
public enum Deed {
    HABILITAR(
            "Habilitar la sección",
            "Desde entonces el ejecutor puede matricular.",
            Permission.REVIEW,
            "BONO-024",
            Target.COURSES,
            "/v1/sections/{section}/enable"),
    ENVIAR_ACUERDO(
            "Enviar el acuerdo operativo",
            "Queda finalizado y pasa a la Dirección Regional. Debe estar completo y enviarse antes del inicio.",
            Permission.SUBMIT,
            "BONO-104",
            Target.COURSES,
            "/v1/sections/{section}/acuerdo-operativo/finalise"),
    PEDIR_CAMBIOS(
            "Pedir cambios al acuerdo",
            "Vuelve al ejecutor con su observación, que él leerá tal como la escriba.",
            Permission.REVIEW,
            "BONO-105",
            Target.COURSES,
            "/v1/sections/{section}/acuerdo-operativo/request-changes",
            Ask.of(Kind.PROSE, "reason", "Qué hay que cambiar", "Por ejemplo: falta el horario de la segunda semana.")),
    PEDIR_RESPALDO(
            "Pedir un respaldo",
            "El ejecutor debe entregar el documento antes de que el acuerdo pueda visarse.",
            Permission.REVIEW,
            "BONO-105",
            Target.COURSES,
            "/v1/sections/{section}/acuerdo-operativo/request-support",
            Ask.of(Kind.PROSE, "what", "Qué documento falta", "Por ejemplo: copia de la cédula de la facilitadora.")),
    VISAR_ACUERDO(
            "Visar el acuerdo operativo",
            "Se genera el Formulario N° 1 con los participantes y pasa a la firma del director regional.",
            Permission.REVIEW,
            "BONO-105",
            Target.COURSES,
            "/v1/sections/{section}/acuerdo-operativo/stamp"),
    RECHAZAR_ACUERDO(
            "Rechazar el acuerdo por plazos",
            "Sólo por plazos: si es el contenido lo que falla, pida cambios.",
            Permission.REVIEW,
            "BONO-105",
            Target.COURSES,
            "/v1/sections/{section}/acuerdo-operativo/reject",
            _ -> ShortForms.rejection()),
    FIRMAR_ACUERDO(
            "Firmar el acuerdo operativo",
            "Queda aprobado: el curso puede iniciar en su fecha.",
            Permission.SIGN,
            "BONO-106",
            Target.COURSES,
            "/v1/sections/{section}/acuerdo-operativo/sign"),
    ENVIAR_CIERRE(
            "Enviar el formulario de cierre",
            "Los estados finales resultan de la evaluación y la asistencia; quedan como las reglas los concluyen.",
            Permission.SUBMIT,
            "BONO-142",
            Target.COURSES,
            "/v1/sections/{section}/closing-form"),
    OBSERVAR_CIERRE(
            "Observar el formulario de cierre",
            "Vuelve al ejecutor con su observación.",
            Permission.REVIEW,
            "BONO-145",
            Target.COURSES,
            "/v1/sections/{section}/closing-form/observe",
            Ask.of(Kind.PROSE, "reason", "Qué hay que corregir", "")),
    VISAR_CIERRE(
            "Visar el formulario de cierre",
            "La asistencia del formulario debe ser la que el libro de clases tiene ahora.",
            Permission.REVIEW,
            "BONO-145",
            Target.COURSES,
            "/v1/sections/{section}/closing-form/stamp"),
    PREPARAR_CERTIFICADO(
            "Preparar el certificado",
            "Toma la asistencia del libro de clases. Nada se emite todavía: primero lo revisa.",
            Permission.SUBMIT,
            "CERT-006",
            Target.CERTIFICATES,
            "/v1/sections/{section}/certificates",
            _ -> ShortForms.certificateKind()),
    EMITIR_CERTIFICADO(
            "Emitir el certificado",
            "Recibe folio, PDF y código de verificación. Para corregirlo después hay que anularlo.",
            Permission.SUBMIT,
            "CERT-007",
            Target.CERTIFICATES,
            "/v1/certificates/{subject}/issue",
            _ -> ShortForms.issue()),
    REEMITIR_CERTIFICADO(
            "Emitir el certificado otra vez",
            "Recibe folio y versión nuevos; el anterior queda anulado.",
            Permission.SUBMIT,
            "CERT-025",
            Target.CERTIFICATES,
            "/v1/certificates/{subject}/reissue",
            _ -> ShortForms.issue()),
    PEDIR_ANULACION(
            "Pedir la anulación",
            "La decide la Dirección Regional donde se hizo el curso.",
            Permission.SUBMIT,
            "CERT-021",
            Target.CERTIFICATES,
            "/v1/certificates/{subject}/annulment-requests",
            _ -> ShortForms.annulment()),
    APROBAR_ANULACION(
            "Aprobar la anulación",
            "El certificado deja de valer; el ejecutor puede emitir otro.",
            Permission.REVIEW,
            "CERT-024",
            Target.CERTIFICATES,
            "/v1/certificates/{subject}/annulment-decision",
            Ask.fixed("approve", true)),
    RECHAZAR_ANULACION(
            "Rechazar la anulación",
            "El certificado sigue valiendo.",
            Permission.REVIEW,
            "CERT-024",
            Target.CERTIFICATES,
            "/v1/certificates/{subject}/annulment-decision",
            Ask.fixed("approve", false),
            Ask.of(Kind.PROSE, "reason", "Por qué no procede", "")),
    OBSERVAR_PAGO(
            "Observar los documentos",
            "Vuelven al ejecutor con su observación.",
            Permission.REVIEW,
            "BONO-150",
            Target.PAYMENTS,
            "/v1/sections/{section}/{subject}/observe",
            Ask.of(Kind.PROSE, "reason", "Qué falta o qué está mal", "")),
    VALIDAR_PAGO(
            "Validar los documentos",
            "El ejecutor puede facturar. No puede hacerlo quien pidió el pago.",
            Permission.REVIEW,
            "BONO-150",
            Target.PAYMENTS,
            "/v1/sections/{section}/{subject}/validate",
            Ask.of(Kind.YES, "delayExcused", "Acepto que el atraso de la solicitud no es del ejecutor", "")),
    EVALUAR(
            "Informar la evaluación final",
            "Con la asistencia decide el estado final. Se puede corregir hasta que se envíe el cierre.",
            Permission.SUBMIT,
            "BONO-142",
            Target.COURSES,
            "/v1/sections/{section}/evaluations",
            _ -> ShortForms.evaluation()),
    RETIRAR(
            "Registrar un desistimiento",
            "La persona deja el curso antes de su inicio y libera el cupo.",
            Permission.SUBMIT,
            "BONO-046",
            Target.COURSES,
            "/v1/sections/{section}/withdrawals",
            _ -> ShortForms.about("LABORAL", "En código: LABORAL, SALUD u otro.")),
    PROPONER_EXPULSION(
            "Proponer una expulsión",
            "No tiene efecto hasta que la Dirección Regional la ratifique.",
            Permission.SUBMIT,
            "BONO-093",
            Target.COURSES,
            "/v1/sections/{section}/expulsions",
            _ -> ShortForms.about("FALTA_GRAVE", "La falta al reglamento interno, en código: FALTA_GRAVE.")),
    DECIDIR_EXPULSION(
            "Decidir una expulsión",
            "Ratificada, la persona queda expulsada; si no, sigue en el curso. No puede hacerlo quien la propuso.",
            Permission.REVIEW,
            "BONO-093",
            Target.COURSES,
            "/v1/sections/{section}/expulsions/decisions",
            _ -> ShortForms.expulsion()),
    DECIDIR_ATRASO(
            "Decidir el ingreso atrasado",
            "Autorizado, la asistencia de ese día se calcula otra vez; si no, el atraso queda sin justificar.",
            Permission.REVIEW,
            "BONO-137",
            Target.ATTENDANCE,
            "/v1/sections/{section}/late-entries/{person}/{date}/decision",
            _ -> ShortForms.delay()),
    AUTORIZAR_MINIMO(
            "Autorizar iniciar con menos personas",
            "Baja el mínimo de esta sección, por una causa que la norma admite.",
            Permission.SIGN,
            "BONO-081",
            Target.COURSES,
            "/v1/sections/{section}/minimum-exceptions",
            _ -> ShortForms.minimum()),
    PRORROGAR_INICIO(
            "Prorrogar el inicio",
            "El curso puede iniciar hasta la nueva fecha.",
            Permission.SIGN,
            "BONO-062",
            Target.COURSES,
            "/v1/sections/{section}/start-extensions",
            _ -> ShortForms.extension()),
    CREAR_ACUERDO(
            "Crear el acuerdo operativo",
            "Es un borrador: puede guardarlo incompleto y completarlo después. Lo que falte se dice al enviarlo.",
            Permission.SUBMIT,
            "BONO-101",
            Target.COURSES,
            "/v1/sections/{section}/acuerdo-operativo",
            Forms::acuerdo),
    EDITAR_ACUERDO(
            "Guardar el acuerdo operativo",
            "Reemplaza el contenido del borrador; las versiones anteriores quedan en los formularios del curso.",
            Permission.SUBMIT,
            "BONO-103",
            Target.COURSES,
            "/v1/sections/{section}/acuerdo-operativo",
            Forms::acuerdo),
    ENTREGAR_RESPALDO(
            "Entregar el respaldo",
            "El acuerdo vuelve a la Dirección Regional con los documentos que pidió.",
            Permission.SUBMIT,
            "BONO-105",
            Target.COURSES,
            "/v1/sections/{section}/acuerdo-operativo/deliver-support",
            _ -> Forms.support()),
    MATRICULAR(
            "Matricular a una persona",
            "Exige el Bono y la cédula vigente, o el comprobante del Registro Civil.",
            Permission.SUBMIT,
            "BONO-046",
            Target.COURSES,
            "/v1/sections/{section}/enrolments",
            _ -> Forms.enrolment()),
    PEDIR_AVANCE(
            "Pedir el estado de avance",
            "El monto lo calcula el sistema. La Dirección Regional valida los documentos y la garantía.",
            Permission.SUBMIT,
            "BONO-172",
            Target.PAYMENTS,
            "/v1/sections/{section}/advance",
            _ -> Forms.advance()),
    PEDIR_LIQUIDACION(
            "Pedir la liquidación",
            "La calcula el sistema desde el formulario de cierre visado y la asistencia. Fuera de plazo queda marcada.",
            Permission.SUBMIT,
            "BONO-181",
            Target.PAYMENTS,
            "/v1/sections/{section}/liquidation",
            _ -> Forms.liquidation()),
    FACTURAR(
            "Registrar la factura",
            "Una factura anterior a la validación, o por otro monto, queda registrada y rechazada.",
            Permission.SUBMIT,
            "BONO-151",
            Target.PAYMENTS,
            "/v1/sections/{section}/{subject}/invoice",
            _ -> Forms.invoice()),
    CONFIRMAR_FACTURA(
            "Confirmar la factura",
            "Queda por pagar. Si al ejecutor le falta informar un mes, el pago queda retenido.",
            Permission.REVIEW,
            "BONO-155",
            Target.PAYMENTS,
            "/v1/sections/{section}/{subject}/invoice-confirmation",
            _ -> ShortForms.invoiceConfirmation()),
    RECHAZAR_FACTURA(
            "Rechazar la factura",
            "No corresponde a lo validado: el ejecutor debe emitir otra.",
            Permission.REVIEW,
            "BONO-154",
            Target.PAYMENTS,
            "/v1/sections/{section}/{subject}/invoice-rejection",
            Ask.fixed("reasonCode", "no-corresponde-a-lo-validado")),
    PAGAR(
            "Pagar",
            "Se descuenta lo retenido y lo que el ejecutor adeuda. No puede hacerlo quien pidió ni quien validó.",
            Permission.NATIONAL,
            "BONO-152",
            Target.PAYMENTS,
            "/v1/sections/{section}/{subject}/payment");

    private static final String DAY_OF_SOMEBODY = "{person}/{date}";

    private final String label;
    private final String effect;
    private final Permission permission;
    private final RuleId rule;
    private final Target target;
    private final String path;
    private final IntFunction<Form> form;

    Deed(String label, String effect, Permission permission, String rule, Target target, String path, Ask... asks) {
        this(label, effect, permission, rule, target, path, _ -> Form.of(asks));
    }

    Deed(
            String label,
            String effect,
            Permission permission,
            String rule,
            Target target,
            String path,
            IntFunction<Form> form) {
        this.label = label;
        this.effect = effect;
        this.permission = permission;
        this.rule = RuleId.of(rule);
        this.target = target;
        this.path = path;
        this.form = form;
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

    /** The service that decides. */
    public Target target() {
        return target;
    }

    /** Path of the request with {@code {section}} and {@code {subject}}: a certificate's id, which payment file, or a day. */
    String path() {
        return path;
    }

    /** How the request is sent: what replaces what is there is put. */
    String method() {
        return this == EDITAR_ACUERDO ? "PUT" : "POST";
    }

    /** Its form; lists of it have that many rows. */
    public Form form(int rows) {
        return form.apply(rows);
    }

    /** Whether its form has lists. */
    public boolean hasRows() {
        return this == CREAR_ACUERDO || this == EDITAR_ACUERDO;
    }

    /** The path of the request. Both come from our own tables, not from the reader. */
    public String path(String section, String subject) {
        return path.replace("{section}", section).replace("{subject}", subject).replace(DAY_OF_SOMEBODY, subject);
    }

    /** Where its content can be checked without doing anything; empty if the service has no such place. */
    public Optional<String> check(String section) {
        return hasRows() ? Optional.of("/v1/sections/" + section + "/acuerdo-operativo/check") : Optional.empty();
    }

    /** Whether it is worth a look before it is sent: there is more to write than a reason. */
    public boolean reviewed() {
        return form(1).open().count() > 2;
    }

    /** Whether it is about one of several things of a course, which the address must name. */
    public boolean aboutSomething() {
        return path.contains("{subject}") || path.contains(DAY_OF_SOMEBODY);
    }
}
