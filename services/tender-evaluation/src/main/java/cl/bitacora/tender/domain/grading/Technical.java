package cl.bitacora.tender.domain.grading;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Decimals;
import cl.bitacora.tender.domain.Grade;
import cl.bitacora.tender.domain.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Criterion 5.4: the technical proposal.
 *
 * @param proposal grade of the propuesta formativa, for proposed plans
 * @param modules grade of the methodology of each module that is graded, in order
 * @param methodology average of the modules
 * @param total the technical grade; computed also for an eliminated offer, which is not ranked
 * @param eliminated by indicator 1 of a module
 */
public record Technical(
        Optional<Finding<Grade>> proposal,
        List<Finding<Grade>> modules,
        Finding<Grade> methodology,
        Finding<Grade> total,
        Finding<Boolean> eliminated) {
    public Technical {
        modules = List.copyOf(modules);
    }

    /** Grades a technical sheet. */
    @Rule({"TEN-111", "TEN-047"})
    public static Technical of(TechnicalSheet sheet, TenderParameters parameters) {
        List<Finding<Grade>> modules = sheet.modules().stream()
                .filter(module -> !module.transversal())
                .map(module -> module(module, parameters))
                .toList();
        Finding<Grade> methodology = average("TEN-133", "5.4.1.6", modules, parameters);
        Optional<Finding<Grade>> proposal = sheet.proposal().map(given -> proposal(given, parameters));
        Finding<Grade> total = proposal.map(formativa -> {
                    Mix mix = Mix.of()
                            .add(parameters.weights().proposal(), formativa.value())
                            .add(parameters.weights().methodology(), methodology.value());
                    return finding("TEN-111", "5.4", mix, parameters).restingOn(formativa, methodology);
                })
                .orElseGet(() -> Finding.of(
                                RuleId.of("TEN-111"),
                                methodology.value(),
                                Bases.ba("5.4"),
                                Fact.of("formula", "1×" + methodology.value()),
                                Fact.of(
                                        "exact",
                                        Decimals.text(methodology.value().exact())))
                        .restingOn(methodology));
        return new Technical(proposal, modules, methodology, total, eliminated(sheet));
    }

    /** Seven for nothing: a locked module has the lowest grade, but does not eliminate (G-TEN-27). */
    @Rule("TEN-128")
    static Finding<Grade> module(TechnicalSheet.Module module, TenderParameters parameters) {
        if (module.locked()) {
            return Finding.of(RuleId.of("TEN-128"), Grade.ONE, Bases.ba("5.4.1.5"), Fact.of("name", module.name()));
        }
        return module.rubric().grade(module.name(), module.indicators(), parameters);
    }

    /** Plan level and module level, weighted. */
    @Rule({"TEN-112", "TEN-120"})
    static Finding<Grade> proposal(TechnicalSheet.Proposal proposal, TenderParameters parameters) {
        Finding<Grade> plan = Rubric.PLAN.grade("plan", proposal.plan(), parameters);
        List<Finding<Grade>> modules = new ArrayList<>();
        for (int i = 0; i < proposal.modules().size(); i++) {
            modules.add(
                    Rubric.MODULE.grade("módulo " + (i + 1), proposal.modules().get(i), parameters));
        }
        Finding<Grade> average = average("TEN-120", "5.4.1.2", modules, parameters);
        Mix mix = Mix.of()
                .add(parameters.weights().planLevel(), plan.value())
                .add(parameters.weights().moduleLevel(), average.value());
        return finding("TEN-112", "5.4.1", mix, parameters).restingOn(plan, average);
    }

    /** Indicator 1 graded 1,0 in any module; only of the methodology, never of the propuesta formativa. */
    @Rule("TEN-134")
    static Finding<Boolean> eliminated(TechnicalSheet sheet) {
        List<String> generic = sheet.modules().stream()
                .filter(module -> !module.locked() && !module.transversal())
                .filter(module -> module.indicators().getFirst().value().equals(Grade.ONE))
                .map(TechnicalSheet.Module::name)
                .toList();
        boolean online = sheet.modules().stream()
                .anyMatch(module -> generic.contains(module.name()) && module.rubric() == Rubric.E_LEARNING);
        return Finding.of(
                RuleId.of("TEN-134"),
                !generic.isEmpty(),
                Bases.ba(online ? "5.4.1.5" : "5.4.1.4"),
                Fact.of("modules", String.join(", ", generic)));
    }

    /** Simple mean, whatever the hours of each module. */
    @Rule("TEN-133")
    private static Finding<Grade> average(
            String rule, String numeral, List<Finding<Grade>> modules, TenderParameters parameters) {
        Ratio sum = modules.stream().map(module -> module.value().exact()).reduce(Ratio.ZERO, Ratio::plus);
        Ratio mean = sum.times(Ratio.of(1, modules.size()));
        return Finding.of(
                        RuleId.of(rule),
                        Rounding.named(mean, parameters),
                        Bases.ba(numeral),
                        Fact.of("name", "promedio"),
                        Fact.of("formula", Decimals.text(sum) + " / " + modules.size()),
                        Fact.of("exact", Decimals.text(mean)),
                        Fact.of("modules", modules.size()))
                .restingOn(modules);
    }

    private static Finding<Grade> finding(String rule, String numeral, Mix mix, TenderParameters parameters) {
        return Finding.of(
                RuleId.of(rule),
                Rounding.named(mix.total(), parameters),
                Bases.ba(numeral),
                Fact.of("formula", mix.formula()),
                Fact.of("exact", Decimals.text(mix.total())));
    }
}
