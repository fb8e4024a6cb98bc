package cl.bitacora.payments.domain;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.PaymentParameters;
import java.time.LocalDate;
import java.util.List;

/**
 * The liquidación of the lecture phase: training value plus examinations less advances paid. May be below zero.
 *
 * @param net what is payable, or owed if negative
 */
public record Liquidation(
        Values values, TrainingValue training, Finding<Clp> examinations, Finding<Clp> advances, Finding<Clp> net) {

    /** What goes into a liquidation. */
    public record Input(
            Values values,
            long totalSeconds,
            List<Situation> situations,
            List<Examination> examinations,
            boolean examinationsDocumented,
            LocalDate endedOn,
            List<Clp> advancesPaid) {}

    /** Computes it. Each component is rounded once (BONO-902); only the training value can have fractions. */
    @Rule({"BONO-161", "BONO-180"})
    public static Liquidation of(Input input, PaymentParameters parameters) {
        TrainingValue training = TrainingValue.of(input.situations(), input.values(), input.totalSeconds(), parameters);
        Finding<Clp> examinations =
                Examinations.total(input.examinations(), input.endedOn(), input.examinationsDocumented());
        Finding<Clp> advances = advances(input.advancesPaid());
        Clp value = training.total().value().plus(examinations.value()).minus(advances.value());
        Finding<Clp> net = Finding.of(
                        RuleId.of("BONO-180"),
                        value,
                        Norms.bono("8.2.1"),
                        Fact.of("trainingValue", training.total().value()),
                        Fact.of("examinations", examinations.value()),
                        Fact.of("advances", advances.value()),
                        Fact.of(
                                "formula",
                                training.total().value() + " + " + examinations.value() + " − " + advances.value()))
                .restingOn(training.total(), examinations, advances);
        return new Liquidation(input.values(), training, examinations, advances, net);
    }

    /** Advances of this course that were paid; those only requested subtract nothing. */
    @Rule("BONO-203")
    static Finding<Clp> advances(List<Clp> paid) {
        return Finding.of(
                RuleId.of("BONO-203"),
                paid.stream().reduce(Clp.ZERO, Clp::plus),
                Norms.bono("8.2.4"),
                Fact.of("paidAdvances", paid.size()));
    }
}
