package cl.bitacora.testkit.journal;

import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import java.util.List;

/**
 * Somebody of the demonstration. Invented: trees for surnames, RUTs of nine digits (999.000.0nn, with their right check
 * digit) which nobody has, addresses under {@code .invalid}, which nobody can own (RFC 2606).
 *
 * @param key {@code P01} … {@code P13}, {@code R01}: how the table of {@link DemoScenario} names people
 * @param evaluation of the final evaluation; a person who left before the start has none
 * @param withdraws leaves between enrolment and start (BONO-054)
 */
public record DemoPerson(
        String key,
        Rut rut,
        String names,
        String lastNames,
        String email,
        String phone,
        String voucher,
        EvaluationResult evaluation,
        boolean withdraws) {

    /** The relator. */
    public static final DemoPerson RELATOR =
            person(90, "R01", "Rosa", "Radal Pehuén", EvaluationResult.NO_REALIZADA, false);

    /** Everybody who enrols, in order; the last one withdraws before the start. */
    public static final List<DemoPerson> ENROLLED = List.of(
            person(1, "P01", "Amanda", "Canelo Quillay", EvaluationResult.APROBADA, false),
            person(2, "P02", "Bruno", "Maitén Arrayán", EvaluationResult.APROBADA, false),
            person(3, "P03", "Carmen", "Peumo Boldo", EvaluationResult.APROBADA, false),
            person(4, "P04", "Diego", "Lingue Ulmo", EvaluationResult.APROBADA, false),
            person(5, "P05", "Elisa", "Notro Coihue", EvaluationResult.REPROBADA, false),
            person(6, "P06", "Fabián", "Raulí Tepa", EvaluationResult.NO_REALIZADA, false),
            person(7, "P07", "Gloria", "Avellano Huingán", EvaluationResult.APROBADA, false),
            person(8, "P08", "Hernán", "Litre Espino", EvaluationResult.APROBADA, false),
            person(9, "P09", "Inés", "Roble Mañío", EvaluationResult.APROBADA, false),
            person(10, "P10", "Julio", "Alerce Tineo", EvaluationResult.APROBADA, false),
            person(11, "P11", "Karen", "Luma Pitra", EvaluationResult.APROBADA, false),
            person(12, "P12", "Leonel", "Chilco Matico", EvaluationResult.NO_REALIZADA, false),
            person(13, "P13", "Marta", "Quintral Copihue", EvaluationResult.NO_REALIZADA, true));

    /** Who takes part in the lecture phase (Formulario N° 1). */
    public static final List<DemoPerson> PARTICIPANTS =
            ENROLLED.stream().filter(person -> !person.withdraws()).toList();

    /** The pseudonym under the platform's key. */
    public PersonId id(byte[] personKey) {
        return PersonId.of(rut, personKey);
    }

    /** Somebody else with as invented a RUT; {@code number} as in 999.000.nnn, from 101 on. */
    public static DemoPerson invented(int number, String names, String lastNames) {
        return person(number, "P" + number, names, lastNames, EvaluationResult.APROBADA, false);
    }

    private static DemoPerson person(
            int number, String key, String names, String lastNames, EvaluationResult evaluation, boolean withdraws) {
        return new DemoPerson(
                key,
                Rut.ofNumber(999_000_000 + number),
                names,
                lastNames,
                "persona%02d@ejemplo.invalid".formatted(number),
                "+56 9 0000 00%02d".formatted(number),
                "BONO-2020-%04d".formatted(number),
                evaluation,
                withdraws);
    }
}
