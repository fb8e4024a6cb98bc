package cl.bitacora.fines;

import cl.bitacora.testkit.house.ServiceWords;
import java.util.Set;
import java.util.regex.Pattern;

/** Whatever the code can refuse or conclude has its words. */
class WordsTest extends ServiceWords {
    private static final Pattern RULE = Pattern.compile("\"(FINB?-[0-9]{3})\"");

    /** Addresses and examples. */
    private static final Set<String> OTHER_WORDS = Set.of(
            "lce-fine",
            "becas-fine",
            "fine-procedure",
            "fine-payment",
            "class-book-detections",
            "becas-sanction",
            "carga-fuera-de-la-resolucion",
            "bloque-a-otra-hora",
            "inicio-sin-acuerdo",
            "otic-por-letra",
            "no-subsanado");

    /** Conducts that only the class book detects, and rules that a finding of another one concludes. */
    private static final Set<String> NEVER_CONCLUDED = Set.of(
            "FIN-030",
            "FIN-032",
            "FIN-034",
            "FIN-035",
            "FIN-036",
            "FIN-037",
            "FIN-038",
            "FIN-039",
            "FIN-040",
            "FINB-002",
            "FINB-010",
            "FINB-019");

    WordsTest() {
        super("fines", HYPHENATED, OTHER_WORDS, RULE, NEVER_CONCLUDED);
    }
}
