package cl.bitacora.fines.domain.lce;

import cl.bitacora.fines.domain.lce.FineFile.Field;
import cl.bitacora.fines.domain.lce.FineFile.Role;
import cl.bitacora.fines.domain.lce.FineFile.Subject;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.FineParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a fine may be issued: nothing here fines, a Director Regional does, by a founded resolution. */
public final class FineReview {
    private static final Citation GROUND = Norms.lce("Resuelvo 4");

    private FineReview() {}

    /** Every condition, in the order in which a file is built. */
    public static List<Check> checks(FineFile file, FineParameters parameters) {
        return List.of(
                subject(file.subject()),
                proof(file.inspectionRecords()),
                Grading.assessed(file.assessments()),
                FineAmount.within(file.conduct(), file.utm(), parameters),
                authority(file.role(), file.deciderRegion(), file.executionRegion()),
                content(file.present()));
    }

    /** The executor is fined: never a participant or the relator in person. */
    @Rule("FIN-003")
    public static Check subject(Subject subject) {
        return Check.of(
                subject == Subject.OTEC || subject == Subject.EMPRESA,
                RuleId.of("FIN-003"),
                GROUND,
                "EJECUTOR",
                "subject",
                "fine-subject",
                Fact.of("subject", subject));
    }

    /** What a detector flags is evidence, not proof: a record of the inspection is needed. */
    @Rule("FIN-051")
    public static Check proof(int inspectionRecords) {
        return Check.of(
                inspectionRecords > 0,
                RuleId.of("FIN-051"),
                GROUND,
                "CON_FISCALIZACION",
                "inspectionRecords",
                "fine-without-inspection",
                Fact.of("inspectionRecords", inspectionRecords));
    }

    /** The Director Regional of the region where the course was held, or who lawfully stands in. */
    @Rule("FIN-052")
    public static Check authority(Role role, String deciderRegion, String executionRegion) {
        boolean directs = role == Role.DIRECTOR_REGIONAL || role == Role.SUBROGANTE;
        return Check.of(
                directs && deciderRegion.equals(executionRegion),
                RuleId.of("FIN-052"),
                GROUND,
                "AUTORIDAD_COMPETENTE",
                directs ? "deciderRegion" : "role",
                directs ? "fine-other-region" : "fine-other-role",
                Fact.of("role", role),
                new Fact("deciderRegion", deciderRegion),
                new Fact("executionRegion", executionRegion));
    }

    /** A founded resolution says everything; one that does not is void. */
    @Rule("FIN-053")
    public static Check content(Set<Field> present) {
        List<Field> missing = Arrays.stream(Field.values())
                .filter(field -> !present.contains(field))
                .toList();
        return Check.of(
                missing.isEmpty(),
                RuleId.of("FIN-053"),
                GROUND,
                "RESOLUCION_COMPLETA",
                "present",
                "resolution-incomplete",
                new Fact("missing", missing.stream().map(Field::name).collect(Collectors.joining(", "))));
    }
}
