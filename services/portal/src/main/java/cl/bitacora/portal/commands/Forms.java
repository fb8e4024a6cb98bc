package cl.bitacora.portal.commands;

import cl.bitacora.portal.questions.Ask;
import cl.bitacora.portal.questions.Ask.Kind;
import cl.bitacora.portal.questions.Ask.Option;
import cl.bitacora.portal.questions.Form;
import cl.bitacora.portal.questions.Form.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The forms with many fields. What must be in each is the service's to say. */
final class Forms {
    private static final String FILE_HINT = "PDF, PNG o JPEG, hasta 10 MB.";

    private Forms() {}

    /** The contents of an acuerdo operativo; each of its lists has that many rows. */
    static Form acuerdo(int rows) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "El curso",
                List.of(
                        Ask.of(Kind.DAY, "startsOn", "Inicio", ""),
                        Ask.of(Kind.TEXT, "place", "Lugar", "Sala y dirección."),
                        Ask.of(Kind.TEXT, "commune", "Comuna", "Código; la de la sección."),
                        Ask.of(Kind.TEXT, "personInCharge", "Encargado del curso", ""))));
        rows(
                parts,
                "Facilitador",
                Math.max(2, rows / 2),
                "facilitators",
                "f",
                (name, at) -> List.of(
                        Ask.of(Kind.TEXT, name + "rut", "RUT", "", at + "rut"),
                        Ask.of(Kind.TEXT, name + "nombres", "Nombres", "", at + "names"),
                        Ask.of(Kind.TEXT, name + "apellidos", "Apellidos", "", at + "lastNames"),
                        Ask.of(Kind.TEXT, name + "correo", "Correo", "", at + "email"),
                        Ask.of(Kind.TEXT, name + "telefono", "Teléfono", "", at + "phone"),
                        Ask.of(Kind.TEXT, name + "profesion", "Profesión", "", at + "profession"),
                        Ask.of(Kind.TEXT, name + "modulo", "Módulo que dicta", "", at + "module"),
                        Ask.blank(at + "rut"),
                        Ask.blank(at + "names"),
                        Ask.blank(at + "lastNames"),
                        Ask.blank(at + "email"),
                        Ask.blank(at + "phone"),
                        Ask.blank(at + "profession"),
                        Ask.blank(at + "module")));
        rows(
                parts,
                "Contenido",
                rows,
                "contents",
                "c",
                (name, at) -> List.of(
                        Ask.of(Kind.TEXT, name + "modulo", "Módulo", "", at + "module"),
                        Ask.of(Kind.DAY, name + "desde", "Desde", "", at + "startsOn"),
                        Ask.of(Kind.DAY, name + "hasta", "Hasta", "", at + "endsOn"),
                        Ask.blank(at + "module")));
        rows(
                parts,
                "Actividad",
                rows,
                "activities",
                "a",
                (name, at) -> List.of(
                        Ask.of(Kind.TEXT, name + "que", "Actividad", "", at + "name"),
                        Ask.of(Kind.DAY, name + "desde", "Desde", "", at + "startsOn"),
                        Ask.of(Kind.DAY, name + "hasta", "Hasta", "", at + "endsOn"),
                        Ask.blank(at + "name")));
        rows(
                parts,
                "Material",
                rows,
                "materials",
                "m",
                (name, at) -> List.of(
                        Ask.of(Kind.TEXT, name + "que", "Material", "", at + "material"),
                        Ask.of(Kind.WHOLE, name + "cantidad", "Cantidad", "", at + "quantity"),
                        Ask.of(Kind.TEXT, name + "detalle", "Especificación", "", at + "specification"),
                        Ask.of(Kind.DAY, name + "entrega", "Se entrega el", "", at + "deliveredOn"),
                        Ask.blank(at + "material"),
                        Ask.blank(at + "specification")));
        rows(
                parts,
                "Cambio que se pide",
                Math.max(2, rows / 2),
                "changes",
                "x",
                (name, at) -> List.of(
                        Ask.choice(
                                name + "que",
                                "Qué cambia",
                                at + "item",
                                "",
                                new Option("", "—"),
                                new Option("HORARIO", "Horario"),
                                new Option("DURACION_DIARIA", "Duración diaria"),
                                new Option("FECHA_INICIO", "Fecha de inicio"),
                                new Option("LUGAR", "Lugar"),
                                new Option("JORNADA", "Jornada"),
                                new Option("OTRO", "Otro")),
                        Ask.of(Kind.TEXT, name + "antes", "En la propuesta", "", at + "proposal"),
                        Ask.of(Kind.TEXT, name + "ahora", "Lo que se pide", "", at + "requested"),
                        Ask.blank(at + "item"),
                        Ask.blank(at + "proposal"),
                        Ask.blank(at + "requested")));
        documents(parts, Math.max(2, rows / 2));
        parts.add(new Part(
                "",
                List.of(
                        Ask.of(Kind.PROSE, "observations", "Observaciones", ""),
                        Ask.blank("place"),
                        Ask.blank("commune"),
                        Ask.blank("personInCharge"),
                        Ask.list("facilitators"),
                        Ask.list("contents"),
                        Ask.list("activities"),
                        Ask.list("materials"),
                        Ask.list("changes"),
                        Ask.list("documents"))));
        return new Form(parts);
    }

    /** Documents that the regional office asked for. */
    static Form support() {
        List<Part> parts = new ArrayList<>();
        documents(parts, 3);
        parts.add(new Part("", List.of(Ask.list("documents"))));
        return new Form(parts);
    }

    /** A matrícula. */
    static Form enrolment() {
        List<Ask> asks = new ArrayList<>(List.of(
                Ask.of(Kind.TEXT, "rut", "RUT", "Por ejemplo 12.345.678-5."),
                Ask.of(Kind.TEXT, "names", "Nombres", ""),
                Ask.of(Kind.TEXT, "lastNames", "Apellidos", ""),
                Ask.of(Kind.TEXT, "email", "Correo", "De la persona, nunca del ejecutor."),
                Ask.of(Kind.TEXT, "phone", "Teléfono", ""),
                Ask.of(Kind.TEXT, "voucher", "Código del Bono", ""),
                Ask.of(Kind.DAY, "identityValidUntil", "La cédula vale hasta", "Vacío si trae el comprobante.")));
        document(asks, 0, "VOUCHER", "bono", "El Bono");
        document(asks, 1, "IDENTITY_CARD", "cedula", "La cédula de identidad");
        document(asks, 2, "CIVIL_REGISTRY_RECEIPT", "comprobante", "El comprobante del Registro Civil");
        asks.add(Ask.list("documents"));
        return new Form(List.of(new Part("", asks)));
    }

    /** A request for the advance. */
    static Form advance() {
        List<Ask> request = new ArrayList<>(
                List.of(Ask.of(Kind.WORDS, "courseCodes", "Código SIC del curso", "La solicitud es de uno solo.")));
        document(request, 0, "solicitud-validacion", "solicitud", "La solicitud");
        document(request, 1, "garantia", "garantia", "La garantía");
        document(request, 2, "certificado-laboral", "certificado", "El certificado laboral");
        document(request, 3, "regularizacion", "regularizacion", "La prueba de pago o regularización, si hay deudas");
        request.add(Ask.list("documents"));
        return new Form(List.of(
                new Part("La solicitud", request),
                labour(),
                new Part(
                        "La garantía",
                        List.of(
                                Ask.choice(
                                        "g-clase",
                                        "Clase",
                                        "guarantee.kind",
                                        "",
                                        new Option("", "—"),
                                        new Option("BOLETA_BANCARIA", "Boleta bancaria"),
                                        new Option("POLIZA_EJECUCION_INMEDIATA", "Póliza de ejecución inmediata"),
                                        new Option("VALE_VISTA", "Vale vista"),
                                        new Option("DEPOSITO_VISTA", "Depósito a la vista"),
                                        new Option("CERTIFICADO_FIANZA", "Certificado de fianza")),
                                Ask.of(Kind.TEXT, "g-numero", "Número", "", "guarantee.number"),
                                Ask.of(Kind.TEXT, "g-tomador", "RUT de quien la toma", "", "guarantee.taker"),
                                Ask.of(Kind.PESOS, "g-monto", "Monto", "", "guarantee.amountClp"),
                                Ask.of(Kind.DAY, "g-desde", "Vale desde", "", "guarantee.validFrom"),
                                Ask.of(Kind.DAY, "g-hasta", "Vale hasta", "", "guarantee.validTo"),
                                Ask.of(
                                        Kind.DAY,
                                        "g-fiel",
                                        "La de fiel cumplimiento vale hasta",
                                        "",
                                        "guarantee.performanceGuaranteeTo"),
                                Ask.of(Kind.WORDS, "g-cursos", "Códigos SIC que cubre", "", "guarantee.courseCodes"),
                                Ask.of(Kind.PROSE, "g-glosa", "Glosa", "", "guarantee.wording"),
                                Ask.of(Kind.YES, "g-dorso", "La glosa está al dorso", "", "guarantee.wordingOnBack"),
                                Ask.of(
                                        Kind.YES,
                                        "g-irrevocable",
                                        "Es irrevocable y pagadera a la vista",
                                        "",
                                        "guarantee.irrevocable")))));
    }

    /** A request for the liquidation. Examinations go through the API. */
    static Form liquidation() {
        List<Ask> request = new ArrayList<>();
        document(request, 0, "solicitud-validacion", "solicitud", "La solicitud");
        document(request, 1, "certificado-laboral", "certificado", "El certificado laboral");
        document(request, 2, "regularizacion", "regularizacion", "La prueba de pago o regularización, si hay deudas");
        document(request, 3, "diplomas", "diplomas", "La entrega de diplomas");
        document(request, 4, "honorarios-y-cotizaciones", "honorarios", "Honorarios y cotizaciones");
        request.add(Ask.list("documents"));
        request.add(Ask.list("examinations"));
        return new Form(List.of(new Part("La solicitud", request), labour()));
    }

    /** An electronic invoice. */
    static Form invoice() {
        return Form.of(
                Ask.of(Kind.TEXT, "number", "Número de la factura", ""),
                Ask.of(Kind.DAY, "issuedOn", "Fecha", ""),
                Ask.of(Kind.PESOS, "amountClp", "Monto", "En pesos; el que se validó."),
                Ask.of(Kind.PROSE, "text", "Texto de la factura", "Como está en ella."),
                Ask.tick("oficina", "Se presentó en la oficina de partes", "channels[0]", "OFICINA_DE_PARTES"),
                Ask.tick("correo-sii", "Se envió a la casilla del SII", "channels[1]", "CORREO_SII"),
                Ask.tick("correo-sence", "Se envió a la casilla de SENCE", "channels[2]", "CORREO_SENCE"),
                Ask.of(Kind.TEXT, "purchaseOrder", "Orden de compra", "Si la hay."),
                Ask.list("channels"));
    }

    private static Part labour() {
        return new Part(
                "El certificado laboral",
                List.of(
                        Ask.of(Kind.DAY, "c-hasta", "Vale hasta", "", "labourCertificate.validUntil"),
                        Ask.of(Kind.YES, "c-deudas", "Muestra deudas o multas", "", "labourCertificate.debts"),
                        Ask.of(
                                Kind.YES,
                                "c-regularizadas",
                                "Se acompaña la prueba de su pago o regularización",
                                "",
                                "labourCertificate.regularised")));
    }

    /** Documents whose kind the reader writes. */
    private static void documents(List<Part> parts, int rows) {
        rows(
                parts,
                "Documento",
                rows,
                "documents",
                "d",
                (name, at) -> List.of(
                        Ask.of(Kind.TEXT, name + "clase", "Qué es", "", at + "kind"),
                        Ask.of(Kind.FILE, name + "archivo", "Archivo", FILE_HINT, at + "sha256")));
    }

    private static void document(List<Ask> asks, int place, String kind, String name, String label) {
        String at = "documents[" + place + "].";
        asks.add(Ask.of(Kind.FILE, name, label, FILE_HINT, at + "sha256"));
        asks.add(Ask.fixed(at + "kind", kind));
    }

    private static void rows(
            List<Part> parts,
            String legend,
            int rows,
            String list,
            String prefix,
            BiFunction<String, String, List<Ask>> asks) {
        for (int i = 0; i < rows; i++) {
            parts.add(new Part(legend + " " + (i + 1), asks.apply(prefix + (i + 1) + "-", list + "[" + i + "].")));
        }
    }
}
