package cl.bitacora.certificates.domain;

import cl.bitacora.kernel.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the issuer types and accepts (CERT-007, 008, 014, 015, 040). Texts are empty where nothing was typed.
 *
 * @param accepted "Acepto emitir el Certificado"
 * @param documentNumber invoice, or purchase or work order if an OTIC stands between
 * @param lateReason why only after day 40
 * @param realStartDate first class held, in a complementary action only
 * @param realEndDate last class held, in a partial action only
 * @param declaredHours the hours as the issuer counts them, in partial and complementary actions; checked if given
 * @param companyRut as typed, to be validated, like {@code oticRut}
 * @param actionRegistration SENCE registration number of the action
 * @param signatory authorised signatory
 * @param signatoryNamed whether the signatory's name is known, so that it can be printed
 */
public record IssueForm(
        boolean accepted,
        String documentNumber,
        String lateReason,
        Optional<LocalDate> realStartDate,
        Optional<LocalDate> realEndDate,
        Optional<Integer> declaredHours,
        String companyName,
        String companyRut,
        String oticName,
        String oticRut,
        String actionRegistration,
        PersonId signatory,
        boolean signatoryNamed) {}
