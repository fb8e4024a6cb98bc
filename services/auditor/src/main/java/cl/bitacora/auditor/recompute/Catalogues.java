package cl.bitacora.auditor.recompute;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.log.RawEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decodes the entries of every log whose figures can be recomputed. */
public final class Catalogues {
    private static final List<EventCatalogue<? extends Event>> ALL = List.of(
            JournalEvent.CATALOGUE,
            AttendanceEvent.CATALOGUE,
            CoursesEvent.CATALOGUE,
            CertificatesEvent.CATALOGUE,
            PaymentsEvent.CATALOGUE);

    private final Map<String, EventCodec<? extends Event>> codecs = new HashMap<>();

    public Catalogues() {
        ALL.forEach(catalogue -> codecs.put(catalogue.source(), EventCodec.of(catalogue)));
    }

    /** Whether this program knows what that log is about. */
    public boolean knows(String log) {
        return codecs.containsKey(log);
    }

    /**
     * The decoded event; empty for a log or type that this program does not know.
     *
     * @throws IllegalArgumentException for a payload that does not fit its type
     */
    public Optional<RecordedEvent<? extends Event>> decode(String log, RawEvent raw) {
        EventCodec<? extends Event> codec = codecs.get(log);
        return codec == null || !codec.knows(raw.type()) ? Optional.empty() : Optional.of(decode(log, raw, codec));
    }

    private static <E extends Event> RecordedEvent<E> decode(String log, RawEvent raw, EventCodec<E> codec) {
        return new RecordedEvent<>(
                log,
                raw.position(),
                raw.eventId(),
                raw.stream(),
                raw.version(),
                raw.type(),
                codec.decode(raw.type(), raw.payload()),
                raw.metadata(),
                raw.recordedAt(),
                raw.leafHash().toString());
    }
}
