package cl.bitacora.payments.http;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.payments.domain.Elearning.Learner;
import cl.bitacora.payments.domain.Elearning.Module;
import cl.bitacora.payments.domain.Examination;
import cl.bitacora.payments.domain.Examination.Examinee;
import cl.bitacora.payments.domain.Values;
import cl.bitacora.payments.http.ElearningSimulations.LearnerInput;
import cl.bitacora.payments.http.ElearningSimulations.ModuleInput;
import cl.bitacora.payments.http.Simulations.Exams;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the figures of the calculators; whatever cannot be is named by its path. */
final class SimulationFields {
    static final int MOST_PEOPLE = 200;
    private static final int MOST_HOURS = 2000;
    private static final int MOST_VALUE = 1_000_000;
    /** A year of connection: far above any course. */
    private static final long MOST_SECONDS = 366L * 24 * 3600;

    private SimulationFields() {}

    static Values values(long vhace, int hours, int quota) {
        hours("hours", hours);
        between("quota", quota, 1, MOST_PEOPLE);
        return Values.of(vhace(vhace), hours, quota);
    }

    static void hours(String field, int hours) {
        between(field, hours, 1, MOST_HOURS);
    }

    static Clp vhace(long pesos) {
        return vhace("vhaceClp", pesos);
    }

    static Clp vhace(String field, long pesos) {
        between(field, pesos, 0, MOST_VALUE);
        return Clp.of(pesos);
    }

    static Clp amount(String field, @Nullable Long pesos) {
        return pesos == null ? Clp.ZERO : Fields.pesos(field, pesos);
    }

    static Clp sum(String field, @Nullable List<Long> amounts) {
        List<Long> given = amounts == null ? List.of() : amounts;
        Fields.list(field, given);
        Clp sum = Clp.ZERO;
        for (int i = 0; i < given.size(); i++) {
            sum = sum.plus(Fields.pesos(field + "[" + i + "]", given.get(i)));
        }
        return sum;
    }

    static Ratio hoursOf(String field, long seconds, long most) {
        if (seconds < 0 || seconds > most) {
            throw Problems.field(field, "seconds-out-of-range", Fact.of("most", most));
        }
        return Ratio.of(seconds, 3600);
    }

    static Learner learner(String at, LearnerInput input, int courseHours) {
        Fields.list(at + ".modules", input.modules());
        List<Module> modules = new ArrayList<>();
        int hours = 0;
        for (int i = 0; i < input.modules().size(); i++) {
            ModuleInput module = input.modules().get(i);
            String path = at + ".modules[" + i + "].";
            hours(path + "hours", module.hours());
            hours += module.hours();
            modules.add(new Module(module.hours(), share(path + "progressPercent", module.progressPercent())));
        }
        if (hours > courseHours) {
            throw Problems.field(
                    at + ".modules",
                    "simulation-modules-over-course",
                    Fact.of("modules", hours),
                    Fact.of("hours", courseHours));
        }
        return new Learner(modules, hoursOf(at + ".connectedSeconds", input.connectedSeconds(), MOST_SECONDS));
    }

    /** A percentage from 0 to 100, exact. */
    static Ratio share(String field, BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0 || percent.scale() > 6) {
            throw Problems.field(field, "number-out-of-range", Fact.of("least", 0), Fact.of("most", 100));
        }
        int scale = Math.max(0, percent.scale());
        return new Ratio(
                percent.setScale(scale).unscaledValue(),
                BigDecimal.TEN.pow(scale + 2).toBigIntegerExact());
    }

    /** Examinations held the day after the end by nobody in particular. */
    static List<Examination> exams(@Nullable List<Exams> inputs, LocalDate endedOn) {
        List<Examination> examinations = new ArrayList<>();
        List<Exams> given = inputs == null ? List.of() : inputs;
        Fields.list("examinations", given);
        for (int i = 0; i < given.size(); i++) {
            Exams exams = given.get(i);
            String at = "examinations[" + i + "].";
            between(at + "examined", exams.examined(), 0, MOST_PEOPLE);
            @Nullable Long complementary = exams.complementaryClp();
            examinations.add(new Examination(
                    Reading.kind(at + "kind", exams.kind()),
                    exams.kind(),
                    endedOn.plusDays(1),
                    Fields.pesos(at + "valueClp", exams.valueClp()),
                    complementary == null ? Clp.ZERO : Fields.pesos(at + "complementaryClp", complementary),
                    exams.documented() != null && exams.documented(),
                    Fields.pesos(at + "capClp", exams.capClp()),
                    IntStream.range(0, exams.examined())
                            .mapToObj(j -> new Examinee(nobody(j), true, true, Optional.of(FinalState.APROBADO)))
                            .toList()));
        }
        return examinations;
    }

    /** A stand-in: simulations are of nobody. */
    static PersonId nobody(int number) {
        return new PersonId(String.format(Locale.ROOT, "p-%032x", number));
    }

    static void between(String field, long number, long least, long most) {
        if (number < least || number > most) {
            throw Problems.field(field, "number-out-of-range", Fact.of("least", least), Fact.of("most", most));
        }
    }
}
