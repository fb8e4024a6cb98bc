package cl.bitacora.auditor.given;

import cl.bitacora.auditor.source.LogSource;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.proof.CheckpointSigner;
import cl.bitacora.kernel.proof.VerifierKey;
import cl.bitacora.regulation.Regulation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Five logs, the law and a clock that moves with every append. */
public final class Platform {
    /** The secret of every log's keys: a test's. */
    public static final String SECRET = "7e".repeat(32);

    public final Regulation law = Regulation.load();
    public final WrittenLog<JournalEvent> gateway = log(JournalEvent.CATALOGUE);
    public final WrittenLog<AttendanceEvent> attendance = log(AttendanceEvent.CATALOGUE);
    public final WrittenLog<CoursesEvent> courses = log(CoursesEvent.CATALOGUE);
    public final WrittenLog<CertificatesEvent> certificates = log(CertificatesEvent.CATALOGUE);
    public final WrittenLog<PaymentsEvent> payments = log(PaymentsEvent.CATALOGUE);
    private Instant now = Instant.parse("2026-01-05T12:00:00Z");
    private long commands;

    /** The next moment. */
    public Instant tick() {
        now = now.plusMillis(1_250);
        return now;
    }

    /** Later: the next chapter of the story is stored on another day. */
    public void nextDay() {
        now = now.plusSeconds(86_400);
    }

    /** Id of a new command. */
    public String command() {
        commands++;
        return "command-" + commands;
    }

    public List<LogSource> logs() {
        return List.of(gateway, attendance, courses, certificates, payments);
    }

    /** Every log signs its tree. */
    public void checkpoints() {
        Stream.of(gateway, attendance, courses, certificates, payments).forEach(log -> log.checkpoint(now));
    }

    /** The public keys of every log. */
    public static List<VerifierKey> keys() {
        return Stream.of("gateway", "attendance", "courses", "certificates", "payments")
                .flatMap(log -> signer(log).keys().stream())
                .toList();
    }

    static CheckpointSigner signer(String log) {
        return CheckpointSigner.of(WrittenLog.origin(log), SECRET);
    }

    /** What a decider accepts; a refusal is a fault of the story. */
    public static <C, S, E> List<E> decide(Decider<C, S, E> decider, C command, S state) {
        return switch (decider.decide(command, state)) {
            case Decision.Accepted<E> accepted -> accepted.events();
            case Decision.Refused<E> refused -> throw new AssertionError(refused.refusal());
        };
    }

    private <E extends cl.bitacora.contracts.Event> WrittenLog<E> log(
            cl.bitacora.contracts.EventCatalogue<E> catalogue) {
        return new WrittenLog<>(catalogue, law.revision(), signer(catalogue.source()));
    }
}
