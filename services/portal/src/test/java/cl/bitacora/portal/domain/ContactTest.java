package cl.bitacora.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {
    private static final Instant NOW = Instant.parse("2020-03-30T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "                    ,  ,    , false, false, NUNCA, ''",
        "2020-03-30T11:59:01Z, 0,   0, false, false, AL_DIA, hace un momento",
        "2020-03-30T11:15:00Z,  ,    , false, false, AL_DIA, hace 45 min",
        "2020-03-30T09:00:00Z, 3,   0, false, false, POR_ENVIAR, hace 3 h",
        "2020-03-30T09:00:00Z, 3,  61, false, false, RELOJ, hace 3 h",
        "2020-03-30T09:00:00Z, 0, -61, false, false, RELOJ, hace 3 h",
        "2020-03-30T09:00:00Z, 0,  60, false, false, AL_DIA, hace 3 h",
        "2020-03-23T12:00:00Z, 0,   0, false, false, AL_DIA, hace 7 días",
        "2020-03-23T11:59:59Z, 0,  90, false, false, CALLADO, hace 7 días",
        "2020-03-29T12:00:00Z, 0,   0, true, false, DOS_HISTORIAS, hace 1 día",
        "2020-03-29T12:00:00Z, 0,   0, true, true, REVOCADO, hace 1 día"
    })
    void the_worst_that_is_known_is_said(
            @Nullable Instant last,
            @Nullable Long pending,
            @Nullable Long drift,
            boolean forked,
            boolean revoked,
            Contact.State state,
            String ago) {
        assertThat(Contact.of(last, pending, drift, forked, revoked, NOW)).isEqualTo(new Contact(state, ago));
    }
}
