package cl.bitacora.courses.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.courses.AcuerdoContent;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.AcuerdoEvent.AcuerdoOperativoCreated;
import cl.bitacora.contracts.courses.AcuerdoEvent.AcuerdoOperativoEdited;
import cl.bitacora.contracts.courses.AcuerdoEvent.AcuerdoOperativoFinalised;
import cl.bitacora.contracts.courses.AcuerdoEvent.AcuerdoOperativoRejected;
import cl.bitacora.contracts.courses.AcuerdoEvent.AcuerdoOperativoSigned;
import cl.bitacora.contracts.courses.AcuerdoEvent.AcuerdoOperativoStamped;
import cl.bitacora.contracts.courses.AcuerdoEvent.ChangesRequested;
import cl.bitacora.contracts.courses.AcuerdoEvent.Formulario1Generated;
import cl.bitacora.contracts.courses.AcuerdoEvent.ParticipantDocuments;
import cl.bitacora.contracts.courses.AcuerdoEvent.SupportDelivered;
import cl.bitacora.contracts.courses.AcuerdoEvent.SupportRequested;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.FailedStartRecorded;
import cl.bitacora.contracts.courses.SectionEvent.MinimumAuthorised;
import cl.bitacora.contracts.courses.SectionEvent.MinimumCause;
import cl.bitacora.contracts.courses.SectionEvent.ParticipantEnrolled;
import cl.bitacora.courses.domain.AcuerdoCommand.CreateAcuerdo;
import cl.bitacora.courses.domain.AcuerdoCommand.DeliverSupport;
import cl.bitacora.courses.domain.AcuerdoCommand.EditAcuerdo;
import cl.bitacora.courses.domain.AcuerdoCommand.FinaliseAcuerdo;
import cl.bitacora.courses.domain.AcuerdoCommand.RejectAcuerdo;
import cl.bitacora.courses.domain.AcuerdoCommand.RequestChanges;
import cl.bitacora.courses.domain.AcuerdoCommand.RequestSupport;
import cl.bitacora.courses.domain.AcuerdoCommand.SignAcuerdo;
import cl.bitacora.courses.domain.AcuerdoCommand.StampAcuerdo;
import cl.bitacora.courses.domain.rules.EnrolmentRules;
import cl.bitacora.kernel.Covers;
import cl.bitacora.testkit.DeciderSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcuerdoDeciderTest {
    private static final Instant SENT = Given.at("2020-03-25");
    private static final AcuerdoEvent CREATED =
            new AcuerdoOperativoCreated("ao-1", Given.SECTION, SENT, Given.content());

    private static DeciderSpec<AcuerdoCommand, AcuerdoState, AcuerdoEvent> given(AcuerdoEvent... events) {
        return DeciderSpec.of(new AcuerdoDecider()).given(List.of(events));
    }

    private static Section section(List<SectionEvent> events) {
        return (Section) new SectionDecider().replay(events);
    }

    private static Section ready() {
        return section(Given.ready(12));
    }

    private static CreateAcuerdo create(Section section, AcuerdoContent content) {
        return new CreateAcuerdo(SENT, "ao-1", section, content, false, Given.LAW);
    }

    private static FinaliseAcuerdo finalise(Instant at, Section section) {
        return new FinaliseAcuerdo(at, "otec", section, Given.EXECUTOR, Given.LAW);
    }

    private static List<ParticipantDocuments> complete(int people) {
        return Given.people(people).stream()
                .map(person -> new ParticipantDocuments(person, true, true))
                .toList();
    }

    private static AcuerdoEvent finalised() {
        return new AcuerdoOperativoFinalised("ao-1", Given.SECTION, SENT, Given.FIRST_DAY, complete(12), "otec");
    }

    private static AcuerdoEvent stamped() {
        return new AcuerdoOperativoStamped("ao-1", Given.SECTION, SENT);
    }

    private static AcuerdoEvent formulario1() {
        return new Formulario1Generated("ao-1", Given.SECTION, SENT, Given.people(12));
    }

    private static List<SectionEvent> failedStart(LocalDate newStartDueOn) {
        List<SectionEvent> events = new ArrayList<>(Given.agreed(12));
        events.add(new FailedStartRecorded(
                Given.SECTION, Given.at("2020-03-30"), Given.FIRST_DAY, 9, 10, newStartDueOn, 14_400, Given.WHY));
        return events;
    }

    @Test
    @Covers("BONO-101")
    void BONO_101_T1_with_the_minimum_it_is_generated() {
        given().when(create(ready(), Given.content()))
                .then(CREATED)
                .when(create(ready(), Given.content()))
                .thenNothing()
                .when(create(ready(), Given.content(Given.FIRST_DAY, "Otro")))
                .thenRefused("acuerdo-exists", "BONO-104");
    }

    @Test
    @Covers("BONO-101")
    void BONO_101_T2_nine_with_an_exception() {
        List<SectionEvent> nine = new ArrayList<>(Given.enrolled(Given.enabled(), 9));
        given().when(create(section(nine), Given.content())).thenRefused("section-not-ready", "BONO-101");
        nine.add(new MinimumAuthorised(Given.SECTION, SENT, 9, MinimumCause.ZONA_EXTREMA, "x"));
        nine.add(new SectionEvent.MinimumEnrolmentReached(Given.SECTION, SENT, 9, LocalDate.of(2020, 4, 20)));
        given().when(create(section(nine), Given.content())).then(CREATED);
    }

    @Test
    @Covers({"BONO-101", "BONO-055"})
    void BONO_055_who_left_after_the_minimum_is_missing_again() {
        List<SectionEvent> history = new ArrayList<>(Given.ready(10));
        history.add(new SectionEvent.EnrolmentWithdrawn(Given.SECTION, Given.person(1), SENT, "SALUD"));
        given().when(create(section(history), Given.content())).thenRefused("minimum-not-reached", "BONO-101");
    }

    @Test
    void a_section_already_agreed_has_its_acuerdo() {
        given().when(create(section(Given.running(12)), Given.content()))
                .thenRefused("section-already-agreed", "BONO-106");
    }

    @Test
    @Covers("BONO-121")
    void BONO_121_a_failed_start_needs_a_new_acuerdo_within_the_new_term() {
        Section failed = section(failedStart(LocalDate.of(2020, 4, 20)));
        AcuerdoContent again = new AcuerdoContent(
                LocalDate.of(2020, 4, 21),
                "Sala 1",
                "07101",
                "Coordinación",
                List.of(new AcuerdoContent.RequestedChange("FECHA_INICIO", "2020-03-30", "2020-04-21")),
                Given.content().activities(),
                Given.content().materials(),
                Given.content().facilitators(),
                Given.content().contents(),
                "",
                List.of());
        given().when(create(failed, again))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(finalise(Given.at("2020-04-01"), failed))
                .thenRefused("start-after-due", "BONO-060");
        Section twice = section(failedStart(Given.FIRST_DAY));
        given().when(create(twice, again)).thenRefused("no-new-date", "BONO-121");
    }

    @Test
    @Covers("BONO-103")
    void BONO_103_T2_another_commune() {
        AcuerdoContent elsewhere = new AcuerdoContent(
                Given.FIRST_DAY,
                "Sala 1",
                "07102",
                "x",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of());
        given().when(create(ready(), elsewhere)).thenRefused("another-commune", "BONO-103");
        given(CREATED).when(new EditAcuerdo(SENT, ready(), elsewhere)).thenRefused("another-commune", "BONO-103");
    }

    @Test
    @Covers("BONO-104")
    void BONO_104_editable_until_sent() {
        AcuerdoContent other = Given.content(Given.FIRST_DAY, "Inventarios");
        EditAcuerdo edit = new EditAcuerdo(SENT, ready(), other);
        given(CREATED)
                .when(edit)
                .then(new AcuerdoOperativoEdited("ao-1", Given.SECTION, SENT, other))
                .when(edit)
                .thenNothing();
        given(CREATED, finalised()).when(edit).thenRefused("acuerdo-locked", "BONO-104");
        given(CREATED, finalised(), new ChangesRequested("ao-1", Given.SECTION, SENT, "x"))
                .when(edit)
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(finalise(SENT, ready()))
                .thenEvents(events -> assertThat(events).hasSize(1));
    }

    @Test
    @Covers({"BONO-102", "BONO-104"})
    void BONO_102_T1_sent_before_the_start() {
        given(CREATED)
                .when(finalise(SENT, ready()))
                .then(finalised())
                .when(finalise(SENT, ready()))
                .thenNothing();
        given(CREATED).when(finalise(Given.at("2020-03-30"), ready())).thenRefused("sent-too-late", "BONO-102");
    }

    @Test
    @Covers("BONO-103")
    void BONO_103_T1_incomplete() {
        AcuerdoEvent incomplete =
                new AcuerdoOperativoCreated("ao-1", Given.SECTION, SENT, Given.content(Given.FIRST_DAY, ""));
        var refusal = given(incomplete).when(finalise(SENT, ready())).thenRefused("acuerdo-incomplete", "BONO-103");
        assertThat(refusal.factMap()).containsEntry("missing", "facilitators[0].module");
    }

    @Test
    @Covers("BONO-105")
    void BONO_105_the_DR_asks_and_the_executor_answers() {
        given(CREATED, finalised())
                .when(new RequestChanges(SENT, "dr", "Falta el horario"))
                .then(new ChangesRequested("ao-1", Given.SECTION, SENT, "Falta el horario"));
        given(CREATED, finalised())
                .when(new RequestSupport(SENT, "dr", "Cédula de la relatora"))
                .then(new SupportRequested("ao-1", Given.SECTION, SENT, "Cédula de la relatora"))
                .when(new StampAcuerdo(SENT, "dr", ready(), Given.LAW))
                .thenRefused("acuerdo-not-sent", "BONO-105");
        var waiting =
                given(CREATED, finalised(), new SupportRequested("ao-1", Given.SECTION, SENT, "Cédula de la relatora"));
        waiting.when(new DeliverSupport(SENT, List.of())).thenRefused("support-missing");
        waiting.when(new DeliverSupport(SENT, Given.documents()))
                .then(new SupportDelivered("ao-1", Given.SECTION, SENT, Given.documents()))
                .when(new DeliverSupport(SENT, Given.documents()))
                .thenRefused("no-support-requested");
        given(CREATED, finalised()).when(new RequestChanges(SENT, "dr", "")).thenRefused("reason-missing");
        given(CREATED, finalised()).when(new RequestSupport(SENT, "dr", "")).thenRefused("reason-missing");
        given(CREATED).when(new RequestChanges(SENT, "dr", "x")).thenRefused("acuerdo-not-sent");
    }

    @Test
    @Covers("BONO-105")
    void BONO_105_T1_rejection_only_for_terms() {
        given(CREATED, finalised())
                .when(new RejectAcuerdo(SENT, "dr", "CONTENIDO", "x"))
                .thenRefused("rejection-not-listed", "BONO-105");
        var reject = new RejectAcuerdo(SENT, "dr", "PLAZOS", "Fuera de plazo");
        given(CREATED, finalised())
                .when(reject)
                .then(new AcuerdoOperativoRejected("ao-1", Given.SECTION, SENT, "Fuera de plazo"))
                .when(reject)
                .thenNothing()
                .when(new StampAcuerdo(SENT, "dr", ready(), Given.LAW))
                .thenRefused("acuerdo-not-sent");
    }

    @Test
    @Covers({"BONO-107", "BONO-105"})
    void BONO_107_T1_one_of_twelve_without_voucher() {
        List<SectionEvent> history = new ArrayList<>(Given.ready(12));
        history.replaceAll(event -> event instanceof ParticipantEnrolled enrolled
                        && enrolled.participant().equals(Given.person(7))
                ? new ParticipantEnrolled(
                        Given.SECTION,
                        enrolled.participant(),
                        enrolled.at(),
                        "",
                        List.of(Given.document(EnrolmentRules.IDENTITY_CARD)))
                : event);
        var refusal = given(CREATED, finalised())
                .when(new StampAcuerdo(SENT, "dr", section(history), Given.LAW))
                .thenRefused("participants-incomplete", "BONO-107");
        assertThat(refusal.factMap())
                .containsEntry("count", "1")
                .containsEntry("participants", Given.person(7).value());
    }

    @Test
    @Covers({"BONO-125", "BONO-107"})
    void BONO_125_T1_the_stamp_generates_formulario_1_with_twelve() {
        var stamp = new StampAcuerdo(SENT, "dr", ready(), Given.LAW);
        given(CREATED, finalised())
                .when(stamp)
                .then(stamped(), formulario1())
                .when(stamp)
                .thenNothing();
    }

    @Test
    @Covers("BONO-101")
    void below_the_minimum_again_nothing_is_stamped() {
        List<SectionEvent> history = new ArrayList<>(Given.ready(10));
        history.add(new SectionEvent.EnrolmentWithdrawn(Given.SECTION, Given.person(1), SENT, "SALUD"));
        given(CREATED, finalised())
                .when(new StampAcuerdo(SENT, "dr", section(history), Given.LAW))
                .thenRefused("minimum-not-reached");
    }

    @Test
    @Covers("BONO-106")
    void BONO_106_stamp_and_signature_approve() {
        var sign = new SignAcuerdo(SENT, "director");
        given(CREATED, finalised()).when(sign).thenRefused("acuerdo-not-stamped", "BONO-106");
        // T1: stamped only is not approved.
        assertThat(((AcuerdoState.Acuerdo) given(CREATED, finalised(), stamped(), formulario1())
                                .state())
                        .status())
                .isEqualTo(AcuerdoStatus.VISADO);
        // T2: stamped and signed is.
        var signed = given(CREATED, finalised(), stamped(), formulario1())
                .when(sign)
                .then(new AcuerdoOperativoSigned("ao-1", Given.SECTION, SENT));
        signed.when(sign).thenNothing();
        assertThat(((AcuerdoState.Acuerdo) signed.state()).status()).isEqualTo(AcuerdoStatus.APROBADO);
    }

    @Test
    void nobody_decides_on_what_they_sent() {
        given(CREATED, finalised())
                .when(new StampAcuerdo(SENT, "otec", ready(), Given.LAW))
                .thenRefused("own-submission");
        given(CREATED, finalised()).when(new RequestChanges(SENT, "otec", "x")).thenRefused("own-submission");
        given(CREATED, finalised(), stamped(), formulario1())
                .when(new SignAcuerdo(SENT, "otec"))
                .thenRefused("own-submission");
    }

    @Test
    void what_is_not_there_is_refused() {
        given().when(new SignAcuerdo(SENT, "director")).thenRefused("acuerdo-unknown");
    }
}
