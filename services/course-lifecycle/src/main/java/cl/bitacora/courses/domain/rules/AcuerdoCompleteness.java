package cl.bitacora.courses.domain.rules;

import cl.bitacora.contracts.courses.AcuerdoContent;
import cl.bitacora.contracts.courses.CourseEvent.ExecutorContact;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ten blocks of an acuerdo operativo (numeral 7.2.1). */
public final class AcuerdoCompleteness {
    /** Item of a requested change: the start date. */
    public static final String START_DATE = "FECHA_INICIO";
    /** What an acuerdo may ask to change (block 4). */
    public static final Set<String> CHANGES =
            Set.of("HORARIO", "DURACION_DIARIA", START_DATE, "LUGAR", "JORNADA", "OTRO");

    private AcuerdoCompleteness() {}

    /** The place may move within the commune only; another commune is no matter of an acuerdo (G-BONO-25). */
    @Rule("BONO-103")
    public static Optional<Refusal> commune(String asked, String ofSection) {
        return asked.equals(ofSection)
                ? Optional.empty()
                : Optional.of(Refusal.ofField(
                        "commune",
                        "another-commune",
                        RuleId.of("BONO-103"),
                        Norms.bono("7.2.1"),
                        Fact.of("asked", asked),
                        Fact.of("commune", ofSection)));
    }

    /** Refuses and names every field that is missing. */
    @Rule("BONO-103")
    public static Optional<Refusal> check(
            AcuerdoContent content, ExecutorContact executor, Modality modality, LocalDate sectionStartsOn) {
        List<String> missing = missing(content, executor, modality, sectionStartsOn);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.ofField(
                        missing.getFirst(),
                        "acuerdo-incomplete",
                        RuleId.of("BONO-103"),
                        Norms.bono("7.2.1"),
                        Fact.of("missing", String.join(", ", missing))));
    }

    /** Paths of what is missing, in the order of the norm's blocks; empty when complete. */
    @Rule("BONO-103")
    public static List<String> missing(
            AcuerdoContent content, ExecutorContact executor, Modality modality, LocalDate sectionStartsOn) {
        Missing missing = new Missing();
        missing.text("executor.address", executor.address());
        missing.text("executor.commune", executor.commune());
        missing.text("executor.phone", executor.phone());
        missing.text("executor.email", executor.email());
        missing.text("place", content.place());
        missing.text("personInCharge", content.personInCharge());
        changes(content, sectionStartsOn, missing);
        missing.some("activities", content.activities());
        for (int i = 0; i < content.activities().size(); i++) {
            var activity = content.activities().get(i);
            missing.text("activities[" + i + "].name", activity.name());
            missing.when("activities[" + i + "].endsOn", activity.endsOn().isBefore(activity.startsOn()));
        }
        missing.some("materials", content.materials());
        for (int i = 0; i < content.materials().size(); i++) {
            var material = content.materials().get(i);
            missing.text("materials[" + i + "].material", material.material());
            missing.text("materials[" + i + "].specification", material.specification());
            missing.when("materials[" + i + "].quantity", material.quantity() < 1);
        }
        people(content, modality, missing);
        missing.some("contents", content.contents());
        for (int i = 0; i < content.contents().size(); i++) {
            var module = content.contents().get(i);
            missing.text("contents[" + i + "].module", module.module());
            missing.when("contents[" + i + "].endsOn", module.endsOn().isBefore(module.startsOn()));
        }
        return missing.list();
    }

    /** Block 4: a change of start is asked for, and each change says what stood and what is wanted. */
    private static void changes(AcuerdoContent content, LocalDate sectionStartsOn, Missing missing) {
        for (int i = 0; i < content.changes().size(); i++) {
            var change = content.changes().get(i);
            missing.when("changes[" + i + "].item", !CHANGES.contains(change.item()));
            missing.text("changes[" + i + "].proposal", change.proposal());
            missing.text("changes[" + i + "].requested", change.requested());
        }
        boolean asked =
                content.changes().stream().anyMatch(change -> change.item().equals(START_DATE));
        missing.when("changes." + START_DATE, !content.startsOn().equals(sectionStartsOn) && !asked);
    }

    /** Blocks 7 and 8: facilitators face to face, academic tutors in e-learning. */
    private static void people(AcuerdoContent content, Modality modality, Missing missing) {
        String who = modality == Modality.E_LEARNING ? "tutors" : "facilitators";
        missing.some(who, content.facilitators());
        for (int i = 0; i < content.facilitators().size(); i++) {
            var person = content.facilitators().get(i);
            missing.text(who + "[" + i + "].profession", person.profession());
            missing.text(who + "[" + i + "].module", person.module());
        }
    }

    private static final class Missing {
        private final List<String> paths = new ArrayList<>();

        void when(String path, boolean isMissing) {
            if (isMissing) {
                paths.add(path);
            }
        }

        void text(String path, String value) {
            when(path, value.isBlank());
        }

        void some(String path, List<?> values) {
            when(path, values.isEmpty());
        }

        List<String> list() {
            return List.copyOf(paths);
        }
    }
}
