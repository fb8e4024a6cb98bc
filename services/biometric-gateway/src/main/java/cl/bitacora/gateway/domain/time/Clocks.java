package cl.bitacora.gateway.domain.time;

import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.JournalRecord.TimeRead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an installation's journal and its anchors have shown of its clocks so far. Bounded.
 *
 * @param anchors the last ones given, oldest first
 * @param forgotten whether older ones were dropped: an anchor that is not among these may have been real
 * @param boot the start-up of the last reading, if there is one
 * @param notBefore what comes next in the journal was written after this moment
 */
public record Clocks(List<Anchor> anchors, boolean forgotten, Optional<Boot> boot, Optional<Instant> notBefore) {
    /** More than an installation needs that asks at each contact and uploads what it has. */
    static final int REMEMBERED = 256;

    /** Nothing known. */
    public static final Clocks UNKNOWN = new Clocks(List.of(), false, Optional.empty(), Optional.empty());

    public Clocks {
        anchors = List.copyOf(anchors);
    }

    /** The true time of a moment lies between these. */
    record Window(Instant low, Instant high) {}

    /** An anchor was given. */
    public Clocks given(Anchor anchor) {
        List<Anchor> more = new ArrayList<>(anchors);
        more.add(anchor);
        boolean full = more.size() > REMEMBERED;
        return new Clocks(full ? more.subList(1, more.size()) : more, forgotten || full, boot, notBefore);
    }

    /** The journal goes on with a record. */
    public Clocks said(JournalRecord record) {
        if (record instanceof TimeRead reading) {
            String fault = anchorFault(reading);
            Boot next = boot.filter(known -> known.id().equals(reading.bootId()))
                    .map(known -> known.next(reading, fault))
                    .orElseGet(() -> Boot.first(reading, fault));
            Clocks after = new Clocks(anchors, forgotten, Optional.of(next), notBefore);
            return fault.isEmpty() ? after.notBefore(anchor(reading.anchor()).map(Anchor::serverTime)) : after;
        }
        if (boot.isEmpty()) {
            return this;
        }
        Clocks after = new Clocks(anchors, forgotten, boot.map(known -> known.claimed(record.at())), notBefore);
        return after.notBefore(trueTime(record.at()).map(Window::low));
    }

    /**
     * The true time at which the wall clock said this, after the last reading. With an anchor on each side both are asked:
     * a clock since start-up that stood still in between makes the window wide.
     */
    Optional<Window> trueTime(Instant at) {
        return boot.filter(known -> known.fault().isEmpty()).flatMap(known -> window(known, known.position(at)));
    }

    private Optional<Window> window(Boot known, long position) {
        Optional<Anchor> before = Optional.empty();
        Optional<Anchor> after = Optional.empty();
        for (Anchor anchor : anchors) {
            if (!anchor.bootId().equals(known.id())) {
                continue;
            }
            if (anchor.bootMillis() <= position) {
                before = before.filter(best -> best.bootMillis() > anchor.bootMillis())
                        .or(() -> Optional.of(anchor));
            } else {
                after = after.filter(best -> best.bootMillis() < anchor.bootMillis())
                        .or(() -> Optional.of(anchor));
            }
        }
        Optional<Instant> one = before.map(anchor -> anchor.at(position));
        Optional<Instant> other = after.map(anchor -> anchor.at(position));
        return one.or(() -> other).map(first -> {
            Instant second = other.orElse(first);
            return first.isBefore(second) ? new Window(first, second) : new Window(second, first);
        });
    }

    private Clocks notBefore(Optional<Instant> moment) {
        Optional<Instant> later = moment.filter(it -> notBefore.isEmpty() || it.isAfter(notBefore.get()));
        return later.isPresent() ? new Clocks(anchors, forgotten, boot, later) : this;
    }

    /** A reading that names an anchor must have been taken after it, in the same start-up, by the same installation. */
    private String anchorFault(TimeRead reading) {
        if (reading.anchor().isEmpty()) {
            return "";
        }
        return anchor(reading.anchor())
                .map(anchor -> {
                    if (!anchor.bootId().equals(reading.bootId())) {
                        return "anchor-of-another-boot";
                    }
                    return reading.bootMillis() < anchor.bootMillis() - Boot.SLACK_MILLIS ? Boot.WENT_BACK : "";
                })
                .orElse(forgotten ? "" : "anchor-unknown");
    }

    private Optional<Anchor> anchor(String id) {
        return anchors.stream().filter(anchor -> anchor.id().equals(id)).findFirst();
    }
}
