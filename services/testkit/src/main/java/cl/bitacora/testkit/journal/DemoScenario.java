package cl.bitacora.testkit.journal;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.wire.SignedBatch;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The demonstration, with what must come out of it. The figures were worked out by hand from the rules, not taken from
 * the services: they are what the services are checked against.
 *
 * <p>A full day is 14,400 s; the course 115,200 s; 75 % of it 86,400 s. VACE = 4,000 × 32 = 128,000 pesos; under 75 % a
 * second pays 4,000 / 3,600 = 10/9 pesos (BONO-184).
 *
 * <pre>
 * who  day: what happened                                       rule          credited seconds
 * ---  -------------------------------------------------------  ------------  -----------------------------------------
 * P01  1: in 09:19:59, 19:59 after the start                    BONO-133      14,400 (in time: from the start, LCE-904)
 *      5: started 09:03:00, in 09:23:00, 20:00 after it         BONO-133 T1   14,400 (20:00 is still in time)
 *      others complete                                                        8 × 14,400              = 115,200 100.00 %
 * P02  2: in 09:20:01, medical cause                            BONO-133 T2   14,400 − 1,201          =  13,199 (903)
 *      4: in 10:00:00, errand; 60:00 is exactly 25 % of 4 h     BONO-133 T3   14,400 − 3,600          =  10,800 (903)
 *      others complete                                                        6 × 14,400 + 23,999     = 110,399  95.83 %
 * P03  3: in 09:20:01, no cause                                 LCE-907 T3    0
 *      6: in 10:00:01, school event; one second beyond 25 %     BONO-133 T4   0
 *      others complete                                                        6 × 14,400              =  86,400  75.00 %
 * P04  2: in, no exit mark                                      LCE-905       0 (flag)
 *      7: absent                                                              0
 *      8: out 12:59:59                                          LCE-904 T6    14,399 (an exit has no tolerance)
 *      others complete                                                        5 × 14,400 + 14,399     =  86,399  74.99 %
 * P05  1: two marks 5 s apart on entering                       LCE-901 T1    14,400 (the second is dropped)
 *      others complete; final evaluation failed                               8 × 14,400              = 115,200 100.00 %
 * P06  3: in 09:02:00, out 09:02:06, in 09:02:36, out at end    LCE-047 T2    126 + 14,244 = 14,370 (flag)
 *         first interval from the start: 09:00:00–09:02:06; then 09:02:36–13:00:00
 *      others complete; no final evaluation                     G-BONO-12     7 × 14,400 + 14,370     = 115,170  99.97 %
 * P07  4: in 09:01:00, out 09:01:06, never in again             LCE-047, 048  66 (09:00:00–09:01:06, flag)
 *      8: in 09:30:00, other cause, accepted by the DR          BONO-137      14,400 − 1,800          =  12,600 (903)
 *      others complete                                                        6 × 14,400 + 12,666     =  99,066  85.99 %
 * P08  2: out 10:00:00, in 10:08:00, observation                LCE-902 T2    14,400 − 480            =  13,920
 *      6: out 12:55:00                                          LCE-904 T6    14,400 − 300            =  14,100
 *      others complete                                                        6 × 14,400 + 28,020     = 114,420  99.32 %
 * P09  1: entry and exit by document number                     LCE-036, 042  14,400
 *      3: no card, police record, observation                   LCE-037, 039  14,400
 *      others complete                                                        8 × 14,400              = 115,200 100.00 %
 * P10  2: no card, renewal receipt, observation                 LCE-038, 039  14,400
 *      5: no card, police record, NO observation                LCE-039       14,400 (flag; a person decides)
 *      others complete                                                        8 × 14,400              = 115,200 100.00 %
 * P11  1: in on computer 1, out on computer 2                   LCE-029       0 (flag; the entry stays open)
 *      others complete                                                        7 × 14,400              = 100,800  87.50 %
 * P12  1, 2 complete; 3: out 11:17:20; 4 to 8 absent            LCE-904       28,800 + 8,240          =  37,040  32.15 %
 * P13  withdraws before the start                               BONO-054      not in Formulario N° 1
 *
 * who  ratio             shown   evaluation  state      exact pesos          shown
 * ---  ----------------  ------  ----------  ---------  -------------------  -------
 * P01  115,200/115,200   100.00  passed      APROBADO   128,000              128,000
 * P02  110,399/115,200    95.83  passed      APROBADO   128,000              128,000
 * P03   86,400/115,200    75.00  passed      APROBADO   128,000              128,000   exactly 75 %: BONO-091 T1
 * P04   86,399/115,200    74.99  passed      DESERTOR   86,399 × 10/9        95,999    95,998 8/9; not rounded to 75: T2
 * P05  115,200/115,200   100.00  failed      REPROBADO  128,000              128,000   BONO-183
 * P06  115,170/115,200    99.97  not held    REPROBADO  128,000              128,000   G-BONO-12
 * P07   99,066/115,200    85.99  passed      APROBADO   128,000              128,000
 * P08  114,420/115,200    99.32  passed      APROBADO   128,000              128,000
 * P09  115,200/115,200   100.00  passed      APROBADO   128,000              128,000
 * P10  115,200/115,200   100.00  passed      APROBADO   128,000              128,000
 * P11  100,800/115,200    87.50  passed      APROBADO   128,000              128,000
 * P12   37,040/115,200    32.15  not held    DESERTOR   37,040 × 10/9        41,156    41,155 5/9: BONO-184
 *
 * Aprobado    8 × 128,000                                    = 1,024,000   BONO-182
 * Reprobado   2 × 128,000                                    =   256,000   BONO-183
 * Desertor    (86,399 + 37,040) × 10/9 = 1,234,390/9         =   137,154   137,154 4/9, rounded once (BONO-902);
 *                                                                          rounding each person would give 137,155
 * Training value                                             = 1,417,154
 * Advance     VCE = 128,000 × 15 = 1,920,000; × 1/2          =   960,000   BONO-170 (quota 15, not 12: BONO-160 T2)
 * Liquidation 1,417,154 − 960,000                            =   457,154   BONO-180
 * </pre>
 */
public final class DemoScenario {
    private final JournalSimulator first;
    private final JournalSimulator second;
    private final List<Upload> uploads = new ArrayList<>();

    /**
     * One batch to send to {@code POST /v1/installations/{installation}/batches}.
     *
     * @param day 1 to 8
     */
    public record Upload(int day, String installation, SignedBatch batch) {
        /** The body. */
        public String json() {
            return batch.toJson();
        }
    }

    /** A row of what must come out; {@code percentDisplayed} with two decimals and a point. */
    public record Expected(
            String person, long creditedSeconds, String percentDisplayed, FinalState finalState, Clp amountClp) {}

    /**
     * A fact that must be flagged.
     *
     * @param person key, or empty when it concerns the block
     * @param anyOf any of these rules names it
     */
    public record Flag(LocalDate on, String person, List<RuleId> anyOf) {}

    /** The money of the course. */
    public record Totals(Clp trainingValue, Clp vce, Clp advance, Clp net) {}

    /**
     * The journals, once the section and the two computers have ids.
     *
     * @param personKey the platform's key of pseudonyms
     * @param firstRoom id of the installation enrolled with {@link #firstRoomKeys}
     * @param secondRoom id of the installation enrolled with {@link #secondRoomKeys}
     */
    public DemoScenario(SectionId section, byte[] personKey, String firstRoom, String secondRoom) {
        first = new JournalSimulator(firstRoom, 20_200_330L);
        second = new JournalSimulator(secondRoom, 20_200_331L);
        DemoMarks marks = new DemoMarks(section, personKey, first, second);
        for (int day = 1; day <= DemoCourse.DAYS.size(); day++) {
            long firstBefore = first.lastSeq();
            long secondBefore = second.lastSeq();
            marks.write(day);
            // The helper computer first: when the main one closes and reports the block, all its marks are there.
            add(day, second, secondBefore);
            add(day, first, firstBefore);
        }
    }

    /** Keys of the computer in the first room: what its enrolment needs. */
    public static Keypair firstRoomKeys() {
        return Keypair.ofSeed(20_200_330L);
    }

    /** Keys of the computer in the second room. */
    public static Keypair secondRoomKeys() {
        return Keypair.ofSeed(20_200_331L);
    }

    /** All batches, in the order to send them: one per day and computer. */
    public List<Upload> uploads() {
        return List.copyOf(uploads);
    }

    /** The batches of a day, 1 to 8. */
    public List<Upload> uploads(int day) {
        return uploads.stream().filter(upload -> upload.day() == day).toList();
    }

    /** The two computers, for other batch sizes. */
    public List<JournalSimulator> installations() {
        return List.of(first, second);
    }

    /** What must come out, per participant. */
    public static List<Expected> expected() {
        return List.of(
                row("P01", 115_200, "100.00", FinalState.APROBADO, 128_000),
                row("P02", 110_399, "95.83", FinalState.APROBADO, 128_000),
                row("P03", 86_400, "75.00", FinalState.APROBADO, 128_000),
                row("P04", 86_399, "74.99", FinalState.DESERTOR, 95_999),
                row("P05", 115_200, "100.00", FinalState.REPROBADO, 128_000),
                row("P06", 115_170, "99.97", FinalState.REPROBADO, 128_000),
                row("P07", 99_066, "85.99", FinalState.APROBADO, 128_000),
                row("P08", 114_420, "99.32", FinalState.APROBADO, 128_000),
                row("P09", 115_200, "100.00", FinalState.APROBADO, 128_000),
                row("P10", 115_200, "100.00", FinalState.APROBADO, 128_000),
                row("P11", 100_800, "87.50", FinalState.APROBADO, 128_000),
                row("P12", 37_040, "32.15", FinalState.DESERTOR, 41_156));
    }

    /** What must come out, in pesos. */
    public static Totals totals() {
        return new Totals(Clp.of(1_417_154), Clp.of(1_920_000), Clp.of(960_000), Clp.of(457_154));
    }

    /** What must be flagged at least. */
    public static List<Flag> flags() {
        return List.of(
                flag(1, "P11", "LCE-029"),
                flag(2, "P04", "LCE-905", "FIN-032"),
                flag(3, "P06", "LCE-047", "LCE-048"),
                flag(4, "P07", "LCE-047", "LCE-048"),
                flag(4, "", "BONO-131"),
                flag(5, "P10", "LCE-039"));
    }

    private void add(int day, JournalSimulator room, long seqBefore) {
        if (room.lastSeq() > seqBefore) {
            uploads.add(new Upload(day, room.installation(), room.batch(seqBefore + 1, room.lastSeq())));
        }
    }

    private static Expected row(String person, long seconds, String percent, FinalState state, long pesos) {
        return new Expected(person, seconds, percent, state, Clp.of(pesos));
    }

    private static Flag flag(int day, String person, String... rules) {
        return new Flag(
                DemoCourse.DAYS.get(day - 1),
                person,
                List.of(rules).stream().map(RuleId::of).toList());
    }
}
