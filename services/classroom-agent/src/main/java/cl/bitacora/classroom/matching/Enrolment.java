package cl.bitacora.classroom.matching;

import java.util.List;

/** What became of the impressions of one finger. */
public sealed interface Enrolment {

    /** They are one finger; the templates, in the impressions' order. */
    record Accepted(List<Template> templates) implements Enrolment {
        public Accepted {
            templates = List.copyOf(templates);
        }
    }

    /** More impressions are wanted: {@code taken} of {@code needed} are good. */
    record More(int taken, int needed) implements Enrolment {}

    /** The last impression is of no use: take it again. */
    record Repeat(Unfit reason) implements Enrolment {}

    /** The last impression does not match the others: another finger, or badly put. Take it again. */
    record Mismatch(double score) implements Enrolment {}
}
