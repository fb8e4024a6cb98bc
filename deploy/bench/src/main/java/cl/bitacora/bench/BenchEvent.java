package cl.bitacora.bench;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.Metadata;
import java.time.Instant;

/** The event that every system stores: 276 bytes of JSON and 93 bytes of metadata. */
public sealed interface BenchEvent extends Event {
    String TYPE = "bench.marked.v1";
    int BYTES = 276;

    EventCatalogue<BenchEvent> CATALOGUE = EventCatalogue.<BenchEvent>of("bench", "bitacora.bench.v1")
            .add(TYPE, Marked.class)
            .build();

    EventCodec<BenchEvent> CODEC = EventCodec.of(CATALOGUE);

    Metadata METADATA = new Metadata(
            "operator-0001",
            "0197d1a0-0000-7000-8000-000000000001",
            "0197d1a0-0000-7000-8000-000000000002",
            "r2026-03");

    /** The same as JSON, for who keeps it so. */
    String METADATA_JSON =
            """
            {"actor":"%s","causation":"%s","correlation":"%s","regulation":"%s"}""".formatted(METADATA.actor(), METADATA.causation(), METADATA.correlation(), METADATA.regulation());

    /** A mark of a person in a class, filled up to the size that is measured. */
    static Marked sample(long number) {
        String person = "p-%016d".formatted(number);
        String course = "C-%06d".formatted(number % 1_000);
        Instant at = Instant.parse("2026-03-09T12:00:00Z");
        Marked bare = new Marked(course, "S-000001", person, "ENTRY", "D-000001", at, 45, "");
        return new Marked(
                course,
                "S-000001",
                person,
                "ENTRY",
                "D-000001",
                at,
                45,
                "0123456789abcdef"
                        .repeat(20)
                        .substring(0, BYTES - CODEC.encode(bare).length()));
    }

    /** Minutes are what the fold adds up, per course. */
    record Marked(
            String course,
            String session,
            String person,
            String kind,
            String device,
            Instant at,
            int minutes,
            String evidence)
            implements BenchEvent {}
}
