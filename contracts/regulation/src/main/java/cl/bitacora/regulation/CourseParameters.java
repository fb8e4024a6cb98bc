package cl.bitacora.regulation;

import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the course rules need. Only programmes whose norm governs the life of a course have them: use {@link #find} where
 * any programme may come. Deadlines are inclusive; citations are in {@link Parameters} under the names below.
 *
 * @param presencial numbers of face-to-face courses (BONO-080, BONO-021)
 * @param elearning numbers of e-learning courses (BONO-082, BONO-021)
 * @param sessions limits of a face-to-face timetable (BONO-083, BONO-084)
 * @param start terms around the start (BONO-060…066, BONO-121, BONO-122)
 * @param closing terms around the closing (BONO-142…147)
 * @param anexoNoticeBusinessDays how long before the change an anexo is made (BONO-111)
 * @param minimumAttendance below it a participant is a deserter (BONO-091)
 */
public record CourseParameters(
        Programme programme,
        LocalDate day,
        Numbers presencial,
        Numbers elearning,
        Sessions sessions,
        Start start,
        Closing closing,
        int anexoNoticeBusinessDays,
        Ratio minimumAttendance) {

    /**
     * Numbers of people.
     *
     * @param minimumToStart least enrolled (and, face to face, least attending on the first day) to start
     * @param maximum most participants
     * @param maximumSection most people in a section; the least is one
     * @param lateJoining share of the hours until which people may join: before it face to face, up to it e-learning
     */
    public record Numbers(int minimumToStart, int maximum, int maximumSection, Ratio lateJoining) {}

    /** Minutes of a day of classes and days of a week, all inclusive. */
    public record Sessions(
            int minimumDayMinutes,
            int maximumDayMinutes,
            int authorisedMaximumDayMinutes,
            int minimumWeekDays,
            int maximumWeekDays) {}

    /**
     * Terms around the start.
     *
     * @param startDays calendar days to start from reaching the minimum, rolled to a business day
     * @param extensionDays calendar days of extension from the expiry of that term
     * @param agreementExtensionDays calendar days of the only extension from the start fixed in the acuerdo operativo
     * @param failedStartDays calendar days to the new date from the original one, after a failed start
     * @param failedStartsAllowed failed starts that give a right to a new date
     * @param inspectionCorrectionBusinessDays most days to correct findings of an inspection before the start
     * @param lmsLoadBusinessDays days of SENCE to load the participants of an e-learning course
     */
    public record Start(
            int startDays,
            int extensionDays,
            int agreementExtensionDays,
            int failedStartDays,
            int failedStartsAllowed,
            int inspectionCorrectionBusinessDays,
            int lmsLoadBusinessDays) {}

    /**
     * Terms around the closing, in business days.
     *
     * @param formBusinessDays final states, from the end of the lecture phase
     * @param attendanceAvailableBusinessDays attendance available, from the final states
     * @param stampingBusinessDays stamping, from the entry of the register
     * @param diplomaCeremonyBusinessDays ceremony, from the stamping
     */
    public record Closing(
            int formBusinessDays,
            int attendanceAvailableBusinessDays,
            int stampingBusinessDays,
            int diplomaCeremonyBusinessDays) {}

    /** The values of a programme on a legal day, or empty if its norm does not govern the life of a course. */
    public static Optional<CourseParameters> find(Parameters parameters, Programme programme, LocalDate day) {
        return parameters.has("course.start-days", programme, day)
                ? Optional.of(of(parameters, programme, day))
                : Optional.empty();
    }

    /** The values of a programme on a legal day; a missing one is an error that names it. */
    public static CourseParameters of(Parameters parameters, Programme programme, LocalDate day) {
        Lookup at = new Lookup(parameters, programme, day);
        return new CourseParameters(
                programme,
                day,
                at.numbers("presencial"),
                at.numbers("elearning"),
                new Sessions(
                        at.whole("day.minimum-minutes"),
                        at.whole("day.maximum-minutes"),
                        at.whole("day.authorised-maximum-minutes"),
                        at.whole("week.minimum-days"),
                        at.whole("week.maximum-days")),
                new Start(
                        at.whole("start-days"),
                        at.whole("start-extension-days"),
                        at.whole("agreement-extension-days"),
                        at.whole("failed-start-days"),
                        at.whole("failed-starts-allowed"),
                        at.whole("inspection-correction-business-days"),
                        at.whole("lms-load-business-days")),
                new Closing(
                        at.whole("closing-form-business-days"),
                        at.whole("attendance-available-business-days"),
                        at.whole("stamping-business-days"),
                        at.whole("diploma-ceremony-business-days")),
                at.whole("anexo-notice-business-days"),
                at.share("minimum-attendance"));
    }

    private record Lookup(Parameters parameters, Programme programme, LocalDate day) {
        int whole(String name) {
            return parameters.integer("course." + name, programme, day).value();
        }

        Ratio share(String name) {
            return parameters.ratio("course." + name, programme, day).value();
        }

        Numbers numbers(String modality) {
            return new Numbers(
                    whole(modality + ".minimum-start"),
                    whole(modality + ".maximum"),
                    whole("section." + modality + ".maximum"),
                    share("late-joining." + modality));
        }
    }
}
