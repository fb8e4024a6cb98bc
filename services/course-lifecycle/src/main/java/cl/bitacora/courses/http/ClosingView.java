package cl.bitacora.courses.http;

import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormObserved;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormStamped;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormSubmitted;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.courses.domain.ClosingFacts;
import cl.bitacora.courses.domain.Section;
import cl.bitacora.courses.domain.SectionPhase;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Messages;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The closing form as it is shown. */
@Schema(name = "FormularioCierre")
public record ClosingView(
        String section,
        SectionPhase state,
        @Nullable LocalDate endedOn,
        @Nullable Instant submittedAt,

        @Schema(description = "Ingresado después del plazo (BONO-142)") @Nullable
        Boolean late,

        @Schema(description = "Último día para visarlo (BONO-145)") @Nullable
        LocalDate stampDueOn,

        @Schema(description = "Por qué se devolvió el anterior") @Nullable
        String observation,

        @Nullable Instant stampedAt,

        @Schema(description = "Último día para pedir la liquidación (BONO-181)") @Nullable
        LocalDate liquidationDueOn,

        @Schema(description = "Último día de la ceremonia (BONO-147)") @Nullable
        LocalDate ceremonyDueOn,

        List<Line> lines) {

    /** One participant's final state. */
    @Schema(name = "LineaCierre")
    public record Line(
            String person,
            @Nullable String rut,
            @Nullable String name,
            FinalState state,
            EvaluationResult evaluation,
            long creditedSeconds,
            long totalSeconds,

            @Schema(description = "Porcentaje truncado a dos decimales", examples = "74.99")
            String percent,

            @Nullable ExplanationView why) {}

    /** Puts explanations into words. */
    record Explainer(Messages messages, Locale locale) {}

    static ClosingView of(Section section, Map<PersonId, PersonRecord> known, @Nullable Explainer explainer) {
        ClosingFacts closing = section.closing();
        return new ClosingView(
                section.id().value(),
                section.phase(),
                closing.form().map(ClosingFormSubmitted::endedOn).orElse(null),
                closing.form().map(ClosingFormSubmitted::at).orElse(null),
                closing.form().map(ClosingFormSubmitted::late).orElse(null),
                closing.form().map(ClosingFormSubmitted::stampDueOn).orElse(null),
                closing.observed().map(ClosingFormObserved::reason).orElse(null),
                closing.stamped().map(ClosingFormStamped::at).orElse(null),
                closing.stamped().map(ClosingFormStamped::liquidationDueOn).orElse(null),
                closing.stamped().map(ClosingFormStamped::ceremonyDueOn).orElse(null),
                closing.lines().stream()
                        .map(line -> line(line, known.get(line.participant()), explainer))
                        .toList());
    }

    private static Line line(FinalStateLine line, @Nullable PersonRecord known, @Nullable Explainer explainer) {
        return new Line(
                line.participant().value(),
                known == null ? null : known.rut().formatted(),
                known == null ? null : known.displayName(),
                line.state(),
                line.evaluation(),
                line.creditedSeconds(),
                line.totalSeconds(),
                Ratio.of(line.creditedSeconds(), line.totalSeconds())
                        .percentTruncated()
                        .toPlainString(),
                explainer == null ? null : ExplanationView.of(line.why(), explainer.messages(), explainer.locale()));
    }
}
