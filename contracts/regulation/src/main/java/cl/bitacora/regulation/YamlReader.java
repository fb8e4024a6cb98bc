package cl.bitacora.regulation;

import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.RegulationFiles.Source;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads YAML strictly: unknown or repeated keys and empty documents are errors that name the file. */
final class YamlReader {
    private static final ObjectMapper MAPPER = new ObjectMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private YamlReader() {}

    static <T> T read(Source source, Class<T> shape) {
        try {
            T value = MAPPER.readValue(source.text(), shape);
            if (value == null) {
                throw new RegulationException(source.path() + ": está vacío");
            }
            return value;
        } catch (JacksonException e) {
            throw new RegulationException(source.path() + ": " + e.getOriginalMessage(), e);
        }
    }

    /** A value that must be there and not be blank. */
    static String required(@Nullable String value, String where, String field) {
        if (value == null || value.isBlank()) {
            throw new RegulationException(where + ": falta «" + field + "»");
        }
        return value.strip();
    }

    static LocalDate date(String text, String where) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RegulationException(where + ": «" + text + "» no es una fecha AAAA-MM-DD", e);
        }
    }

    static RuleId rule(@Nullable String text, String where) {
        try {
            return new RuleId(required(text, where, "rule"));
        } catch (IllegalArgumentException e) {
            throw new RegulationException(where + ": «" + text + "» no es un identificador de regla", e);
        }
    }
}
