package cl.bitacora.eventstore;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/** {@link PlainTimes} first; anything else is left to the general parsers, with what they accept and how they refuse. */
final class TimesModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    TimesModule() {
        super("bitacora-times");
        addDeserializer(Instant.class, new Instants());
        addDeserializer(LocalDate.class, new Dates());
    }

    private static final class Instants extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        private Instants() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Instant instant = in.hasToken(JsonToken.VALUE_STRING) ? PlainTimes.find(in.getText()) : null;
            return instant == null ? InstantDeserializer.INSTANT.deserialize(in, context) : instant;
        }
    }

    private static final class Dates extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        private Dates() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            LocalDate date = in.hasToken(JsonToken.VALUE_STRING) ? PlainTimes.findDate(in.getText()) : null;
            return date == null ? LocalDateDeserializer.INSTANCE.deserialize(in, context) : date;
        }
    }
}
