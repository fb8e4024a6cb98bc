package cl.bitacora.eventstore;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.kernel.Rut;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.function.Function;

/**
 * Kernel values in JSON: {@code Rut}, {@code PersonId}, {@code SectionId}, {@code BlockKey}, {@code RuleId} and
 * {@code Ratio} as their canonical text, {@code Clp} as an integer. Register it on any mapper that shows them.
 */
public final class KernelModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public KernelModule() {
        super("bitacora-kernel");
        text(Rut.class, Rut::of);
        text(PersonId.class, PersonId::new);
        text(SectionId.class, SectionId::new);
        text(BlockKey.class, BlockKey::parse);
        text(RuleId.class, RuleId::new);
        text(Ratio.class, Ratio::parse);
        addSerializer(Clp.class, new ClpWriter());
        addDeserializer(Clp.class, new ClpReader());
    }

    private <T> void text(Class<T> type, Function<String, T> parse) {
        addSerializer(type, new TextWriter<>());
        addKeySerializer(type, new KeyWriter<>());
        addDeserializer(type, new TextReader<>(type, parse));
        addKeyDeserializer(type, new KeyReader<>(type, parse));
    }

    private static final class TextWriter<T> extends JsonSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class KeyWriter<T> extends JsonSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(value.toString());
        }
    }

    private static final class TextReader<T> extends JsonDeserializer<T> {
        private final Class<T> type;
        private final Function<String, T> parse;

        private TextReader(Class<T> type, Function<String, T> parse) {
            this.type = type;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(type, "%s must be a text", type.getSimpleName());
            }
            try {
                return parse.apply(in.getText());
            } catch (IllegalArgumentException e) {
                // the text itself may be personal (a RUT): it is not repeated
                return context.reportInputMismatch(type, "not a valid %s", type.getSimpleName());
            }
        }
    }

    private static final class KeyReader<T> extends KeyDeserializer {
        private final Class<T> type;
        private final Function<String, T> parse;

        private KeyReader(Class<T> type, Function<String, T> parse) {
            this.type = type;
            this.parse = parse;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return parse.apply(key);
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(type, "not a valid %s", type.getSimpleName());
            }
        }
    }

    private static final class ClpWriter extends JsonSerializer<Clp> {
        @Override
        public void serialize(Clp value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(value.pesos());
        }
    }

    private static final class ClpReader extends JsonDeserializer<Clp> {
        @Override
        public Clp deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return context.reportInputMismatch(Clp.class, "Clp must be a whole number of pesos");
            }
            return new Clp(in.getLongValue());
        }
    }
}
