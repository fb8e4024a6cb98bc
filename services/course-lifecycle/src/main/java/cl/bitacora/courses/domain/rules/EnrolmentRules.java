package cl.bitacora.courses.domain.rules;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Contact, matrícula and withdrawal (numerals 2.9, 3 and 3.1). */
public final class EnrolmentRules {
    /** Kind of the copy of the Bono. */
    public static final String VOUCHER = "VOUCHER";
    /** Kind of the copy of the identity card. */
    public static final String IDENTITY_CARD = "IDENTITY_CARD";
    /** Kind of the Civil Registry's receipt of a card in process. */
    public static final String CIVIL_REGISTRY_RECEIPT = "CIVIL_REGISTRY_RECEIPT";

    private EnrolmentRules() {}

    /** How to reach somebody; never stored in an event. */
    public record Contact(String email, String phone) {}

    /** What comparing the applicant's contact data with the executor's gave. */
    public record ContactCheck(boolean emailIsExecutors, boolean phoneIsExecutors) {
        /** Nothing of the executor's. */
        public static final ContactCheck OWN = new ContactCheck(false, false);
    }

    /** Somebody not contacted needs the reason why all means were exhausted. */
    @Rule("BONO-045")
    public static Optional<Refusal> contactResult(boolean contacted, String reasonCode) {
        return contacted || !reasonCode.isBlank()
                ? Optional.empty()
                : Optional.of(
                        Refusal.ofField("reasonCode", "reason-missing", RuleId.of("BONO-045"), Norms.bono("2.9")));
    }

    /** The Bono and a valid identity card, or the Civil Registry's receipt if the card is in process. */
    @Rule("BONO-046")
    public static Optional<Refusal> documents(
            String voucher, List<DocumentRef> documents, Optional<LocalDate> cardValidUntil, LocalDate on) {
        List<String> missing = new ArrayList<>();
        if (voucher.isBlank() || !has(documents, VOUCHER)) {
            missing.add(VOUCHER);
        }
        boolean validCard = has(documents, IDENTITY_CARD)
                && cardValidUntil.map(until -> !until.isBefore(on)).orElse(false);
        if (!validCard && !has(documents, CIVIL_REGISTRY_RECEIPT)) {
            missing.add(IDENTITY_CARD);
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.ofField(
                        "documents",
                        "enrolment-documents-missing",
                        RuleId.of("BONO-046"),
                        Norms.bono("3"),
                        Fact.of("missing", String.join(", ", missing))));
    }

    /** Whether a participant's documents prove identity and Bono (what the approval of the acuerdo needs). */
    @Rule("BONO-107")
    public static boolean provesIdentity(List<DocumentRef> documents) {
        return has(documents, IDENTITY_CARD) || has(documents, CIVIL_REGISTRY_RECEIPT);
    }

    /** Whether the Bono is there. */
    @Rule("BONO-107")
    public static boolean hasVoucher(String voucher, List<DocumentRef> documents) {
        return !voucher.isBlank() && has(documents, VOUCHER);
    }

    /** A full section sends the person to another. */
    @Rule("BONO-047")
    public static Optional<Refusal> seats(int enrolled, int quota) {
        return enrolled < quota
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "section-full",
                        RuleId.of("BONO-047"),
                        Norms.bono("3"),
                        Fact.of("enrolled", enrolled),
                        Fact.of("quota", quota)));
    }

    /** Compares the applicant's data with the executor's, whatever their spelling. */
    @Rule("BONO-048")
    public static ContactCheck compare(Contact applicant, Contact executor) {
        return new ContactCheck(
                same(mail(applicant.email()), mail(executor.email())),
                same(digits(applicant.phone()), digits(executor.phone())));
    }

    /** In no case the executor's data as the applicant's. */
    @Rule("BONO-048")
    public static Optional<Refusal> ownContact(ContactCheck check) {
        if (!check.emailIsExecutors() && !check.phoneIsExecutors()) {
            return Optional.empty();
        }
        return Optional.of(Refusal.ofField(
                check.emailIsExecutors() ? "email" : "phone",
                "contact-is-executors",
                RuleId.of("BONO-048"),
                Norms.bono("3")));
    }

    /** From this many people with one telephone on, the data look made up. */
    @Rule("BONO-048")
    public static boolean phoneLooksShared(int peopleWithIt) {
        return peopleWithIt >= SHARED_PHONE;
    }

    /** Our threshold: the catalogue's vector; the norm gives none. */
    private static final int SHARED_PHONE = 5;

    /** A withdrawal is a declaration with reasons. */
    @Rule("BONO-054")
    public static Optional<Refusal> withdrawal(String reasonCode) {
        return reasonCode.isBlank()
                ? Optional.of(Refusal.ofField("reasonCode", "reason-missing", RuleId.of("BONO-054"), Norms.bono("3.1")))
                : Optional.empty();
    }

    private static boolean has(List<DocumentRef> documents, String kind) {
        return documents.stream().anyMatch(document -> document.kind().equals(kind));
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private static String mail(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The last nine digits: with or without the country's code. */
    private static String digits(String text) {
        String only = text.replaceAll("[^0-9]", "");
        return only.length() > 9 ? only.substring(only.length() - 9) : only;
    }
}
