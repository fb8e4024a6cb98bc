package cl.bitacora.courses.domain.rules.becas;

import cl.bitacora.courses.domain.rules.Checklist;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.BecasParameters.Justification;
import java.util.OptionalInt;

/** Coming late and leaving early (BT 8.4.2 and 8.4.3); each limit stands by itself (G-BECA-23). */
public final class DayLimits {
    private DayLimits() {}

    /** What a late arrival is. */
    public enum Arrival {
        INGRESO_ORDINARIO,
        AUTORIZADO_CON_CAUSA,
        NO_AUTORIZADO
    }

    /** Causes of lateness, letters a) to d). */
    public enum LateCause {
        MEDICA,
        TRAMITE_IMPOSTERGABLE,
        ESCOLAR,
        /** Labour, personal or regional: only what the OTIC authorised by the same means. */
        OTRA_AUTORIZADA
    }

    /** Up to 20 minutes needs no cause; from there to 25 % of the day a proved one; beyond it nothing helps. */
    @Rule("BECA-135")
    public static Finding<Arrival> arrival(
            long delaySeconds, long daySeconds, boolean causeProved, Justification norm) {
        boolean tolerated = delaySeconds <= norm.toleranceMinutes() * 60L;
        boolean within = norm.lateLimit().atLeast(Ratio.of(delaySeconds, daySeconds));
        Arrival arrival = tolerated
                ? Arrival.INGRESO_ORDINARIO
                : within && causeProved ? Arrival.AUTORIZADO_CON_CAUSA : Arrival.NO_AUTORIZADO;
        return Finding.of(
                RuleId.of("BECA-135"),
                arrival,
                Norms.becas("BT 8.4.3"),
                Fact.of("delaySeconds", delaySeconds),
                Fact.of("daySeconds", daySeconds),
                Fact.of("causeProved", causeProved),
                Fact.of("toleranceMinutes", norm.toleranceMinutes()),
                Fact.of("limit", norm.lateLimit()));
    }

    /** Whether a cause of lateness is accepted: with its dated proof, or with the OTIC's answer. */
    @Rule("BECA-136")
    public static Finding<Boolean> cause(
            LateCause cause, boolean datedProof, OptionalInt dependantAge, boolean oticAnswered, Justification norm) {
        return Checklist.of("BECA-136", Norms.becas("BT 8.4.3"))
                .need("proof", cause == LateCause.OTRA_AUTORIZADA || datedProof)
                .need("oticAnswer", cause != LateCause.OTRA_AUTORIZADA || oticAnswered)
                .need(
                        "dependantAge",
                        cause != LateCause.MEDICA
                                || dependantAge.isEmpty()
                                || dependantAge.getAsInt() <= norm.childMaxAge())
                .finding();
    }

    /** Whether leaving early stays within 25 % of the day; it is always written in the class book. */
    @Rule("BECA-134")
    public static Finding<Boolean> earlyLeave(
            long missedSeconds, long daySeconds, boolean recorded, Justification norm) {
        return Checklist.of("BECA-134", Norms.becas("BT 8.4.2"))
                .need("withinLimit", norm.lateLimit().atLeast(Ratio.of(missedSeconds, daySeconds)))
                .need("recorded", recorded)
                .given("missedSeconds", missedSeconds)
                .given("daySeconds", daySeconds)
                .finding();
    }
}
