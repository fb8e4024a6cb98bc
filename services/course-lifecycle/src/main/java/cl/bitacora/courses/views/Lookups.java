package cl.bitacora.courses.views;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.courses.domain.AttendanceTotals;
import cl.bitacora.kernel.PersonId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Facts that commands carry, looked up in the views. Blocking: call on a virtual thread. */
@Singleton
public class Lookups {

    /** Places of a course that no section has taken. */
    public int coverageLeft(String course) {
        return await(() -> CourseRow.<CourseRow>findById(course))
                .map(row -> row.coverage - row.assigned)
                .orElse(0);
    }

    /** What the class book counts for a section. */
    public AttendanceTotals attendance(SectionId section) {
        Optional<AttendanceTotalRow> total =
                await(() -> AttendanceTotalRow.<AttendanceTotalRow>findById(section.value()));
        if (total.isEmpty()) {
            return AttendanceTotals.NONE;
        }
        List<AttendanceCreditRow> rows = await(
                        () -> AttendanceCreditRow.<AttendanceCreditRow>list("section", section.value()))
                .orElse(List.of());
        Map<PersonId, Long> credited = new HashMap<>();
        rows.forEach(row -> credited.put(new PersonId(row.person), row.creditedSeconds));
        return new AttendanceTotals(total.get().heldSeconds, credited);
    }

    /** The people of a section, by pseudonym. */
    public List<EnrolmentRow> enrolments(SectionId section) {
        return await(() -> EnrolmentRow.<EnrolmentRow>list("section = ?1 order by person", section.value()))
                .orElse(List.of());
    }

    private static <T> Optional<T> await(Supplier<Uni<T>> query) {
        try {
            return Optional.ofNullable(VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(query::get)));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new CompletionException(e);
        }
    }
}
