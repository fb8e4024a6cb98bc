package cl.bitacora.portal.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From what an address says to the body of a request, and from a problem of the service back to the field. */
class FilledTest {
    @Test
    void rows_that_were_left_empty_are_not_asked_and_problems_still_find_their_field() {
        Map<String, String> said = new HashMap<>(Map.of("valor-hora", "$4.000", "horas", "100", "conectadas", "12,5"));
        said.put("m2-horas", "20");
        said.put("m2-avance", "37,5");
        said.put("m5-horas", "80");
        Filled filled = Questions.ELEARNING.filled(said);
        assertThat(filled.wrong()).isEmpty();
        assertThat(Questions.ELEARNING.asked(said)).isTrue();
        assertThat(filled.body())
                .hasToString("{\"vhaceClp\":4000,\"hours\":100,\"participants\":[{\"connectedSeconds\":45000,"
                        + "\"modules\":[{\"hours\":20,\"progressPercent\":37.5},{\"hours\":80}]}]}");
        assertThat(filled.field("participants[0].modules[1].hours")).contains("m5-horas");
        assertThat(filled.field("participants[0].modules[0].progressPercent")).contains("m2-avance");
        assertThat(filled.field("endedOn")).contains("termino");
        assertThat(filled.field("participants[0].modules")).contains("m2-horas");
        assertThat(filled.field("nothing")).isEmpty();
    }

    @Test
    void a_part_of_a_list_finds_its_field_and_what_nobody_types_goes_only_with_what_is_there() {
        Filled filled = Questions.TENDER.filled(Map.of());
        assertThat(filled.field("offers[0].technical.modules[0].indicators[1]")).contains("o1-m1-notas");
        assertThat(filled.body().path("offers")).hasSize(3);
        assertThat(Questions.TENDER
                        .filled(Map.of("apertura", "2022-11-11"))
                        .body()
                        .has("offers"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "horas, cien",
        "horas, '1,5'",
        "valor-hora, -",
        "valor-hora, '4000,5'",
        "valor-hora, 99999999999999999999",
        "termino, ayer",
        "conectadas, '0,0001'",
        "conectadas, 1e9",
        "m1-avance, 100 %"
    })
    void what_cannot_be_read_is_said_and_nobody_is_asked(String name, String value) {
        assertThat(Questions.ELEARNING.filled(Map.of(name, value)).wrong()).containsOnlyKeys(name);
    }

    @ParameterizedTest
    @CsvSource({"o1-m1, OTRA", "o1-m1-notas, 7 x", "o1-recibida, 2022-11-10"})
    void neither_are_choices_that_are_not_offered(String name, String value) {
        assertThat(Questions.TENDER.filled(Map.of(name, value)).wrong()).containsOnlyKeys(name);
    }
}
