package cl.bitacora.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.RuleId;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormCatalogueTest {
    private static final String NORM = """
            key: RES-1
            title: Norma
            issuer: SENCE
            issued: 2015-11-20
            about: Prueba.
            rules:
              - id: LCE-001
                title: Regla
                numerals: [Resuelvo 1]
                status: recorded
                reason: Decide una persona.
            """;

    private final Regulation regulation = Regulation.load();

    @Test
    void every_rule_of_the_catalogue_is_there() {
        Map<String, Long> counts = regulation.norms().rules().stream()
                .collect(Collectors.groupingBy(RuleEntry::family, Collectors.counting()));
        assertThat(counts)
                .isEqualTo(Map.of(
                        "BECA", 143L, "BONO", 142L, "CERT", 31L, "FIN", 29L, "FINB", 80L, "LCE", 107L, "STR", 10L,
                        "TEN", 190L));
        assertThat(regulation.norms().rules()).hasSize(732);
    }

    @Test
    void every_norm_of_the_kernel_has_its_file() {
        Set<String> constants = Arrays.stream(Norms.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(NormCatalogueTest::constant)
                .filter(key -> !key.equals(Norms.PLATFORM))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(regulation.norms().norms().stream().map(NormText::key))
                .containsExactlyInAnyOrderElementsOf(constants);
    }

    @Test
    void what_is_not_automated_for_good_says_why() {
        assertThat(regulation.norms().rules())
                .filteredOn(rule -> rule.status() == RuleStatus.RECORDED || rule.status() == RuleStatus.OUTSIDE)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.reason()).isPresent());
    }

    @Test
    void a_rule_knows_its_numerals_also_in_other_norms() {
        RuleEntry late = regulation.norms().rule(RuleId.of("LCE-907")).orElseThrow();
        assertThat(late.grounds()).containsExactly(Norms.lce("Resuelvo 2, 15)"), Norms.bono("7.5.1.1"));
        assertThat(regulation.norms().norm(Norms.LCE).orElseThrow().issued()).isPresent();
        assertThat(regulation.norms().norm(Norms.CERT).orElseThrow().issued()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            RES-4853-2015    | Resuelvo 2, 15)         | true
            RES-4853-2015    | Resuelvo 2              | true
            RES-4853-2015    | Resuelvo 2, 1           | true
            RES-4853-2015    | Resuelvo 2, 99)         | false
            RES-4853-2015    | Resuelvo 3.B a)         | true
            RES-4853-2015    | Resuelvo 3.B            | true
            RES-4853-2015    | Resuelvo 4, tramo tres  | true
            RES-4853-2015    | Anexo 3                 | true
            RES-4853-2015    | Anexo 5                 | false
            RES-0334-2020    | 7.5.1.1                 | true
            RES-0334-2020    | 7.5                     | true
            RES-0334-2020    | 7.5.1.9                 | false
            RES-0334-2020    | 8.2.2.1                 | true
            RES-0334-2020    | 8.A a)                  | true
            RES-0334-2020    | ''                      | false
            FAQ-CERTIFICADOS | Q128                    | true
            FAQ-CERTIFICADOS | Q12                     | false
            BITACORA         | G-ATT-01                | true
            BITACORA         | G-ATT-99                | false
            RES-9999-2020    | 1                       | false
            """)
    void citations_resolve_in_the_listed_numerals(String norm, String numeral, boolean resolves) {
        Citation citation = new Citation(norm, numeral);
        assertThat(regulation.resolves(citation)).isEqualTo(resolves);
        if (resolves) {
            assertThat(regulation.require(citation)).isEqualTo(citation);
        } else {
            assertThatThrownBy(() -> regulation.require(citation))
                    .isInstanceOf(RegulationException.class)
                    .hasMessageContaining(citation.toString());
        }
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            reason: Decide una persona. | reason:               | lleva «reason»
            status: recorded            | status: done          | estado desconocido «done»
            status: recorded            | state: recorded       | state
            numerals: [Resuelvo 1]      | numerals: []          | no dice en qué numeral está
            numerals: [Resuelvo 1]      | also: {RES-2: ['1']}  | norma desconocida RES-2
            id: LCE-001                 | id: LCE-1             | no es un identificador de regla
            title: Regla                | title:                | falta «title»
            issued: 2015-11-20          | issued: 2015          | no es una fecha
            """)
    void bad_data_stops_the_load(String good, String bad, String message) {
        assertThat(NORM).contains(good);
        assertThatThrownBy(() -> NormYaml.read(Texts.one(NORM.replace(good, bad))))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_norm_or_a_rule_twice_stops_the_load() {
        var first = Texts.one(NORM).getFirst();
        assertThatThrownBy(() -> NormYaml.read(List.of(first, first)))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("RES-1");
        var second = new RegulationFiles.Source("otra.yaml", NORM.replace("RES-1", "RES-2"));
        assertThatThrownBy(() -> NormYaml.read(List.of(first, second)))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("LCE-001");
    }

    /** Whoever writes a citation looks there. The bases of Becas have too many and are only described. */
    @Test
    void the_readme_lists_every_numeral() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(regulation.norms().norms())
                .filteredOn(norm -> !norm.key().equals(Norms.BECAS))
                .allSatisfy(norm -> assertThat(norm.numerals())
                        .allSatisfy(numeral -> assertThat(readme).contains("`" + numeral + "`")));
    }

    private static String constant(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
