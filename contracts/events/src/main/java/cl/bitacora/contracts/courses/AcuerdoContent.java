package cl.bitacora.contracts.courses;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;

/** The blocks of an acuerdo operativo (BONO-103). People appear by pseudonym. */
public record AcuerdoContent(
        LocalDate startsOn,
        String place,
        String commune,
        String personInCharge,
        List<RequestedChange> changes,
        List<PlannedActivity> activities,
        List<PlannedMaterial> materials,
        List<Facilitator> facilitators,
        List<PlannedContent> contents,
        String observations,
        List<DocumentRef> documents) {

    /** Item, what the proposal says, what is asked. */
    public record RequestedChange(String item, String proposal, String requested) {}

    public record PlannedActivity(String name, LocalDate startsOn, LocalDate endsOn) {}

    public record PlannedMaterial(String material, int quantity, String specification, LocalDate deliveredOn) {}

    /** An approved facilitator (relator) and the module taught. */
    public record Facilitator(PersonId person, String profession, String module) {}

    public record PlannedContent(String module, LocalDate startsOn, LocalDate endsOn) {}
}
