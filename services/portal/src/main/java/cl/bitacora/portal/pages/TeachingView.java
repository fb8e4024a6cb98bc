package cl.bitacora.portal.pages;

import java.util.List;

/**
 * The first page of a relator: the next classes, what is still to be reported, and what the class book asks for.
 *
 * @param ahead sections that have classes today or later, also those that are not listed
 * @param lessons of each section the next day that has classes, the earliest first
 * @param unreported classes that are over and whose attendance nobody has reported
 */
public record TeachingView(
        long courses,
        long ahead,
        List<Lesson> lessons,
        List<TaskLine> unreported,
        List<Duty> duties,
        List<StoryLine> news) {

    /** A day of classes of a section. */
    public record Lesson(
            String day,
            boolean today,
            String course,
            String section,
            String href,
            Tag state,
            String place,
            List<String> blocks,
            List<Pc> pcs) {}

    /** A class PC that has the course. */
    public record Pc(String name, Tag state, String detail) {}

    /** What the norm asks of whoever teaches. */
    public record Duty(String what, String numeral, String rule) {}
}
