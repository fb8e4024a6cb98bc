package cl.bitacora.demo;

import cl.bitacora.testkit.journal.DemoScenario;
import cl.bitacora.testkit.journal.DemoScenario.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The result beside what {@link DemoScenario} worked out by hand. */
final class Differences {
    private final List<String> found = new ArrayList<>();

    Differences(Result result) {
        List<Expected> expected = DemoScenario.expected();
        compare("participantes", expected.size(), result.rows().size());
        for (int i = 0; i < Math.min(expected.size(), result.rows().size()); i++) {
            Expected want = expected.get(i);
            Result.Row got = result.rows().get(i);
            compare(want.person() + " segundos", want.creditedSeconds(), got.creditedSeconds());
            compare(want.person() + " porcentaje", want.percentDisplayed(), got.percent());
            compare(want.person() + " situación", want.finalState().name(), got.state());
            compare(want.person() + " monto", want.amountClp().pesos(), got.amountClp());
        }
        DemoScenario.Totals totals = DemoScenario.totals();
        compare("valor de la capacitación", totals.trainingValue().pesos(), result.trainingValueClp());
        compare("estado de avance", totals.advance().pesos(), result.advancesClp());
        compare("liquidación", totals.net().pesos(), result.netClp());
    }

    List<String> list() {
        return List.copyOf(found);
    }

    private void compare(String what, Object expected, Object got) {
        if (!Objects.equals(expected.toString(), got.toString())) {
            found.add(what + ": se esperaba " + expected + " y resultó " + got);
        }
    }
}
