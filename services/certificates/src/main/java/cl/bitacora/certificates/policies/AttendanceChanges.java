package cl.bitacora.certificates.policies;

import cl.bitacora.certificates.domain.CertificateCommand;
import cl.bitacora.certificates.domain.CertificateCommand.NoteAttendanceChange;
import cl.bitacora.certificates.domain.CertificateState;
import cl.bitacora.certificates.domain.Certificates;
import cl.bitacora.certificates.domain.CourseFacts;
import cl.bitacora.certificates.domain.Snapshot;
import cl.bitacora.certificates.views.SectionFacts;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.TotalEvent.AttendanceTotalled;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Reactor;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Rule;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Attendance evaluated or corrected after a certificate was issued: whoever holds it must know (CERT-903). */
@Singleton
public class AttendanceChanges implements Policy<AttendanceEvent> {
    private static final List<Kind> PARTS = List.of(Kind.PARCIAL, Kind.COMPLEMENTARIA);

    private final Aggregates<CertificateCommand, CertificateState, CertificateEvent> certificates;
    private final SectionFacts sections;

    AttendanceChanges(
            Aggregates<CertificateCommand, CertificateState, CertificateEvent> certificates, SectionFacts sections) {
        this.certificates = certificates;
        this.sections = sections;
    }

    @Override
    public String name() {
        return "attendance-changes";
    }

    @Override
    public EventCatalogue<AttendanceEvent> source() {
        return AttendanceEvent.CATALOGUE;
    }

    @Override
    @Rule("CERT-903")
    public Reaction react(RecordedEvent<AttendanceEvent> event, Reactor reactor) {
        if (!(event.event() instanceof AttendanceTotalled totalled)) {
            return new Reaction.Ignored();
        }
        if (!anyCertificate(totalled)) {
            return new Reaction.Ignored();
        }
        Optional<SectionFacts.Known> known = sections.find(totalled.section());
        if (known.isEmpty() || known.get().attendanceVersion() < event.version()) {
            return new Reaction.Later("percentages of " + totalled.section() + " are not here yet");
        }
        CourseFacts facts = known.get().facts();
        for (Kind kind : PARTS) {
            if (certificates.load(Certificates.stream(totalled.section(), kind)).exists()) {
                reactor.execute(
                        certificates,
                        Certificates.stream(totalled.section(), kind),
                        note(event, totalled, kind, facts));
            }
        }
        reactor.last(
                certificates,
                Certificates.stream(totalled.section(), Kind.NORMAL),
                note(event, totalled, Kind.NORMAL, facts));
        return new Reaction.Handled();
    }

    private boolean anyCertificate(AttendanceTotalled totalled) {
        return certificates
                        .load(Certificates.stream(totalled.section(), Kind.NORMAL))
                        .exists()
                || PARTS.stream()
                        .anyMatch(kind -> certificates
                                .load(Certificates.stream(totalled.section(), kind))
                                .exists());
    }

    private static NoteAttendanceChange note(
            RecordedEvent<AttendanceEvent> event, AttendanceTotalled totalled, Kind kind, CourseFacts facts) {
        return new NoteAttendanceChange(totalled.at(), event.eventId(), Snapshot.of(kind, facts));
    }
}
