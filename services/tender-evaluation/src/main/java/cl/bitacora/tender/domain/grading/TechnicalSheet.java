package cl.bitacora.tender.domain.grading;

import cl.bitacora.kernel.Finding;
import cl.bitacora.tender.domain.Grade;
import java.util.List;
import java.util.Optional;

/**
 * The technical sheet of a course offer: every indicator of every module.
 *
 * @param origin whose plan it is
 * @param modules graded with the rubric of their modality
 * @param proposal only for plans that the bidder proposes
 */
public record TechnicalSheet(Origin origin, List<Module> modules, Optional<Proposal> proposal) {
    public TechnicalSheet {
        modules = List.copyOf(modules);
        if (origin == Origin.PROPUESTO != proposal.isPresent()) {
            throw new IllegalArgumentException("a proposed plan, and only such, has a propuesta formativa");
        }
        if (modules.stream().allMatch(Module::transversal)) {
            throw new IllegalArgumentException("a course has modules to grade");
        }
        if (origin == Origin.PROPUESTO && modules.stream().anyMatch(module -> module.rubric() != Rubric.PRESENCIAL)) {
            throw new IllegalArgumentException("a proposed plan is presencial");
        }
    }

    /** Whose plan a course follows. */
    public enum Origin {
        /** Plan formativo del Catálogo SENCE. */
        CATALOGO,
        /** Plan formativo propuesto por el oferente. */
        PROPUESTO
    }

    /**
     * The methodology of a module.
     *
     * @param rubric {@link Rubric#PRESENCIAL} or {@link Rubric#E_LEARNING}
     * @param indicators one for each of the rubric
     * @param locked the reviewers could not open it: it gets the lowest grade (TEN-128)
     * @param transversal preset by SENCE: nothing to grade (G-TEN-28)
     */
    public record Module(
            String name, Rubric rubric, List<Finding<Grade>> indicators, boolean locked, boolean transversal) {
        public Module {
            indicators = List.copyOf(indicators);
            if (rubric != Rubric.PRESENCIAL && rubric != Rubric.E_LEARNING) {
                throw new IllegalArgumentException("modules have a modality");
            }
            if (!locked
                    && !transversal
                    && indicators.size() != rubric.indicators().size()) {
                throw new IllegalArgumentException(
                        rubric + " has " + rubric.indicators().size() + " indicators");
            }
        }

        /** With the grades that the committee gave. */
        public static Module given(String name, Rubric rubric, List<Grade> grades) {
            return new Module(name, rubric, rubric.given(grades), false, false);
        }
    }

    /**
     * The propuesta formativa.
     *
     * @param plan two indicators
     * @param modules five indicators of each module
     */
    public record Proposal(List<Finding<Grade>> plan, List<List<Finding<Grade>>> modules) {
        public Proposal {
            plan = List.copyOf(plan);
            modules = modules.stream().map(List::copyOf).toList();
            if (modules.isEmpty()) {
                throw new IllegalArgumentException("a plan has modules");
            }
        }
    }
}
