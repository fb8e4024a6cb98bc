package cl.bitacora.portal.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a class PC stands, by what it last said.
 *
 * @param ago how long ago that was, in words
 */
public record Contact(State state, String ago) {
    /** A clock that goes this wrong is worth a look: marks are ordered by the second. */
    private static final long DRIFT_SECONDS = 60;

    /** A PC that is not heard of for so long may hold marks that nobody has. */
    private static final Duration QUIET = Duration.ofDays(7);

    /** The worst that is known. */
    public enum State {
        REVOCADO("Dado de baja", Tone.NEUTRAL),
        DOS_HISTORIAS("Contó dos historias", Tone.RISK),
        NUNCA("Nunca llamó", Tone.NEUTRAL),
        CALLADO("Sin contacto hace días", Tone.WARNING),
        RELOJ("Reloj corrido", Tone.WARNING),
        POR_ENVIAR("Tiene registros por enviar", Tone.ACTIVE),
        AL_DIA("Al día", Tone.DONE);

        private final String label;
        private final Tone tone;

        State(String label, Tone tone) {
            this.label = label;
            this.tone = tone;
        }

        /** On screen. */
        public String label() {
            return label;
        }

        public Tone tone() {
            return tone;
        }
    }

    /** What is known now. */
    public static Contact of(
            @Nullable Instant last,
            @Nullable Long pending,
            @Nullable Long driftSeconds,
            boolean forked,
            boolean revoked,
            Instant now) {
        return new Contact(state(last, pending, driftSeconds, forked, revoked, now), ago(last, now));
    }

    private static State state(
            @Nullable Instant last,
            @Nullable Long pending,
            @Nullable Long driftSeconds,
            boolean forked,
            boolean revoked,
            Instant now) {
        if (revoked) {
            return State.REVOCADO;
        }
        if (forked) {
            return State.DOS_HISTORIAS;
        }
        if (last == null) {
            return State.NUNCA;
        }
        if (Duration.between(last, now).compareTo(QUIET) > 0) {
            return State.CALLADO;
        }
        if (driftSeconds != null && Math.abs(driftSeconds) > DRIFT_SECONDS) {
            return State.RELOJ;
        }
        return pending != null && pending > 0 ? State.POR_ENVIAR : State.AL_DIA;
    }

    private static String ago(@Nullable Instant last, Instant now) {
        if (last == null) {
            return "";
        }
        Duration since = Duration.between(last, now);
        if (since.toMinutes() < 1) {
            return "hace un momento";
        }
        if (since.toHours() < 1) {
            return "hace " + since.toMinutes() + " min";
        }
        return since.toDays() < 1
                ? "hace " + since.toHours() + " h"
                : "hace " + since.toDays() + (since.toDays() == 1 ? " día" : " días");
    }
}
