package cl.bitacora.tender.http;

import cl.bitacora.http.Fields;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.grading.RecordBase;
import cl.bitacora.tender.domain.grading.RecordBase.Course;
import cl.bitacora.tender.domain.grading.RecordBase.Fine;
import cl.bitacora.tender.domain.grading.RecordBase.Participant;
import cl.bitacora.tender.domain.grading.RegionalRecord;
import cl.bitacora.tender.http.Checks.Sheet;
import cl.bitacora.tender.http.Inputs.HistoryInput;
import cl.bitacora.tender.http.RecordInputs.CourseRunInput;
import cl.bitacora.tender.http.RecordInputs.FineInput;
import cl.bitacora.tender.http.RecordInputs.ParticipantInput;
import cl.bitacora.tender.http.RecordInputs.RecordInput;
import cl.bitacora.tender.http.RecordInputs.RecordView;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From SENCE's records to the figures that experience, desertion and behaviour are graded with. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class RecordResource {
    private static final int MOST_DAYS = 1000;

    private final Law law;
    private final Checks checks;

    @Inject
    RecordResource(Law law, Checks checks) {
        this.law = law;
        this.checks = checks;
    }

    @POST
    @Path("bidder-record")
    @RunOnVirtualThread
    @Operation(
            summary = "Cuenta los cursos, desertores y multas de un oferente en una región",
            description = "La respuesta es el registro que bidder-grade califica. En el ejemplo un curso no cuenta: su"
                    + " formulario de cierre es posterior al plazo; la multa suspendida tampoco.")
    public RecordView record(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "registro", value = CallExamples.RECORD)))
                    RecordInput input,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        TenderParameters parameters = law.on("openedOn", input.openedOn());
        BidderId otec = Reading.bidder("otec", input.otec());
        Sheet sheet = checks.sheet(explain, headers);
        List<Course> courses = courses(input, sheet, parameters);
        List<Fine> fines = fines(input, sheet, parameters);
        RegionalRecord counted =
                RecordBase.of(otec, Reading.text("region", input.region()), courses, fines, parameters);
        return new RecordView(
                new HistoryInput(
                        counted.courses(),
                        counted.regionCourses(),
                        counted.deserters(),
                        counted.participants(),
                        counted.fines().minor(),
                        counted.fines().lessSerious(),
                        counted.fines().serious(),
                        counted.finishedCourses()),
                sheet.view("courses", "fines").checks());
    }

    private static List<Course> courses(RecordInput input, Sheet sheet, TenderParameters parameters) {
        List<CourseRunInput> given = Reading.bounded("courses", input.courses());
        List<Course> courses = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "courses[" + i + "]";
            Course course = course(at + ".", given.get(i));
            courses.add(course);
            sheet.add(at, RecordBase.counts(course, parameters));
        }
        return courses;
    }

    private static List<Fine> fines(RecordInput input, Sheet sheet, TenderParameters parameters) {
        List<FineInput> given = Reading.bounded("fines", input.fines());
        List<Fine> fines = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "fines[" + i + "]";
            Fine fine = fine(at + ".", given.get(i));
            fines.add(fine);
            sheet.add(at, RecordBase.counts(fine, parameters));
        }
        return fines;
    }

    private static Course course(String at, CourseRunInput input) {
        return new Course(
                Reading.bidder(at + "otec", input.otec()),
                Fields.oneOf(RecordBase.Funding.class, at + "funding", input.funding()),
                Reading.text(at + "region", input.region()),
                input.endedOn(),
                Optional.ofNullable(input.closingFormOn()),
                Fields.flag(input.liquidated()),
                people(at + "participants", input));
    }

    private static List<Participant> people(String at, CourseRunInput input) {
        List<ParticipantInput> given = Reading.bounded(at, input.participants());
        List<Participant> people = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            ParticipantInput one = given.get(i);
            people.add(new Participant(
                    Fields.oneOf(RecordBase.Ending.class, at + "[" + i + "].ending", one.ending()),
                    Fields.number(at + "[" + i + "].attendedDays", one.attendedDays(), 0, MOST_DAYS)));
        }
        return people;
    }

    private static Fine fine(String at, FineInput input) {
        return new Fine(
                Reading.bidder(at + "otec", input.otec()),
                Fields.oneOf(RecordBase.Gravity.class, at + "gravity", input.gravity()),
                Reading.text(at + "region", input.region()),
                input.actOn(),
                Fields.flag(input.challenged()),
                Fields.flag(input.suspended()));
    }
}
