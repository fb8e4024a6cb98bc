package cl.bitacora.courses.domain;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.DutyFulfilled;
import cl.bitacora.contracts.courses.SectionEvent.SectionCreated;
import cl.bitacora.kernel.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A section, folded from its events.
 *
 * @param irregularities keys of what was flagged, so that nothing is flagged twice
 * @param contacts keys of the contacts recorded
 */
public record Section(
        SectionCreated facts,
        SectionPhase phase,
        Roster roster,
        StartFacts start,
        ClosingFacts closing,
        Set<String> irregularities,
        Set<String> contacts,
        List<DutyFulfilled> duties)
        implements SectionState {

    public Section {
        irregularities = Set.copyOf(irregularities);
        contacts = Set.copyOf(contacts);
        duties = List.copyOf(duties);
    }

    public SectionId id() {
        return facts.section();
    }

    /** Class time of the whole course in seconds. */
    public long totalSeconds() {
        return facts.hours() * 3600L;
    }

    /** Minutes of the timetable. */
    public long scheduledMinutes() {
        return facts.schedule().stream()
                .mapToLong(ScheduledBlock::durationMinutes)
                .sum();
    }

    static Section of(SectionCreated created) {
        return new Section(
                created,
                SectionPhase.CREADA,
                Roster.EMPTY,
                StartFacts.NONE,
                ClosingFacts.NONE,
                Set.of(),
                Set.of(),
                List.of());
    }

    Section after(SectionEvent event) {
        return switch (event) {
            case SectionCreated created -> of(created);
            case SectionEvent.SectionEnabled _ -> in(SectionPhase.HABILITADA);
            case SectionEvent.ParticipantEnrolled enrolled ->
                with(roster.with(
                        Participant.enrolled(enrolled.participant(), enrolled.voucher(), enrolled.documents())));
            case SectionEvent.EnrolmentWithdrawn left -> with(roster.without(left.participant()));
            case SectionEvent.MinimumEnrolmentReached reached ->
                in(SectionPhase.LISTA).with(start.minimumReached(reached.startDueOn()));
            case SectionEvent.MinimumAuthorised authorised -> with(start.authorised(authorised.minimum()));
            case SectionEvent.StartExtended extended -> with(start.extended(extended));
            case SectionEvent.SectionAgreed agreed ->
                in(SectionPhase.POR_INICIAR).with(start.agreed(agreed)).putInForm(agreed.participants());
            case SectionEvent.LateParticipantAdded added -> putInForm(List.of(added.participant()));
            case SectionEvent.CourseStarted started ->
                in(SectionPhase.EN_EJECUCION)
                        .with(start.started(started, roster.inForm().size()));
            case SectionEvent.FailedStartRecorded failed ->
                in(SectionPhase.INICIO_FALLIDO).with(start.failed(failed));
            case SectionEvent.LecturePhaseEnded ended ->
                in(SectionPhase.TERMINADA).with(closing.ended(ended));
            case SectionEvent.FinalEvaluationRecorded evaluated ->
                with(roster.change(evaluated.participant(), one -> one.evaluated(evaluated.result())));
            case SectionEvent.ExpulsionProposed proposed ->
                with(roster.change(proposed.participant(), one -> one.expulsionProposed(proposed.by())));
            case SectionEvent.ExpulsionDecided decided ->
                with(roster.change(decided.participant(), one -> one.expulsionDecided(decided.ratified())));
            case SectionEvent.ClosingFormSubmitted form ->
                in(SectionPhase.CIERRE_INGRESADO).with(closing.submitted(form));
            case SectionEvent.ClosingFormObserved observed ->
                in(SectionPhase.TERMINADA).with(closing.observed(observed));
            case SectionEvent.ClosingFormStamped form ->
                in(SectionPhase.CIERRE_VISADO).with(closing.stamped(form));
            case DutyFulfilled duty -> withDuty(duty);
            case SectionEvent.IrregularityNoted noted -> withIrregularity(Irregularities.key(noted));
            case SectionEvent.ApplicantContacted contacted -> withContact(Enrolling.contactKey(contacted));
            case SectionEvent.LongDaysAuthorised _ -> this;
        };
    }

    private Section putInForm(List<PersonId> participants) {
        return with(roster.changeAll(participants, Participant::putInForm));
    }

    private Section in(SectionPhase next) {
        return new Section(facts, next, roster, start, closing, irregularities, contacts, duties);
    }

    private Section with(Roster next) {
        return new Section(facts, phase, next, start, closing, irregularities, contacts, duties);
    }

    private Section with(StartFacts next) {
        return new Section(facts, phase, roster, next, closing, irregularities, contacts, duties);
    }

    private Section with(ClosingFacts next) {
        return new Section(facts, phase, roster, start, next, irregularities, contacts, duties);
    }

    private Section withDuty(DutyFulfilled duty) {
        List<DutyFulfilled> next = new ArrayList<>(duties);
        next.add(duty);
        return new Section(facts, phase, roster, start, closing, irregularities, contacts, next);
    }

    private Section withIrregularity(String key) {
        Set<String> next = new TreeSet<>(irregularities);
        next.add(key);
        return new Section(facts, phase, roster, start, closing, next, contacts, duties);
    }

    private Section withContact(String key) {
        Set<String> next = new TreeSet<>(contacts);
        next.add(key);
        return new Section(facts, phase, roster, start, closing, irregularities, next, duties);
    }
}
