package cl.bitacora.regulation;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.RuleId;
import java.util.Arrays;
import java.util.Optional;

/** A letter of Resuelvo 3: the fact for which retroactive attendance may, or may not, be asked. */
public enum RetroactiveLetter {
    /** Wrong duration of the block. */
    A_A(RetroactiveRoute.A, "a", "LCE-060", "Resuelvo 3.A a)"),
    /** Block started late. */
    A_B(RetroactiveRoute.A, "b", "LCE-061", "Resuelvo 3.A b)"),
    /** Started, then early exit of the relator. */
    A_C(RetroactiveRoute.A, "c", "LCE-062", "Resuelvo 3.A c)"),
    /** Attendance under a rejected action. */
    A_D(RetroactiveRoute.A, "d", "LCE-063", "Resuelvo 3.A d)"),
    /** Actions not consolidated. */
    A_E(RetroactiveRoute.A, "e", "LCE-064", "Resuelvo 3.A e)"),
    /** Start button never pressed. */
    A_F(RetroactiveRoute.A, "f", "LCE-066", "Resuelvo 3.A f)"),
    /** Clock changed after the start. */
    A_G(RetroactiveRoute.A, "g", "LCE-067", "Resuelvo 3.A g)"),
    /** A participant marks twice or leaves at once. */
    B_A(RetroactiveRoute.B, "a", "LCE-080", "Resuelvo 3.B a)"),
    /** Course not loaded. */
    B_B(RetroactiveRoute.B, "b", "LCE-081", "Resuelvo 3.B b)"),
    /** No internet where the course had been downloaded. */
    B_C(RetroactiveRoute.B, "c", "LCE-082", "Resuelvo 3.B c)"),
    /** Dates differ from those informed. */
    B_D(RetroactiveRoute.B, "d", "LCE-083", "Resuelvo 3.B d)"),
    /** Fingerprint not recognised. */
    B_E(RetroactiveRoute.B, "e", "LCE-084", "Resuelvo 3.B e)"),
    /** Local catastrophic event. */
    C_A(RetroactiveRoute.C, "a", "LCE-090", "Resuelvo 3.C.1 a)"),
    /** Catastrophic event wider than local. */
    C_B(RetroactiveRoute.C, "b", "LCE-091", "Resuelvo 3.C.1 b)"),
    /** Computer lost. */
    C_C(RetroactiveRoute.C, "c", "LCE-092", "Resuelvo 3.C.1 c)"),
    /** Computer failure. */
    C_D(RetroactiveRoute.C, "d", "LCE-093", "Resuelvo 3.C.1 d)"),
    /** No computer can be used there. */
    C_E(RetroactiveRoute.C, "e", "LCE-094", "Resuelvo 3.C.1 e)"),
    /** Installation or network error. */
    C_F(RetroactiveRoute.C, "f", "LCE-095", "Resuelvo 3.C.1 f)"),
    /** What the norm does not foresee. */
    D(RetroactiveRoute.D, "", "LCE-110", "Resuelvo 3.D");

    private final RetroactiveRoute route;
    private final String letter;
    private final RuleId rule;
    private final Citation ground;

    RetroactiveLetter(RetroactiveRoute route, String letter, String rule, String numeral) {
        this.route = route;
        this.letter = letter;
        this.rule = RuleId.of(rule);
        this.ground = Norms.lce(numeral);
    }

    public RetroactiveRoute route() {
        return route;
    }

    /** The rule of the catalogue that describes it. */
    public RuleId rule() {
        return rule;
    }

    public Citation ground() {
        return ground;
    }

    /** The letter of a canonical text such as {@code C-d}, or empty. */
    public static Optional<RetroactiveLetter> parse(String text) {
        return Arrays.stream(values())
                .filter(value -> value.toString().equals(text))
                .findFirst();
    }

    /** Canonical: {@code A-a}, or {@code D}. */
    @Override
    public String toString() {
        return letter.isEmpty() ? route.name() : route + "-" + letter;
    }
}
