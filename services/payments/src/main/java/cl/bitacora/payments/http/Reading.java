package cl.bitacora.payments.http;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.eventstore.PersonIds;
import cl.bitacora.http.EvidenceStore;
import cl.bitacora.http.Fields;
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
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,12}");

    private final EvidenceStore evidence;
    private final PersonIds people;

    @Inject
    public Reading(EvidenceStore evidence, PersonIds people) {
        this.evidence = evidence;
        this.people = people;
    }

    List<DocumentRef> documents(List<Requests.Document> inputs) {
        Fields.list("documents", inputs);
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
        Fields.list("guarantee.courseCodes", input.courseCodes());
        return new Guarantee(
                GuaranteeRules.kind(input.kind())
                        .orElseThrow(() -> Problems.field(
                                "guarantee.kind", "guarantee-kind", RuleId.of("BONO-173"), Norms.bono("8.1.1 2)"))),
                Fields.text("guarantee.number", input.number(), 1, 60),
                rut("guarantee.taker", input.taker()),
                Fields.pesos("guarantee.amountClp", input.amountClp()),
                input.validFrom(),
                input.validTo(),
                input.performanceGuaranteeTo(),
                input.courseCodes(),
                Fields.text("guarantee.wording", input.wording(), 1, 1000),
                input.wordingOnBack() != null && input.wordingOnBack(),
                input.irrevocable());
    }

    /** Examinations; {@code states} are those of the closing form. */
    List<Examination> examinations(
            @Nullable List<Requests.Examination> inputs, Map<PersonId, FinalState> states, boolean costsDocumented) {
        List<Examination> examinations = new ArrayList<>();
        List<Requests.Examination> given = inputs == null ? List.of() : inputs;
        Fields.list("examinations", given);
        for (int i = 0; i < given.size(); i++) {
            Requests.Examination input = given.get(i);
            String at = "examinations[" + i + "].";
            Fields.list(at + "examinees", input.examinees());
            List<Examinee> examinees = new ArrayList<>();
            for (int j = 0; j < input.examinees().size(); j++) {
                Requests.Examinee examinee = input.examinees().get(j);
                PersonId person = people.of(rut(at + "examinees[" + j + "].rut", examinee.rut()));
                examinees.add(new Examinee(
                        person, examinee.attended(), examinee.obtained(), Optional.ofNullable(states.get(person))));
            }
            examinations.add(new Examination(
                    kind(at + "kind", input.kind()),
                    Fields.text(at + "name", input.name(), 1, 200),
                    input.heldOn(),
                    Fields.pesos(at + "valueClp", input.valueClp()),
                    input.complementaryClp() == null
                            ? Clp.ZERO
                            : Fields.pesos(at + "complementaryClp", input.complementaryClp()),
                    costsDocumented,
                    Fields.pesos(at + "capClp", input.capClp()),
                    examinees));
        }
        return examinations;
    }

    static Set<Channel> channels(List<String> names) {
        Fields.list("channels", names);
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

    /** What a request states as its amount: may be below zero, as a liquidation may. */
    static Optional<Clp> claimed(@Nullable Long amount) {
        if (amount != null && Math.abs(Math.max(amount, -Fields.MOST_PESOS - 1)) > Fields.MOST_PESOS) {
            throw Problems.field(
                    "amountClp",
                    "amount-out-of-range",
                    Fact.of("least", -Fields.MOST_PESOS),
                    Fact.of("most", Fields.MOST_PESOS));
        }
        return Optional.ofNullable(amount).map(Clp::of);
    }

    static String code(String field, String text) {
        if (!CODE.matcher(text).matches()) {
            throw Problems.field(field, "unreadable-field", Fact.of("field", field));
        }
        return text;
    }

    private static String kinds() {
        return DocumentKinds.ALL.stream().sorted().collect(Collectors.joining(", "));
    }
}
