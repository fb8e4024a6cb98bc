package cl.bitacora.payments.views;

import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.eventstore.BitacoraJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.util.List;

/** Lists inside rows. */
final class Json {
    private static final TypeReference<List<FinalStateLine>> FINAL_STATES = new TypeReference<>() {};
    private static final TypeReference<List<TotalEvent.Line>> CREDITS = new TypeReference<>() {};

    private Json() {}

    static String write(Object value) {
        try {
            return BitacoraJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<FinalStateLine> lines(String json) {
        return read(json, FINAL_STATES);
    }

    static List<TotalEvent.Line> credits(String json) {
        return read(json, CREDITS);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return BitacoraJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
