package cl.bitacora.payments.http;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.eventstore.PersonIds;
import cl.bitacora.http.EvidenceStore;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.kernel.Rut;
import cl.bitacora.payments.domain.DocumentKinds;
import cl.bitacora.payments.domain.Examination;
import cl.bitacora.payments.domain.Examination.Examinee;
import cl.bitacora.payments.domain.Guarantee;
import cl.bitacora.payments.domain.GuaranteeRules;
import cl.bitacora.payments.domain.Invoicing.Channel;
import cl.bitacora.payments.domain.LabourCertificate;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads bodies into domain values, or says which field cannot be read. */
@Singleton
public class Reading {
    /** A million million pesos: far above any course, far below overflow. */
    private static final long MOST_PESOS = 1_000_000_000_000L;

    private static final int MOST_ITEMS = 200;
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,12}");

    private final EvidenceStore evidence;
    private final PersonIds people;

    @Inject
    public Reading(EvidenceStore evidence, PersonIds people) {
        this.evidence = evidence;
        this.people = people;
    }

    List<DocumentRef> documents(List<Requests.Document> inputs) {
        bounded("documents", inputs);
        List<DocumentRef> documents = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Requests.Document input = inputs.get(i);
            String at = "documents[" + i + "].";
            if (!DocumentKinds.ALL.contains(input.kind())) {
                throw Problems.field(at + "kind", "document-kind-unknown", Fact.of("kinds", kinds()));
            }
            documents.add(evidence.ref(input.kind(), input.sha256())
                    .orElseThrow(() -> Problems.field(at + "sha256", "document-not-found")));
        }
        return documents;
    }

    static LabourCertificate certificate(Requests.LabourCertificate input) {
        return new LabourCertificate(
                input.validUntil(), input.debts(), input.regularised() != null && input.regularised());
    }

    static Guarantee guarantee(Requests.Guarantee input) {
        bounded("guarantee.courseCodes", input.courseCodes());
        return new Guarantee(
                GuaranteeRules.kind(input.kind())
                        .orElseThrow(() -> Problems.field(
                                "guarantee.kind", "guarantee-kind", RuleId.of("BONO-173"), Norms.bono("8.1.1 2)"))),
                text("guarantee.number", input.number(), 60),
                rut("guarantee.taker", input.taker()),
                pesos("guarantee.amountClp", input.amountClp()),
                input.validFrom(),
                input.validTo(),
                input.performanceGuaranteeTo(),
                input.courseCodes(),
                text("guarantee.wording", input.wording(), 1000),
                input.wordingOnBack() != null && input.wordingOnBack(),
                input.irrevocable());
    }

    /** Examinations; {@code states} are those of the closing form. */
    List<Examination> examinations(
            @Nullable List<Requests.Examination> inputs, Map<PersonId, FinalState> states, boolean costsDocumented) {
        List<Examination> examinations = new ArrayList<>();
        List<Requests.Examination> given = inputs == null ? List.of() : inputs;
        bounded("examinations", given);
        for (int i = 0; i < given.size(); i++) {
            Requests.Examination input = given.get(i);
            String at = "examinations[" + i + "].";
            bounded(at + "examinees", input.examinees());
            List<Examinee> examinees = new ArrayList<>();
            for (int j = 0; j < input.examinees().size(); j++) {
                Requests.Examinee examinee = input.examinees().get(j);
                PersonId person = people.of(rut(at + "examinees[" + j + "].rut", examinee.rut()));
                examinees.add(new Examinee(
                        person, examinee.attended(), examinee.obtained(), Optional.ofNullable(states.get(person))));
            }
            examinations.add(new Examination(
                    kind(at + "kind", input.kind()),
                    text(at + "name", input.name(), 200),
                    input.heldOn(),
                    pesos(at + "valueClp", input.valueClp()),
                    input.complementaryClp() == null
                            ? Clp.ZERO
                            : pesos(at + "complementaryClp", input.complementaryClp()),
                    costsDocumented,
                    pesos(at + "capClp", input.capClp()),
                    examinees));
        }
        return examinations;
    }

    static Set<Channel> channels(List<String> names) {
        bounded("channels", names);
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (String name : names) {
            channels.add(Arrays.stream(Channel.values())
                    .filter(channel -> channel.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Problems.field("channels", "unreadable-field", Fact.of("field", "channels"))));
        }
        return channels;
    }

    static Examination.Kind kind(String field, String name) {
        return Arrays.stream(Examination.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.field(field, "unreadable-field", Fact.of("field", field)));
    }

    static Rut rut(String field, String text) {
        return Rut.parse(text).orElseThrow(() -> Problems.field(field, "rut-invalid"));
    }

    /** An amount of zero or more. */
    static Clp pesos(String field, long amount) {
        if (amount < 0 || amount > MOST_PESOS) {
            throw Problems.field(field, "amount-out-of-range", Fact.of("most", MOST_PESOS));
        }
        return Clp.of(amount);
    }

    /** What a request states as its amount: may be below zero, as a liquidation may. */
    static Optional<Clp> claimed(@Nullable Long amount) {
        if (amount != null && Math.abs(Math.max(amount, -MOST_PESOS - 1)) > MOST_PESOS) {
            throw Problems.field("amountClp", "amount-out-of-range", Fact.of("most", MOST_PESOS));
        }
        return Optional.ofNullable(amount).map(Clp::of);
    }

    static String text(String field, String text, int most) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw Problems.field(field, "text-length", Fact.of("field", field), Fact.of("most", most));
        }
        return stripped;
    }

    static String code(String field, String text) {
        if (!CODE.matcher(text).matches()) {
            throw Problems.field(field, "unreadable-field", Fact.of("field", field));
        }
        return text;
    }

    /** Neither too long nor with holes. */
    static <T extends @Nullable Object> void bounded(String field, List<T> items) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) == null) {
                String hole = field + "[" + i + "]";
                throw Problems.field(hole, "missing-field", Fact.of("field", hole));
            }
        }
        if (items.size() > MOST_ITEMS) {
            throw Problems.field(field, "too-many-items", Fact.of("field", field), Fact.of("most", MOST_ITEMS));
        }
    }

    private static String kinds() {
        return DocumentKinds.ALL.stream().sorted().collect(Collectors.joining(", "));
    }
}
