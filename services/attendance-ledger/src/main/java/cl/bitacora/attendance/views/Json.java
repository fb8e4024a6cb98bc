package cl.bitacora.attendance.views;

import cl.bitacora.eventstore.BitacoraJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;

/** Parts of events that rows keep whole, as the event log writes them. */
public final class Json {
    private Json() {}

    /** Text of a value. */
    public static String write(Object value) {
        try {
            return BitacoraJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Value of a text. */
    public static <T> T read(String text, TypeReference<T> type) {
        try {
            return BitacoraJson.mapper().readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
