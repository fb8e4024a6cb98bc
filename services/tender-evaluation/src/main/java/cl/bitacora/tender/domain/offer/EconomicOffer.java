package cl.bitacora.tender.domain.offer;

import static cl.bitacora.tender.domain.Condition.that;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Condition;
import cl.bitacora.tender.domain.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The economic offer of a course: its components as the annexes write them.
 *
 * @param hours of the lecture phase
 * @param places cupos
 * @param hourlyValue VHAC
 * @param tranche range that Anexo N° 8 gives to the course (data of the call, G-TEN-41)
 * @param practice if the course has a labour practice
 * @param followUp value per participant of the follow-up of the business plan, if it has one
 * @param daily subsidy of face-to-face days, if any
 * @param connectivity subsidy of e-learning days, if any
 * @param tools VSH per participant, if the course has it
 * @param instrument cost per participant of the enabling or reference instrument, if it is offered
 * @param instrumentRequired the trade needs one
 * @param mandatedAvailable what the mandating company has, for mandated courses
 * @param declaredTotal VTC as declared
 * @param currency ISO code of the prices
 */
public record EconomicOffer(
        int hours,
        int places,
        Clp hourlyValue,
        Range tranche,
        Optional<Practice> practice,
        Optional<Clp> followUp,
        Optional<Subsidy> daily,
        Optional<Subsidy> connectivity,
        Optional<Clp> tools,
        Optional<Clp> instrument,
        boolean instrumentRequired,
        Optional<Clp> mandatedAvailable,
        Clp declaredTotal,
        String currency) {

    /** Both inclusive. */
    public record Range(Clp least, Clp most) {}

    /** Practice hours of each student and their hourly value (VHAPL). */
    public record Practice(int hours, Clp hourlyValue) {}

    /** A subsidy paid on some days. */
    public record Subsidy(int days, Clp perDay) {}

    /** Inside the tranche, limits included. */
    @Rule("TEN-053")
    public Finding<Compliance> inTranche() {
        return Requirement.of(
                "TEN-053",
                Bases.ba("3.3.2"),
                List.of(
                        Fact.of("hourlyValue", hourlyValue),
                        Fact.of("least", tranche.least()),
                        Fact.of("most", tranche.most())),
                List.of(that(
                        hourlyValue.compareTo(tranche.least()) >= 0 && hourlyValue.compareTo(tranche.most()) <= 0,
                        "el valor hora está fuera de su tramo")));
    }

    /** Values that the bases fix; only the tools of mandated courses may be less. */
    @Rule("TEN-054")
    public Finding<Compliance> fixedValues(TenderParameters parameters) {
        TenderParameters.Values norm = parameters.values();
        List<Condition> conditions = new ArrayList<>();
        practice.ifPresent(
                value -> conditions.add(exact("valor hora de práctica", value.hourlyValue(), norm.practiceHour())));
        followUp.ifPresent(value -> conditions.add(exact("seguimiento del plan de negocio", value, norm.followUp())));
        daily.ifPresent(value -> conditions.add(exact("subsidio diario", value.perDay(), norm.dailySubsidy())));
        connectivity.ifPresent(
                value -> conditions.add(exact("subsidio de conectividad", value.perDay(), norm.connectivitySubsidy())));
        tools.ifPresent(value -> conditions.add(
                mandatedAvailable.isPresent()
                        ? that(
                                value.compareTo(norm.toolsSubsidy()) <= 0 && !value.isNegative(),
                                "subsidio de herramientas supera " + norm.toolsSubsidy())
                        : exact("subsidio de herramientas", value, norm.toolsSubsidy())));
        return Requirement.of(
                "TEN-054", Bases.ba("3.3.2"), List.of(Fact.of("mandated", mandatedAvailable.isPresent())), conditions);
    }

    private static Condition exact(String name, Clp value, Clp norm) {
        return that(value.equals(norm), name + " debe ser " + norm);
    }

    /** VTC: the sum of all components. */
    @Rule({"TEN-056", "TEN-057"})
    public Finding<Clp> total() {
        Clp lecture = hourlyValue.times(hours).times(places);
        Clp practised = practice.map(
                        value -> value.hourlyValue().times(value.hours()).times(places))
                .orElse(Clp.ZERO);
        Clp followed = followUp.map(value -> value.times(places)).orElse(Clp.ZERO);
        Clp subsidies = subsidy(daily).plus(subsidy(connectivity));
        Clp equipped = tools.map(value -> value.times(places)).orElse(Clp.ZERO);
        Clp certified = instrument.map(value -> value.times(places)).orElse(Clp.ZERO);
        return Finding.of(
                RuleId.of("TEN-056"),
                lecture.plus(practised)
                        .plus(followed)
                        .plus(subsidies)
                        .plus(equipped)
                        .plus(certified),
                Bases.ba("3.3.2 g)"),
                Fact.of("lecture", lecture),
                Fact.of("practice", practised),
                Fact.of("followUp", followed),
                Fact.of("subsidies", subsidies),
                Fact.of("tools", equipped),
                Fact.of("instrument", certified));
    }

    private Clp subsidy(Optional<Subsidy> subsidy) {
        return subsidy.map(value -> value.perDay().times(value.days()).times(places))
                .orElse(Clp.ZERO);
    }

    /** The declared total is the sum, and fits what the mandating company has. */
    @Rule("TEN-056")
    public Finding<Compliance> totalRight() {
        Finding<Clp> total = total();
        return Requirement.of(
                        "TEN-056",
                        Bases.ba("3.3.2 g)"),
                        List.of(Fact.of("declared", declaredTotal), Fact.of("sum", total.value())),
                        List.of(
                                that(
                                        declaredTotal.equals(total.value()),
                                        "el valor total no es la suma de sus componentes"),
                                that(
                                        mandatedAvailable
                                                .map(most -> declaredTotal.compareTo(most) <= 0)
                                                .orElse(true),
                                        "el valor total supera lo disponible de la empresa mandante")))
                .restingOn(total);
    }

    /** An instrument that is needed is offered and costs something. */
    @Rule("TEN-057")
    public Finding<Compliance> instrumentOffered() {
        if (!instrumentRequired) {
            return Requirement.notApplicable("TEN-057", Bases.ba("3.3.2"));
        }
        return Requirement.of(
                "TEN-057",
                Bases.ba("3.3.2"),
                that(
                        instrument.map(cost -> cost.pesos() > 0).orElse(false),
                        "falta el costo del instrumento habilitante o referencial"));
    }

    /** The tools subsidy that is paid follows the participant's plan and never exceeds what was awarded. */
    @Rule("TEN-055")
    public static Finding<Clp> payableTools(Clp awarded, Clp plan) {
        return Finding.of(
                RuleId.of("TEN-055"),
                plan.compareTo(awarded) <= 0 ? plan : awarded,
                Bases.ba("3.3.2"),
                Fact.of("awarded", awarded),
                Fact.of("plan", plan));
    }
}
