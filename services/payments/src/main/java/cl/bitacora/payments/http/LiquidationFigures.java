package cl.bitacora.payments.http;

import cl.bitacora.contracts.payments.PaymentFileEvent.Line;
import cl.bitacora.contracts.payments.PaymentFileEvent.LiquidationCalculated;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.payments.domain.ClosingFacts;
import cl.bitacora.payments.domain.Liquidation;
import cl.bitacora.payments.domain.LiquidationFiling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a liquidation, whether stored or only computed. */
record LiquidationFigures(
        boolean provisional,
        @Nullable String closingForm,
        Clp vhace,
        Clp vace,
        Clp vce,
        Clp trainingValue,
        Clp examinations,
        Clp advances,
        Clp net,
        List<Line> lines,
        Explanation why) {

    /** As it was computed when it was asked for. */
    static LiquidationFigures of(LiquidationCalculated event) {
        return new LiquidationFigures(
                false,
                event.closingForm(),
                event.vhace(),
                event.vace(),
                event.vce(),
                event.trainingValue(),
                event.examinations(),
                event.advances(),
                event.net(),
                event.lines(),
                event.why());
    }

    /** As it would be now. */
    static LiquidationFigures of(Liquidation liquidation, ClosingFacts closing, boolean provisional) {
        return new LiquidationFigures(
                provisional,
                provisional ? null : closing.eventId(),
                liquidation.values().vhace().value(),
                liquidation.values().vace().value(),
                liquidation.values().vce().value(),
                liquidation.training().total().value(),
                liquidation.examinations().value(),
                liquidation.advances().value(),
                liquidation.net().value(),
                LiquidationFiling.lines(liquidation, closing),
                liquidation.net().explanation());
    }
}
