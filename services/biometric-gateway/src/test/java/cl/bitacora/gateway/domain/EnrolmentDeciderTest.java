package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.EnrolmentEvent;
import cl.bitacora.contracts.journals.EnrolmentEvent.PersonEnrolled;
import cl.bitacora.contracts.journals.EnrolmentEvent.TemplatesErased;
import cl.bitacora.gateway.domain.EnrolmentCommand.EnrolPerson;
import cl.bitacora.gateway.domain.EnrolmentCommand.EraseTemplates;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.testkit.DeciderSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrolmentDeciderTest {
    private static final PersonId ANA = new PersonId("p-0000000000000000000000000000000a");
    private static final PersonEnrolled MONDAY = enrolled("2026-03-09T12:00:00Z");
    private static final PersonEnrolled FRIDAY = enrolled("2026-03-13T12:00:00Z");
    private static final TemplatesErased WEDNESDAY =
            new TemplatesErased(ANA, Instant.parse("2026-03-11T12:00:00Z"), "solicitud-del-titular");

    private final DeciderSpec<EnrolmentCommand, EnrolmentState, EnrolmentEvent> nobody =
            DeciderSpec.of(new EnrolmentDecider());

    private static PersonEnrolled enrolled(String at) {
        Instant accepted = Instant.parse(at);
        return new PersonEnrolled(
                ANA,
                accepted,
                "sala-1",
                new SectionId("bodegas-1"),
                "2026-1",
                "attendance",
                accepted.minusSeconds(40),
                List.of("RIGHT_INDEX", "LEFT_INDEX"),
                LocalDate.parse("2026-12-31"));
    }

    @Test
    @Covers("LCE-002")
    void an_enrolment_is_kept_and_repeating_it_changes_nothing() {
        nobody.when(new EnrolPerson(MONDAY)).then(MONDAY);
        nobody.given(MONDAY).when(new EnrolPerson(MONDAY)).thenNothing();
    }

    @Test
    void the_newest_counts_in_whatever_order_they_arrive() {
        nobody.given(MONDAY).when(new EnrolPerson(FRIDAY)).then(FRIDAY);
        nobody.given(FRIDAY).when(new EnrolPerson(MONDAY)).thenNothing();
    }

    @Test
    void what_was_accepted_before_an_erasure_does_not_come_back() {
        EraseTemplates erase = new EraseTemplates(ANA, WEDNESDAY.at(), WEDNESDAY.reasonCode());
        nobody.when(erase).thenNothing();
        nobody.given(MONDAY).when(erase).then(WEDNESDAY);
        nobody.given(MONDAY, WEDNESDAY).when(erase).thenNothing();
        nobody.given(MONDAY, WEDNESDAY).when(new EnrolPerson(MONDAY)).thenRefused(EnrolmentDecider.ERASED);
        nobody.given(MONDAY, WEDNESDAY).when(new EnrolPerson(FRIDAY)).then(FRIDAY);
    }
}
