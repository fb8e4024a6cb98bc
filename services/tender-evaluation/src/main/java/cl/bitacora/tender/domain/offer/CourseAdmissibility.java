package cl.bitacora.tender.domain.offer;

import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Requirement;
import cl.bitacora.tender.domain.committee.Committee;
import java.util.ArrayList;
import java.util.List;

/**
 * Table 5.1.2: twenty items of a course offer, numbered as printed: 1 to 17 and 19 to 21. Blended courses are checked
 * module by module: 9 to 11 in face-to-face modules, 16 to 21 in online ones.
 */
public final class CourseAdmissibility {
    private CourseAdmissibility() {}

    /** The twenty items, in order. */
    @Rule({"TEN-066", "TEN-091", "TEN-095"})
    public static List<Item> items(CourseFacts course, TenderParameters parameters) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(1, ProposalItems.products(course)));
        items.add(new Item(2, ProposalItems.accreditation(course)));
        items.add(new Item(3, ProposalItems.instrument(course)));
        items.add(new Item(4, ProposalItems.characteristics(course)));
        items.add(new Item(5, ProposalItems.hourlyValue(course)));
        items.add(new Item(6, ProposalItems.values(course, parameters)));
        items.add(new Item(7, ProposalItems.currency(course)));
        items.add(new Item(8, ProposalItems.letter(course)));
        items.add(new Item(9, PlaceItems.equipment(course)));
        items.add(new Item(10, PlaceItems.materials(course)));
        items.add(new Item(11, PlaceItems.premises(course)));
        items.add(new Item(12, ProposalItems.entryRequirements(course)));
        items.add(new Item(13, ProposalItems.annex(course)));
        items.add(new Item(14, ProposalItems.territory(course)));
        items.add(new Item(15, ProposalItems.originality(course)));
        items.add(new Item(16, LmsItems.modules(course)));
        items.add(new Item(17, LmsItems.evidence(course)));
        items.add(new Item(19, LmsItems.coherence(course)));
        items.add(new Item(20, LmsItems.asynchronous(course, parameters)));
        items.add(new Item(21, LmsItems.hours(course)));
        return List.copyOf(items);
    }

    /** The conclusion of the table and of the ban on contacts. */
    @Rule("TEN-066")
    public static Finding<Compliance> conclusion(CourseFacts course, List<Item> items) {
        List<Finding<Compliance>> parts =
                new ArrayList<>(items.stream().map(Item::finding).toList());
        if (course.contactDuringEvaluation()) {
            parts.add(Committee.contact(true));
        }
        return Requirement.all("TEN-066", Bases.ba("5.1.2"), parts);
    }
}
