package cl.bitacora.courses;

import cl.bitacora.contracts.SectionId;

/** Names of the streams. */
public final class Streams {
    private Streams() {}

    public static String course(String id) {
        return "course-" + id;
    }

    public static String section(SectionId id) {
        return "section-" + id;
    }

    public static String acuerdo(String id) {
        return "acuerdo-" + id;
    }

    /** Id of the n-th acuerdo of a section, from 1: a second one at the same time cannot exist. */
    public static String acuerdoOf(SectionId section, int n) {
        return section + "-ao-" + n;
    }

    /** Id of the acuerdo that follows this one. */
    public static String acuerdoAfter(String id) {
        int dash = id.lastIndexOf('-');
        return id.substring(0, dash + 1) + (Integer.parseInt(id.substring(dash + 1)) + 1);
    }
}
