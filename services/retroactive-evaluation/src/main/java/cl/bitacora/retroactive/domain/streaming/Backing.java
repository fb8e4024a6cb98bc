package cl.bitacora.retroactive.domain.streaming;

import java.util.List;

/** A piece of evidence of one class. The platform is the executor's choice and is not asked (STR-005). */
public sealed interface Backing {

    /** Who it shows. */
    List<Identity> people();

    /** The view of those connected. */
    record ConnectedView(List<Identity> people, boolean date, boolean time) implements Backing {
        public ConnectedView {
            people = List.copyOf(people);
        }
    }

    /** Screenshots of the facilitator where each holds a placard. */
    record Placards(List<Identity> people, boolean date, boolean time) implements Backing {
        public Placards {
            people = List.copyOf(people);
        }
    }

    /**
     * The tracking report of the platform.
     *
     * @param fileName with its extension
     * @param ofThePlatform made by the platform itself
     */
    record Report(
            String fileName, boolean ofThePlatform, List<Identity> people, boolean date, boolean time, boolean duration)
            implements Backing {
        public Report {
            people = List.copyOf(people);
        }
    }
}
