package cl.bitacora.tender.domain.call;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Condition;
import cl.bitacora.tender.domain.Requirement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The other resolutions that are part of the bases; rules that lean on them are incomplete without their text. */
public enum Instrument {
    /** General instructions and vulnerable groups. */
    GENERAL_INSTRUCTIONS("1835/2022", LocalDate.of(2022, 5, 30), "a)"),
    /** Cross-process manual. */
    PROCESS_MANUAL("2709/2021", LocalDate.of(2021, 9, 1), "b)"),
    /** Design of e-learning and blended courses. */
    ELEARNING_DESIGN("3179/2021", LocalDate.of(2021, 10, 19), "c)"),
    /** Technical support (MAT). */
    TECHNICAL_SUPPORT("2651/2021", LocalDate.of(2021, 8, 25), "d)");

    private final String resolution;
    private final LocalDate issued;
    private final String letter;

    Instrument(String resolution, LocalDate issued, String letter) {
        this.resolution = resolution;
        this.issued = issued;
        this.letter = letter;
    }

    /** Number and year of the exempt resolution. */
    public String resolution() {
        return resolution;
    }

    public LocalDate issued() {
        return issued;
    }

    /** Where the bases name it. */
    public Citation ground() {
        return Bases.ba("2.7 " + letter);
    }

    /** Whether a resolution is part of the bases: only those bind whoever bids. */
    @Rule("TEN-007")
    public static Finding<Compliance> belongs(String resolution) {
        Optional<Instrument> instrument = find(resolution);
        return Requirement.of(
                "TEN-007",
                instrument.map(Instrument::ground).orElse(Bases.ba("2.7")),
                List.of(
                        Fact.of("resolution", resolution),
                        Fact.of(
                                "issued",
                                instrument
                                        .map(found -> found.issued().toString())
                                        .orElse(""))),
                List.of(Condition.that(instrument.isPresent(), resolution + " no es parte de las bases")));
    }

    /** By number and year, e.g. {@code 3179/2021}. */
    public static Optional<Instrument> find(String resolution) {
        return Arrays.stream(values())
                .filter(instrument -> instrument.resolution.equals(resolution))
                .findFirst();
    }
}
