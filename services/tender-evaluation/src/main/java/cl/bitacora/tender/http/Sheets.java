package cl.bitacora.tender.http;

import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.tender.domain.Grade;
import cl.bitacora.tender.domain.grading.ElearningRubric;
import cl.bitacora.tender.domain.grading.PresencialRubric;
import cl.bitacora.tender.domain.grading.ProposalRubric;
import cl.bitacora.tender.domain.grading.Rubric;
import cl.bitacora.tender.domain.grading.TechnicalSheet;
import cl.bitacora.tender.domain.grading.TechnicalSheet.Module;
import cl.bitacora.tender.domain.grading.TechnicalSheet.Origin;
import cl.bitacora.tender.domain.grading.TechnicalSheet.Proposal;
import cl.bitacora.tender.http.Inputs.ModuleInput;
import cl.bitacora.tender.http.Inputs.ProposalInput;
import cl.bitacora.tender.http.Inputs.TechnicalInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads technical sheets: indicators as the committee graded them, or what it saw. */
final class Sheets {
    private static final int MOST_MODULES = 100;

    private Sheets() {}

    static TechnicalSheet sheet(String at, TechnicalInput input) {
        Origin origin = Fields.oneOf(Origin.class, at + ".origin", input.origin());
        if (input.modules().isEmpty() || input.modules().size() > MOST_MODULES) {
            throw Problems.field(
                    at + ".modules", "number-out-of-range", Fact.of("least", 1), Fact.of("most", MOST_MODULES));
        }
        Reading.bounded(at + ".modules", input.modules());
        List<Module> modules = new ArrayList<>();
        for (int i = 0; i < input.modules().size(); i++) {
            modules.add(
                    module(at + ".modules[" + i + "]", i + 1, input.modules().get(i)));
        }
        if (modules.stream().allMatch(Module::transversal)) {
            throw Problems.field(at + ".modules", "modules-all-transversal");
        }
        ProposalInput proposal = input.proposal();
        if (origin == Origin.PROPUESTO != (proposal != null)) {
            throw Problems.field(at + ".proposal", "proposal-of-proposed-plans");
        }
        if (origin == Origin.PROPUESTO && modules.stream().anyMatch(one -> one.rubric() != Rubric.PRESENCIAL)) {
            throw Problems.field(at + ".modules", "proposed-plans-are-presencial");
        }
        return new TechnicalSheet(
                origin,
                modules,
                proposal == null ? Optional.empty() : Optional.of(proposal(at + ".proposal", proposal)));
    }

    private static Module module(String at, int number, ModuleInput input) {
        String name = input.name() == null ? "módulo " + number : Reading.text(at + ".name", input.name());
        Rubric rubric = modality(at + ".modality", input.modality());
        boolean locked = Fields.flag(input.locked());
        boolean transversal = Fields.flag(input.transversal());
        return new Module(
                name, rubric, locked || transversal ? List.of() : indicators(at, rubric, input), locked, transversal);
    }

    private static Rubric modality(String field, String name) {
        if (!name.equals("PRESENCIAL") && !name.equals("E_LEARNING")) {
            throw Fields.notOneOf(field, List.of("PRESENCIAL", "E_LEARNING"));
        }
        return Rubric.valueOf(name);
    }

    private static List<Finding<Grade>> indicators(String at, Rubric rubric, ModuleInput input) {
        List<BigDecimal> given = input.indicators();
        if (given != null) {
            return rubric.given(Reading.grades(at + ".indicators", given, rubric.indicators()));
        }
        PresencialRubric.Facts presencial = input.presencial();
        if (rubric == Rubric.PRESENCIAL && presencial != null) {
            return PresencialRubric.grade(presencial);
        }
        ElearningRubric.Facts elearning = input.elearning();
        if (rubric == Rubric.E_LEARNING && elearning != null) {
            return ElearningRubric.grade(elearning);
        }
        throw missing(at + ".indicators");
    }

    private static Proposal proposal(String at, ProposalInput input) {
        return new Proposal(plan(at, input), modules(at, input));
    }

    private static List<Finding<Grade>> plan(String at, ProposalInput input) {
        List<BigDecimal> plan = input.plan();
        ProposalRubric.PlanFacts facts = input.planFacts();
        if (plan != null) {
            return Rubric.PLAN.given(Reading.grades(at + ".plan", plan, Rubric.PLAN.indicators()));
        }
        if (facts != null) {
            return ProposalRubric.grade(facts);
        }
        throw missing(at + ".plan");
    }

    private static List<List<Finding<Grade>>> modules(String at, ProposalInput input) {
        @Nullable List<List<BigDecimal>> given = input.modules();
        List<List<Finding<Grade>>> modules = new ArrayList<>();
        if (given != null) {
            Reading.bounded(at + ".modules", given);
            for (int i = 0; i < given.size(); i++) {
                modules.add(Rubric.MODULE.given(
                        Reading.grades(at + ".modules[" + i + "]", given.get(i), Rubric.MODULE.indicators())));
            }
        } else if (input.moduleFacts() != null) {
            input.moduleFacts().forEach(facts -> modules.add(ProposalRubric.grade(facts)));
        }
        if (modules.isEmpty()) {
            throw missing(at + ".modules");
        }
        return modules;
    }

    private static RuntimeException missing(String field) {
        return Problems.field(field, "missing-field", Fact.of("field", field));
    }
}
