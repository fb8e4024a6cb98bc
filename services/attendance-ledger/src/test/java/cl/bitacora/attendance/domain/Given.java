package cl.bitacora.attendance.domain;

import cl.bitacora.attendance.domain.rules.BlockTimes;
import cl.bitacora.attendance.domain.rules.Justification;
import cl.bitacora.attendance.domain.rules.Mark;
import cl.bitacora.attendance.domain.rules.PersonDay;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.attendance.DelayCause;
import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.AttendanceParameters;
import cl.bitacora.regulation.Regulation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The Monday on which the catalogue's examples play, and its people. */
public final class Given {
    public static final LocalDate DAY = LocalDate.of(2020, 3, 9);
    public static final SectionId SECTION = new SectionId("bodegas-1");
    public static final BlockKey BLOCK = new BlockKey(SECTION, DAY, "A");
    public static final BlockKey AFTERNOON = new BlockKey(SECTION, DAY, "B");
    public static final PersonId ANA = person(1);
    public static final PersonId BETO = person(2);
    public static final PersonId CARLA = person(3);
    public static final PersonId RELATOR = person(99);
    public static final String PC1 = "pc-1";
    public static final String PC2 = "pc-2";
    private static final Regulation LAW = Regulation.load();

    private Given() {}

    public static Regulation law() {
        return LAW;
    }

    public static AttendanceParameters ft() {
        return AttendanceParameters.of(LAW.parameters(), Programme.FRANQUICIA_TRIBUTARIA, DAY);
    }

    public static AttendanceParameters bono() {
        return AttendanceParameters.of(LAW.parameters(), Programme.BONO_MIPE_2020, DAY);
    }

    /** The parameters of a programme by its short name, {@code FT} or {@code Bono}. */
    public static AttendanceParameters of(String programme) {
        return programme.equals("Bono") ? bono() : ft();
    }

    public static BusinessDays businessDays() {
        return LAW.holidays().national();
    }

    public static PersonId person(int number) {
        return new PersonId("p-%032x".formatted(number));
    }

    /** A wall-clock time of that Monday: {@code 09:00} or {@code 09:00:00}. */
    public static Instant at(String time) {
        return Chile.at(DAY, LocalTime.parse(time));
    }

    /** A date and time: {@code 2020-03-11 18:00}. */
    public static Instant on(String dateTime) {
        String[] parts = dateTime.split(" ");
        return Chile.at(LocalDate.parse(parts[0]), LocalTime.parse(parts[1]));
    }

    /** Fingerprint marks on the first computer at these times, separated by spaces; {@code 09:00@pc-2} names another one. */
    public static List<Mark> marks(String times) {
        List<Mark> marks = new ArrayList<>();
        for (String word : times.isBlank() ? new String[0] : times.strip().split("[ ,]+")) {
            String[] parts = word.split("@");
            String computer = parts.length > 1 ? parts[1] : PC1;
            marks.add(new Mark(computer + ":" + (marks.size() + 1), at(parts[0]), MarkMethod.FINGERPRINT, computer));
        }
        return marks;
    }

    /** A block from 09:00 that was said to last 240 minutes, the relator leaving at 13:04. */
    public static BlockTimes morning() {
        return new BlockTimes(at("09:00"), 240, Optional.of(at("13:04")));
    }

    /** A day of one block of four hours, with no justification. */
    public static PersonDay oneBlockDay() {
        return new PersonDay(at("09:00"), 240 * 60, Optional.empty(), Optional.empty());
    }

    /** The same day, excused. */
    public static PersonDay excusedDay() {
        return new PersonDay(at("09:00"), 240 * 60, Optional.empty(), Optional.of(medical()));
    }

    public static Justification medical() {
        return new Justification(DelayCause.MEDICAL, DAY, false);
    }

    /** Facts of a face-to-face section of these people; the schedule says 09:00, 240 minutes. */
    public static BlockFacts facts(AttendanceParameters parameters, PersonId... roster) {
        return facts(parameters, Modality.PRESENCIAL, Optional.of(scheduled()), 240 * 60, roster);
    }

    public static BlockFacts facts(
            AttendanceParameters parameters,
            Modality modality,
            Optional<ScheduledBlock> scheduled,
            long scheduledDaySeconds,
            PersonId... roster) {
        return new BlockFacts(
                parameters.programme(),
                modality,
                DAY,
                DAY.plusDays(10),
                scheduled,
                scheduledDaySeconds,
                Set.of(roster),
                parameters,
                businessDays());
    }

    public static ScheduledBlock scheduled() {
        return new ScheduledBlock(DAY, "A", LocalTime.of(9, 0), 240);
    }
}
