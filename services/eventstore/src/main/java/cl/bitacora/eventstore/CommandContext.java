package cl.bitacora.eventstore;

import java.util.Optional;

/**
 * Who asks, and under which key.
 *
 * @param metadata stored beside the events
 * @param command id and fingerprint of the request, if repeating it must have no second effect
 * @param ifMatch the stream version that the caller saw; another one fails the precondition
 */
public record CommandContext(Metadata metadata, Optional<CommandKey> command, Optional<Long> ifMatch) {

    /** Scope plus Idempotency-Key, and SHA-256 hex of the request. */
    public record CommandKey(String id, String fingerprint) {}

    /** No key, no precondition. */
    public static CommandContext of(Metadata metadata) {
        return new CommandContext(metadata, Optional.empty(), Optional.empty());
    }
}
