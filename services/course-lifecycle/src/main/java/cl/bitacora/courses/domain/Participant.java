package cl.bitacora.courses.domain;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.courses.domain.rules.EnrolmentRules;
import cl.bitacora.kernel.PersonId;
import java.util.List;

/**
 * Somebody enrolled in a section.
 *
 * @param inForm on Formulario N° 1 or its complement
 * @param evaluation result of the final evaluation; not held until recorded
 * @param expulsionProposedBy who proposed the expulsion, or empty
 * @param expelled the DR ratified
 */
public record Participant(
        PersonId person,
        String voucher,
        List<DocumentRef> documents,
        boolean inForm,
        EvaluationResult evaluation,
        String expulsionProposedBy,
        boolean expelled) {

    public Participant {
        documents = List.copyOf(documents);
    }

    static Participant enrolled(PersonId person, String voucher, List<DocumentRef> documents) {
        return new Participant(person, voucher, documents, false, EvaluationResult.NO_REALIZADA, "", false);
    }

    /** Whether identity card (or receipt) and Bono are on file (BONO-107). */
    public boolean identityOnFile() {
        return EnrolmentRules.provesIdentity(documents);
    }

    /** Whether the Bono is on file (BONO-107). */
    public boolean voucherOnFile() {
        return EnrolmentRules.hasVoucher(voucher, documents);
    }

    Participant putInForm() {
        return new Participant(person, voucher, documents, true, evaluation, expulsionProposedBy, expelled);
    }

    Participant evaluated(EvaluationResult result) {
        return new Participant(person, voucher, documents, inForm, result, expulsionProposedBy, expelled);
    }

    Participant expulsionProposed(String by) {
        return new Participant(person, voucher, documents, inForm, evaluation, by, expelled);
    }

    Participant expulsionDecided(boolean ratified) {
        return new Participant(person, voucher, documents, inForm, evaluation, "", ratified);
    }
}
