package cl.bitacora.portal.commands;

import cl.bitacora.portal.questions.Ask;
import cl.bitacora.portal.questions.Ask.Kind;
import cl.bitacora.portal.questions.Ask.Option;
import cl.bitacora.portal.questions.Form;

/** The forms with few fields. What must be in each is the service's to say. */
final class ShortForms {
    private static final Ask PERSON = Ask.of(Kind.PERSON, "person", "Quién", "");

    private ShortForms() {}

    /** What kind of action a certificate is about (CERT-013). */
    static Form certificateKind() {
        return Form.of(Ask.choice(
                "kind",
                "Qué acción certifica",
                "kind",
                "",
                new Option("NORMAL", "Normal"),
                new Option("PARCIAL", "Parcial: termina el año siguiente"),
                new Option("COMPLEMENTARIA", "Complementaria: la parte del año siguiente")));
    }

    /** What the issuer types and accepts (CERT-007). */
    static Form issue() {
        return Form.of(
                Ask.of(
                        Kind.TEXT,
                        "documentNumber",
                        "N° de factura",
                        "De la orden de compra o de trabajo si intermedia una OTIC."),
                Ask.of(
                        Kind.TEXT,
                        "signatoryRut",
                        "RUT de quien firma",
                        "De alguien autorizado, por ejemplo 999.000.090-4."),
                Ask.of(
                        Kind.PROSE,
                        "lateReason",
                        "Motivo del atraso",
                        "Sólo desde el día 41 después del término del curso."),
                Ask.of(Kind.YES, "accept", "Acepto emitir el certificado", ""));
    }

    /** Why a certificate is to be annulled. */
    static Form annulment() {
        return Form.of(
                Ask.choice(
                        "reasonCode",
                        "Por qué",
                        "reasonCode",
                        "",
                        new Option("INVOICE_NUMBER", "El número de factura está errado"),
                        new Option("OTHER_ERROR", "Otro error")),
                Ask.of(Kind.PROSE, "reason", "Qué está mal", "Por ejemplo: el número de factura correcto es 124."));
    }

    /** What the regional office knows when it says that an invoice can be paid (BONO-155, 156). */
    static Form invoiceConfirmation() {
        return Form.of(
                Ask.of(Kind.WORDS, "reportedMonths", "Meses que el ejecutor informó", "Por ejemplo: 2020-03 2020-04."),
                Ask.of(
                        Kind.PESOS,
                        "withheldClp",
                        "Monto que se retiene",
                        "Por deudas laborales o previsionales; 0 si nada."));
    }

    /** How somebody's final evaluation ended. */
    static Form evaluation() {
        return Form.of(
                PERSON,
                Ask.choice(
                        "result",
                        "Resultado",
                        "result",
                        "",
                        new Option("APROBADA", "Aprobada"),
                        new Option("REPROBADA", "Reprobada"),
                        new Option("NO_REALIZADA", "No realizada")));
    }

    /** Somebody, and why as a code: reasons are kept in events, so they must not tell about people. */
    static Form about(String example, String hint) {
        return Form.of(PERSON, Ask.of(Kind.TEXT, "reasonCode", "Motivo", hint, "reasonCode", example));
    }

    /** The answer to a proposal to expel. */
    static Form expulsion() {
        return Form.of(PERSON, Ask.of(Kind.VERDICT, "ratified", "¿Se ratifica?", ""));
    }

    /** The answer to a late entry that no document proves. */
    static Form delay() {
        return Form.of(
                Ask.of(Kind.VERDICT, "accepted", "¿Se autoriza?", ""),
                Ask.of(Kind.TEXT, "reasonCode", "Motivo", "En código, por ejemplo corte-de-ruta."));
    }

    /** An acuerdo is rejected for its terms only (BONO-105 c). */
    static Form rejection() {
        return Form.of(
                Ask.fixed("cause", "PLAZOS"),
                Ask.of(
                        Kind.PROSE,
                        "reason",
                        "Qué plazo no se cumplió",
                        "Por ejemplo: se envió después de la fecha de inicio."));
    }

    /** Fewer people than the minimum (numeral 5.1 a). */
    static Form minimum() {
        return Form.of(
                Ask.of(Kind.WHOLE, "minimum", "Nuevo mínimo", "Personas."),
                Ask.choice(
                        "cause",
                        "Causa",
                        "cause",
                        "",
                        new Option("INICIO_FALLIDO", "Inicio fallido"),
                        new Option("ZONA_EXTREMA", "Zona extrema"),
                        new Option("PLAZOS_CUMPLIDOS", "Se cumplieron los plazos")),
                Ask.of(Kind.PROSE, "reason", "Fundamento", "Por ejemplo: sector rural de difícil acceso."));
    }

    /** A later start (numerals 3.2 and 7.2). */
    static Form extension() {
        return Form.of(
                Ask.choice(
                        "regime",
                        "Qué se prorroga",
                        "regime",
                        "",
                        new Option("PLAZO_DE_INICIO", "El plazo para iniciar (3.2)"),
                        new Option("ACUERDO_OPERATIVO", "La fecha del acuerdo operativo, una sola vez (7.2)")),
                Ask.of(Kind.DAY, "newDueOn", "Puede iniciar hasta", ""),
                Ask.of(Kind.PROSE, "reason", "Fundamento", "Por ejemplo: corte de suministro en la comuna."));
    }
}
