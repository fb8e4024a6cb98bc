package cl.bitacora.certificates.domain;

import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.kernel.Rut;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of Anexo 3, which the electronic certificate has too (CERT-040, G-CERT-10). */
public final class Fields {
    private static final RuleId RULE = RuleId.of("CERT-040");
    private static final Citation GROUND = Norms.lce("Anexo 3");

    private Fields() {}

    /** How many of the fields are filled, or the first that is missing or wrong. */
    @Rule("CERT-040")
    public static Check<String> of(CourseFacts facts, IssueForm form, List<Line> lines) {
        boolean companyMandatory = companyMandatory(facts.programme());
        List<Check<String>> checks = List.of(
                text("actionRegistration", form.actionRegistration(), true),
                text("companyName", form.companyName(), companyMandatory),
                rut("companyRut", form.companyRut(), companyMandatory),
                otic(facts, form.oticName(), form.oticRut()),
                text("oticName", form.oticName(), facts.intermediated()),
                rut("oticRut", form.oticRut(), facts.intermediated()),
                signatory(form),
                percentages(facts.roster(), lines));
        return Check.firstRefusal(checks)
                .<Check<String>>map(Check::broken)
                .orElseGet(() -> Check.kept(Finding.of(
                        RULE,
                        "COMPLETO",
                        GROUND,
                        Fact.of("intermediated", facts.intermediated()),
                        Fact.of("companyMandatory", companyMandatory),
                        Fact.of("participants", lines.size()))));
    }

    /** The corrections a participant's missing name needs come by a support ticket, before issuing (CERT-009). */
    @Rule("CERT-009")
    public static Check<Integer> names(CourseFacts facts) {
        RuleId rule = RuleId.of("CERT-009");
        Citation ground = Norms.lce("Resuelvo 2, 19)");
        return facts.unnamed().isEmpty()
                ? Check.kept(Finding.of(rule, facts.roster().size(), ground))
                : Check.broken(Refusal.of(
                        "participant-without-name",
                        rule,
                        ground,
                        Fact.of("count", facts.unnamed().size())));
    }

    /** A bonus belongs to a person, not to a company: there is none to name. */
    private static boolean companyMandatory(Programme programme) {
        return switch (programme) {
            case FRANQUICIA_TRIBUTARIA, FPT_APRENDICES -> true;
            case BONO_MIPE_2020, BECAS_LABORALES_2022 -> false;
        };
    }

    private static Check<String> text(String field, String value, boolean mandatory) {
        return mandatory && value.isBlank() ? missing(field) : fine(field);
    }

    private static Check<String> rut(String field, String value, boolean mandatory) {
        if (value.isBlank()) {
            return mandatory ? missing(field) : fine(field);
        }
        return Rut.parse(value).isPresent()
                ? fine(field)
                : Check.broken(Refusal.ofField(field, "wrong-rut", RULE, GROUND));
    }

    private static Check<String> otic(CourseFacts facts, String name, String rut) {
        return !facts.intermediated() && !(name.isBlank() && rut.isBlank())
                ? Check.broken(Refusal.ofField("oticRut", "otic-not-expected", RULE, GROUND))
                : fine("otic");
    }

    private static Check<String> signatory(IssueForm form) {
        return form.signatoryNamed()
                ? fine("signatory")
                : Check.broken(Refusal.ofField("signatory", "signatory-unknown", RULE, GROUND));
    }

    private static Check<String> percentages(List<PersonId> roster, List<Line> lines) {
        Set<PersonId> present = lines.stream().map(Line::participant).collect(Collectors.toSet());
        long without =
                roster.stream().filter(person -> !present.contains(person)).count();
        if (without > 0 || lines.isEmpty()) {
            return Check.broken(
                    Refusal.ofField("participants", "percentage-missing", RULE, GROUND, Fact.of("count", without)));
        }
        return fine("participants");
    }

    private static Check<String> missing(String field) {
        return Check.broken(Refusal.ofField(field, "certificate-field-missing", RULE, GROUND, Fact.of("field", field)));
    }

    private static Check<String> fine(String field) {
        return Check.kept(Finding.of(RULE, field, GROUND));
    }
}
