package cl.bitacora.eventstore.views;

import cl.bitacora.eventstore.topics.Delivered;

/** One projection could not fold one event. */
final class FoldFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String projection;

    FoldFailed(String projection, Delivered event, Throwable cause) {
        super(
                "projection " + projection + " on " + event.stream() + " version " + event.version() + ": " + cause,
                cause);
        this.projection = projection;
    }

    String projection() {
        return projection;
    }
}
