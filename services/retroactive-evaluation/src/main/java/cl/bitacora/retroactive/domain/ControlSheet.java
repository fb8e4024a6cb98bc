package cl.bitacora.retroactive.domain;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.RetroactiveLetter;
import cl.bitacora.regulation.RetroactiveParameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The control sheet of each regional office (Anexo 4): every decision, approved or not (G-ATT-30). */
public final class ControlSheet {
    private ControlSheet() {}

    /** The two lines, and the unit of SENCE that receives the sheet of each. */
    public enum Line {
        /** Unidad de Administración de Franquicia Tributaria. */
        FT,
        /** The unit that administers Formación en el Puesto de Trabajo, Línea Aprendices. */
        FPT
    }

    /**
     * A row.
     *
     * @param evaluatedOn when it was decided
     * @param resolution number, only of an approval
     * @param type route and letter, such as {@code A.f}
     * @param manualCertificate the approval gave one
     */
    public record Row(
            String executorRut,
            String executorName,
            String operatorRut,
            String actionId,
            Line line,
            LocalDate receivedOn,
            LocalDate evaluatedOn,
            boolean authorised,
            Optional<String> resolution,
            String type,
            boolean manualCertificate,
            String official) {}

    /** What a row is made of, besides what follows from the decision. */
    public record Case(
            String executorRut,
            String executorName,
            String operatorRut,
            String actionId,
            Programme programme,
            LocalDate receivedOn,
            RetroactiveLetter letter,
            String region,
            String official) {}

    /** The row of a decision. */
    @Rule("LCE-133")
    public static Row row(Case file, LocalDate evaluatedOn, boolean authorised, String resolution) {
        Outcome outcome =
                Outcome.of(file.letter().route(), file.region(), authorised).value();
        return new Row(
                file.executorRut(),
                file.executorName(),
                file.operatorRut(),
                file.actionId(),
                line(file.programme()),
                file.receivedOn(),
                evaluatedOn,
                authorised,
                authorised ? Optional.of(resolution) : Optional.empty(),
                file.letter().toString().replace('-', '.'),
                outcome == Outcome.CERTIFICADO_MANUAL,
                file.official());
    }

    /** The first month of the period in whose sheet a decision goes: January, March and so on (G-RET-03). */
    @Rule("LCE-075")
    public static Finding<YearMonth> period(LocalDate decidedOn, RetroactiveParameters parameters) {
        int months = parameters.controlSheetMonths();
        int first = (decidedOn.getMonthValue() - 1) / months * months + 1;
        return Finding.of(
                RuleId.of("LCE-075"),
                YearMonth.of(decidedOn.getYear(), first),
                Norms.lce("Resuelvo 3.A, procedimiento e."),
                Fact.of("decidedOn", decidedOn),
                Fact.of("months", months));
    }

    /**
     * The line of a programme.
     *
     * @throws IllegalArgumentException for a programme without such a sheet: a programming error
     */
    @Rule("LCE-075")
    public static Line line(Programme programme) {
        return switch (programme) {
            case FRANQUICIA_TRIBUTARIA -> Line.FT;
            case FPT_APRENDICES -> Line.FPT;
            case BONO_MIPE_2020, BECAS_LABORALES_2022 ->
                throw new IllegalArgumentException(programme + " has no control sheet");
        };
    }
}
