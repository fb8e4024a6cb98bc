package cl.bitacora.tender;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Covers;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.grading.Rubric;
import cl.bitacora.testkit.house.ServiceWords;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever the code can refuse or conclude has its words, and whatever it cites stands in the bases. */
class WordsTest extends ServiceWords {
    private static final Pattern CODE =
            Pattern.compile("Problems\\s*\\.field\\(\\s*[^,;]+,\\s*\"([a-z]+(?:-[a-z]+)+)\"", Pattern.DOTALL);
    private static final Pattern CONCLUDED = Pattern.compile("\"(TEN-[0-9]{3})\"");
    private static final Pattern CITED = Pattern.compile("Bases\\.ba\\(\"([^\"]+)\"\\)");

    /** Only annotations name them: their conclusion is shown under another rule. */
    private static final Set<String> UNDER_ANOTHER = Set.of(
            "TEN-032", "TEN-033", "TEN-034", "TEN-035", "TEN-046", "TEN-047", "TEN-048", "TEN-058", "TEN-061",
            "TEN-091", "TEN-095", "TEN-098", "TEN-099", "TEN-102", "TEN-103", "TEN-137", "TEN-138");

    WordsTest() {
        super("tender", CODE, Set.of(), CONCLUDED, UNDER_ANOTHER);
    }

    @Test
    void english_says_as_much_as_spanish() throws IOException {
        assertThat(own("messages_en")).isEqualTo(own("messages_es"));
    }

    @Test
    @Covers("TEN-151")
    void every_citation_stands_in_the_bases() throws IOException {
        Regulation regulation = Regulation.load();
        assertThat(found(CITED))
                .hasSizeGreaterThan(50)
                .allSatisfy(numeral -> assertThat(regulation.resolves(Bases.ba(numeral)))
                        .as(numeral)
                        .isTrue());
        assertThat(regulation.resolves(Bases.bt("3.5"))).isTrue();
        for (Rubric rubric : Rubric.values()) {
            rubric.indicators().forEach(indicator -> regulation.require(indicator.ground()));
        }
    }
}
