package cl.bitacora.payments.http;

import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Check.Met;
import cl.bitacora.kernel.Check.Unmet;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.payments.domain.ClosingFacts;
import cl.bitacora.payments.domain.Coherence;
import cl.bitacora.payments.domain.Filing;
import cl.bitacora.payments.domain.Liquidation;
import cl.bitacora.payments.domain.LiquidationFiling;
import cl.bitacora.payments.http.Answers.PreviewAnswer;
import cl.bitacora.payments.views.Lookup;
import cl.bitacora.payments.views.SectionRow;
import cl.bitacora.regulation.PaymentParameters;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a liquidation would be now. Files nothing. */
@Singleton
public class Preview {
    private final Files files;
    private final Wording wording;

    @Inject
    public Preview(Files files, Wording wording) {
        this.files = files;
        this.wording = wording;
    }

    PreviewAnswer of(SectionRow row, Instant now, boolean explained, Locale locale) {
        Computed computed = compute(row, Chile.dayOf(now));
        return new PreviewAnswer(
                wording.liquidation(computed.figures(), explained, locale),
                computed.obstacles().stream()
                        .map(refusal -> wording.obstacle(refusal, locale))
                        .toList());
    }

    /** The figures and what they come from. */
    record Computed(LiquidationFigures figures, ClosingFacts closing, List<Refusal> obstacles) {}

    Computed compute(SectionRow row, LocalDate today) {
        Filing.otherProgramme(row.facts()).ifPresent(refusal -> {
            throw Problems.refused(refusal);
        });
        LiquidationFiling.otherModality(row.facts()).ifPresent(refusal -> {
            throw Problems.refused(refusal);
        });
        Optional<ClosingFacts> stamped = files.lookup().closing(row);
        PaymentParameters parameters =
                files.parameters(row, stamped.map(ClosingFacts::endedOn).orElse(today));
        ClosingFacts closing = stamped.orElseGet(() -> provisional(row, today, parameters));
        List<Refusal> obstacles = new ArrayList<>();
        LiquidationFiling.notComputable(row.facts(), stamped).ifPresent(obstacles::add);
        if (stamped.isPresent()) {
            switch (Coherence.check(closing, row.facts(), parameters)) {
                case Met met -> {}
                case Unmet(Refusal refusal) -> obstacles.add(refusal);
            }
        }
        Liquidation liquidation = Liquidation.of(
                new Liquidation.Input(
                        row.facts().values(),
                        row.facts().totalSeconds(),
                        closing.situations(),
                        List.of(),
                        false,
                        closing.endedOn(),
                        files.advancesPaid(row)),
                parameters);
        return new Computed(LiquidationFigures.of(liquidation, closing, stamped.isEmpty()), closing, obstacles);
    }

    /** Who has the minimum already is worth the VACE, passed or failed; the others their hours so far. */
    private ClosingFacts provisional(SectionRow row, LocalDate today, PaymentParameters parameters) {
        Set<PersonId> people = files.lookup().formulario(row.section);
        Map<PersonId, Long> credited = Lookup.credited(files.lookup().blocks(row.section));
        long total = row.facts().totalSeconds();
        List<FinalStateLine> lines = people.stream()
                .sorted()
                .map(person -> {
                    long seconds = credited.getOrDefault(person, 0L);
                    boolean enough = Ratio.of(seconds, total).atLeast(parameters.minimumAttendance());
                    FinalState state = enough ? FinalState.APROBADO : FinalState.DESERTOR;
                    Explanation why = new Explanation(
                            RuleId.of("BONO-091"),
                            "PROVISIONAL",
                            Norms.bono("6.2"),
                            List.of(Fact.of("creditedSeconds", seconds), Fact.of("totalSeconds", total)),
                            List.of());
                    return new FinalStateLine(person, state, EvaluationResult.NO_REALIZADA, seconds, total, why);
                })
                .toList();
        return new ClosingFacts("", today, today, lines, credited, people);
    }
}
