package cl.bitacora.eventstore.decide;

import cl.bitacora.eventstore.BitacoraJson;
import com.fasterxml.jackson.core.JsonProcessingException;

/** What is remembered of a command: where it took effect. A repetition may have drawn a new stream id; the first counts. */
record CommandResult(String stream, long version) {

    String toJson() {
        try {
            return BitacoraJson.mapper().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static CommandResult parse(String json) {
        try {
            return BitacoraJson.mapper().readValue(json, CommandResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable command result", e);
        }
    }
}
