package cl.bitacora.retroactive;

import cl.bitacora.testkit.house.ServiceWords;
import java.util.Set;
import java.util.regex.Pattern;

/** Whatever the code can refuse or conclude has its words. */
class WordsTest extends ServiceWords {
    private static final Pattern RULE = Pattern.compile("\"((?:LCE|STR)-[0-9]{3})\"");

    /** Addresses and examples. */
    private static final Set<String> OTHER_WORDS = Set.of(
            "retroactive-route",
            "retroactive-request",
            "streaming-evidence",
            "retroactive-evidence",
            "retroactive-papers",
            "retroactive-corrections",
            "control-sheets",
            "pantalla-de-otro-error",
            "falta-la-letra",
            "aprobada-y-rechazada",
            "duracion-mal-digitada",
            "corte-de-luz",
            "corte-de-luz-en-maule",
            "reporte-propio");

    /** The control sheet and the list of credited classes are shown as they are. */
    private static final Set<String> NEVER_CONCLUDED = Set.of("LCE-133", "STR-004");

    WordsTest() {
        super("retroactive", HYPHENATED, OTHER_WORDS, RULE, NEVER_CONCLUDED);
    }
}
