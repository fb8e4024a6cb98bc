package cl.bitacora.attendance.domain.rules;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;

/** Which courses of the franquicia tributaria and of apprentices use the class book, and with what equipment. */
public final class BookDuty {
    private static final Citation GROUND = Norms.lce("Resuelvo 1");

    private BookDuty() {}

    /** What a course owes. */
    public enum Duty {
        LIBRO,
        /** Mixed: only its face-to-face hours are marked. */
        LIBRO_SOLO_PRESENCIAL,
        EXENTO
    }

    /**
     * A course as it was communicated.
     *
     * @param presentMinutes theory and practice, face to face
     * @param remoteMinutes at a distance and e-learning
     * @param technicalCentre of a Centro de Formación Técnica
     * @param levelling of studies
     * @param prison held on premises of Gendarmería
     */
    public record Course(
            Modality modality,
            long presentMinutes,
            long remoteMinutes,
            boolean technicalCentre,
            boolean levelling,
            boolean prison) {}

    /** The exemptions in the order of the norm; a mixed course with as many hours face to face as not is controlled. */
    @Rule({"LCE-003", "LCE-004", "LCE-005", "LCE-006", "LCE-007", "LCE-008"})
    public static Finding<Duty> of(Course course) {
        boolean smaller = course.presentMinutes() < course.remoteMinutes();
        return switch (course.modality()) {
            case A_DISTANCIA -> duty("LCE-003", Duty.EXENTO, course);
            case E_LEARNING -> duty("LCE-004", Duty.EXENTO, course);
            case BLENDED ->
                smaller
                        ? duty("LCE-005", Duty.EXENTO, course)
                        : placed(course, duty("LCE-006", Duty.LIBRO_SOLO_PRESENCIAL, course));
            case PRESENCIAL -> placed(course, duty("LCE-001", Duty.LIBRO, course));
        };
    }

    /** One computer for each point where attendance is taken and for each from which courses are administered. */
    @Rule("LCE-011")
    public static Finding<Boolean> computers(int markingPoints, int administrationPoints, int computers) {
        return Finding.of(
                RuleId.of("LCE-011"),
                computers >= markingPoints + administrationPoints,
                Norms.lce("Resuelvo 1 a)"),
                Fact.of("markingPoints", markingPoints),
                Fact.of("administrationPoints", administrationPoints),
                Fact.of("computers", computers));
    }

    private static Finding<Duty> placed(Course course, Finding<Duty> otherwise) {
        if (course.technicalCentre() || course.levelling()) {
            return duty("LCE-007", Duty.EXENTO, course);
        }
        return course.prison() ? duty("LCE-008", Duty.EXENTO, course) : otherwise;
    }

    private static Finding<Duty> duty(String rule, Duty duty, Course course) {
        return Finding.of(
                RuleId.of(rule),
                duty,
                GROUND,
                Fact.of("modality", course.modality()),
                Fact.of("presentMinutes", course.presentMinutes()),
                Fact.of("remoteMinutes", course.remoteMinutes()));
    }
}
