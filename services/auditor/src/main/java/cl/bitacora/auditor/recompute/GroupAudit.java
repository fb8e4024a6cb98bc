package cl.bitacora.auditor.recompute;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.TotalEvent.AttendanceTotalled;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.FolioReserved;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.contracts.payments.AccountEvent;
import cl.bitacora.contracts.payments.AccountEvent.CompensationApplied;
import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.eventstore.RecordedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Goes through everything that belongs together (a section, an executor's account, a year's folios) in the order in which
 * it was stored, recomputes what can be recomputed with what was known by then, and takes each event as it is.
 */
public final class GroupAudit {
    private final boolean section;
    private final BlockTotals totals = new BlockTotals();
    private final LedgerAudit ledger;
    private final ClosingAudit closing;
    private final CertificateFacts certificateFacts = new CertificateFacts(totals);
    private final CertificateAudit certificates;
    private final PaymentFacts paymentFacts = new PaymentFacts(totals);
    private final PaymentAudit payments;
    private final AccountAudit account;
    private final FolioAudit folios;

    private GroupAudit(boolean section, Laws laws, Findings findings, Map<String, UploadEvent.Recorded> journal) {
        this.section = section;
        this.ledger = new LedgerAudit(laws, findings, journal);
        this.closing = new ClosingAudit(laws, findings, totals);
        this.certificates = new CertificateAudit(laws, findings, certificateFacts);
        this.payments = new PaymentAudit(laws, findings, paymentFacts);
        this.account = new AccountAudit(findings);
        this.folios = new FolioAudit(findings);
    }

    /**
     * Recomputes one group.
     *
     * @param group as {@link Belonging} names it
     * @param events of the group, in any order
     * @param wholeHistory nothing was left out at the end
     * @param sink hears of every figure
     */
    public static void run(
            String group,
            List<RecordedEvent<? extends Event>> events,
            Laws laws,
            boolean wholeHistory,
            Consumer<Figure> sink) {
        Map<String, UploadEvent.Recorded> journal = new HashMap<>();
        events.forEach(event -> {
            if (event.event() instanceof UploadEvent.Recorded record) {
                journal.put(event.eventId(), record);
            }
        });
        boolean section = group.startsWith("section:");
        GroupAudit audit = new GroupAudit(section, laws, new Findings(sink), journal);
        for (Act<Event> act : acts(Chronicle.of(events))) {
            audit.apply(act);
        }
        if (section) {
            audit.ledger.end(wholeHistory);
        }
    }

    /** Appends: the consecutive events of one decision. */
    static List<Act<Event>> acts(List<RecordedEvent<? extends Event>> events) {
        List<Act<Event>> acts = new ArrayList<>();
        List<RecordedEvent<Event>> open = new ArrayList<>();
        for (RecordedEvent<? extends Event> event : events) {
            if (!open.isEmpty() && !new Act<>(open).goesOnWith(event)) {
                acts.add(new Act<>(open));
                open.clear();
            }
            open.add(widened(event));
        }
        if (!open.isEmpty()) {
            acts.add(new Act<>(open));
        }
        return acts;
    }

    private void apply(Act<Event> act) {
        switch (act.first().event()) {
            case JournalEvent first -> {} // the class book answers for it
            case CoursesEvent first -> courses(narrowed(act, CoursesEvent.class));
            case AttendanceEvent first -> attendance(narrowed(act, AttendanceEvent.class));
            case FolioReserved first -> folios.apply(narrowed(act, FolioReserved.class));
            case CertificateEvent first -> certificates.apply(narrowed(act, CertificateEvent.class));
            case PaymentFileEvent first -> payments(narrowed(act, PaymentFileEvent.class));
            case AccountEvent first -> accounts(narrowed(act, AccountEvent.class));
            case Event other -> {} // of a service whose figures are not recomputed
        }
    }

    private void courses(Act<CoursesEvent> act) {
        closing.apply(act);
        for (RecordedEvent<CoursesEvent> event : act.events()) {
            ledger.apply(event.event());
            certificateFacts.apply(event.event());
            paymentFacts.apply(event);
        }
    }

    private void attendance(Act<AttendanceEvent> act) {
        ledger.apply(act);
        for (RecordedEvent<AttendanceEvent> event : act.events()) {
            if (event.event() instanceof AttendanceTotalled totalled) {
                totals.apply(totalled);
            }
        }
    }

    private void payments(Act<PaymentFileEvent> act) {
        payments.apply(act);
        act.said().forEach((PaymentsEvent event) -> certificateFacts.apply(event));
    }

    /** Each movement is judged once, in its account; in a section only what it allows matters. */
    private void accounts(Act<AccountEvent> act) {
        if (!section) {
            account.apply(act);
            return;
        }
        for (AccountEvent event : act.said()) {
            if (event instanceof CompensationApplied applied) {
                payments.allowed(applied);
            }
        }
    }

    private static RecordedEvent<Event> widened(RecordedEvent<? extends Event> event) {
        return with(event, event.event());
    }

    private static <E extends Event> Act<E> narrowed(Act<Event> act, Class<E> kind) {
        return new Act<>(act.events().stream()
                .map(event -> with(event, kind.cast(event.event())))
                .toList());
    }

    private static <E extends Event> RecordedEvent<E> with(RecordedEvent<?> event, E said) {
        return new RecordedEvent<>(
                event.source(),
                event.position(),
                event.eventId(),
                event.stream(),
                event.version(),
                event.type(),
                said,
                event.metadata(),
                event.recordedAt(),
                event.leafHash());
    }
}
