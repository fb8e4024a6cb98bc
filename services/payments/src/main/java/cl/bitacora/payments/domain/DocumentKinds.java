package cl.bitacora.payments.domain;

import cl.bitacora.contracts.DocumentRef;
import java.util.List;
import java.util.Set;

/** Kinds of the documents of a payment file, as requests and events name them. */
public final class DocumentKinds {
    /** Solicitud de validación de documentos para cobro. */
    public static final String VALIDATION_REQUEST = "solicitud-validacion";
    /** The guarantee of an advance. */
    public static final String GUARANTEE = "garantia";
    /** Certificado de Antecedentes Laborales y Previsionales. */
    public static final String LABOUR_CERTIFICATE = "certificado-laboral";
    /** Proof that the debts of the certificate were paid or regularised. */
    public static final String REGULARISATION = "regularizacion";
    /** Diplomas for the approval of the Dirección Regional. */
    public static final String DIPLOMAS = "diplomas";
    /** Proof that fees, social-security and health contributions of the people of the course are paid. */
    public static final String CONTRIBUTIONS = "honorarios-y-cotizaciones";
    /** Invoices or payment documents of the bodies that license or certify. */
    public static final String EXAMINATION_INVOICES = "facturas-examinacion";
    /** Proof of complementary costs of the examinations. */
    public static final String COMPLEMENTARY_COSTS = "costos-complementarios";
    /** List of examined participants with their results. */
    public static final String EXAMINED_LIST = "listado-examinados";

    /** Every kind that a payment file accepts. */
    public static final Set<String> ALL = Set.of(
            VALIDATION_REQUEST,
            GUARANTEE,
            LABOUR_CERTIFICATE,
            REGULARISATION,
            DIPLOMAS,
            CONTRIBUTIONS,
            EXAMINATION_INVOICES,
            COMPLEMENTARY_COSTS,
            EXAMINED_LIST);

    private DocumentKinds() {}

    /** Whether one of the documents is of a kind. */
    public static boolean has(List<DocumentRef> documents, String kind) {
        return documents.stream().anyMatch(document -> document.kind().equals(kind));
    }

    /** Which of the required kinds are missing, in order. */
    static List<String> missing(List<DocumentRef> documents, List<String> required) {
        return required.stream().filter(kind -> !has(documents, kind)).toList();
    }
}
