package cl.bitacora.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Status and JSON of an answer; a missing body is a missing node. */
public record Answer(int status, JsonNode body) {
    public boolean ok() {
        return status / 100 == 2;
    }

    /** A text field of the body; empty if absent. */
    public String text(String field) {
        return body.path(field).asText("");
    }
}
