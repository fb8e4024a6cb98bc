package cl.bitacora.payments;

import cl.bitacora.payments.domain.DocumentKinds;
import cl.bitacora.testkit.house.ServiceWords;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Whatever the code can refuse, flag or conclude has its words. */
class WordsTest extends ServiceWords {
    private static final Pattern CONCLUDED =
            Pattern.compile("Finding\\s*\\.of\\(\\s*RuleId\\.of\\(\"((?:BONO|BECA)-[0-9]{3})\"\\)");

    /** Codes in events, and addresses. */
    private static final Set<String> OTHER_WORDS = Set.of(
            "informacion-laboral-incompleta",
            "fecha-anterior-a-la-validacion",
            "monto-distinto-al-validado",
            "invoice-confirmation",
            "invoice-rejection",
            "hold-release",
            "payment-story",
            "elearning-liquidation",
            "justified-desertion",
            "payable-sections",
            "evaluated-blocks",
            "payment-files",
            "no-corresponde-a-lo-validado");

    WordsTest() {
        super("payments", HYPHENATED, withDocuments(), CONCLUDED, Set.of());
    }

    private static Set<String> withDocuments() {
        Set<String> words = new HashSet<>(OTHER_WORDS);
        words.addAll(DocumentKinds.ALL);
        return words;
    }
}
