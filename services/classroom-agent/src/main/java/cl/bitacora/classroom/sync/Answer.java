package cl.bitacora.classroom.sync;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of a request. */
public sealed interface Answer {

    /** 2xx; the body is missing for 204. */
    record Done(int status, JsonNode body) implements Answer {}

    /** The gateway said no, as RFC 9457 problem. {@code detail} and {@code remedy} are in Spanish, for people. */
    record Problem(int status, String code, String detail, String remedy, JsonNode body) implements Answer {}

    /** No answer that can be read: no network, a cut, a timeout, something else at that address. */
    record Unreachable(String why) implements Answer {}

    /** Whether the gateway could be heard at all. */
    default boolean heard() {
        return !(this instanceof Unreachable);
    }
}
