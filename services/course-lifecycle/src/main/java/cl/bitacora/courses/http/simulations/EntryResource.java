package cl.bitacora.courses.http.simulations;

import static cl.bitacora.courses.http.simulations.Questions.count;
import static cl.bitacora.http.Fields.flag;

import cl.bitacora.courses.domain.rules.becas.DayLimits;
import cl.bitacora.courses.domain.rules.becas.Entry;
import cl.bitacora.courses.domain.rules.becas.Insurance;
import cl.bitacora.courses.domain.rules.becas.Justifications;
import cl.bitacora.courses.http.Simulator;
import cl.bitacora.courses.http.simulations.EntryInputs.EntryInput;
import cl.bitacora.courses.http.simulations.EntryInputs.FloatingPolicy;
import cl.bitacora.courses.http.simulations.EntryInputs.InsuredPerson;
import cl.bitacora.courses.http.simulations.EntryInputs.Late;
import cl.bitacora.courses.http.simulations.Questions.AnswersView;
import cl.bitacora.courses.http.simulations.Questions.Sheet;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.regulation.BecasParameters;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People of a course of Becas: who enters, leaves, returns, comes late and is insured (BT 3.7, 4.3.1, 5 and 8.4 to 8.5). */
@Path("/v1/simulations/becas")
@Authenticated
@Tag(name = "Simulaciones")
public class EntryResource {
    private final Questions questions;
    private final Simulator simulator;

    EntryResource(Questions questions, Simulator simulator) {
        this.questions = questions;
        this.simulator = simulator;
    }

    @POST
    @Path("participants")
    @RunOnVirtualThread
    @Operation(
            summary =
                    "Becas: reemplazos, reincorporación, retiros, atrasos y seguro de una persona (BT 3.7, 4.3.1, 5 y 8)",
            description =
                    "En el ejemplo quien se fue antes del 25 % puede ser reemplazado, y quien se va 91 minutos antes"
                            + " de una jornada de seis horas pasa del límite.")
    public AnswersView participants(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "personas", value = """
                    {"on": "2023-03-13",
                     "replaceable": {"modality": "PRESENCIAL", "heldMinutes": 1799, "lectureMinutes": 7200},
                     "complementaryForm": {"replacement": true, "leftOn": "2023-03-09", "joinedOn": "2023-03-10",
                                           "insuranceProof": true, "derivationPapers": true},
                     "earlyLeave": {"missedMinutes": 91, "dayMinutes": 360, "recorded": true},
                     "late": {"cause": "MEDICA", "datedProof": true, "dependantAge": 12},
                     "insured": {"modality": "PRESENCIAL", "enrolled": ["P-1", "P-2"], "insured": ["P-1"]}}""")))
                    EntryInput input,
            @Context HttpHeaders headers) {
        Sheet sheet = questions.sheet(headers);
        BecasParameters norm = simulator.becas(input.on());
        places(sheet, input, norm);
        reasons(sheet, input, norm);
        insurance(sheet, input);
        return sheet.view();
    }

    private static void places(Sheet sheet, EntryInput input, BecasParameters norm) {
        sheet.ask(
                        "replaceable",
                        input.replaceable(),
                        one -> Entry.replaceable(
                                one.modality(),
                                flag(one.driving()),
                                executed("replaceable.", one.heldMinutes(), one.lectureMinutes()),
                                norm.joining()))
                .ask(
                        "release",
                        input.release(),
                        one -> Entry.released(
                                one.modality(),
                                flag(one.driving()),
                                executed("release.", one.heldMinutes(), one.lectureMinutes()),
                                flag(one.deletedOrDesisted()),
                                norm.joining()))
                .ask("firstAttendedOn", input.firstAttendedOn(), Entry::entryOf)
                .ask(
                        "complementaryForm",
                        input.complementaryForm(),
                        one -> Entry.formulario1Complementario(
                                one.replacement(),
                                Optional.ofNullable(one.leftOn()),
                                one.joinedOn(),
                                one.insuranceProof(),
                                one.derivationPapers()));
    }

    private static void reasons(Sheet sheet, EntryInput input, BecasParameters norm) {
        sheet.ask(
                        "comeback",
                        input.comeback(),
                        one -> Justifications.mayReturn(
                                Share.of(
                                        "comeback.missedMinutes",
                                        one.missedMinutes(),
                                        "comeback.courseMinutes",
                                        one.courseMinutes()),
                                one.maternityOrJustified(),
                                one.agreement(),
                                norm.justification()))
                .ask(
                        "trainAgain",
                        input.trainAgain(),
                        one -> Justifications.mayTrainAgain(one.justified(), one.reservedPlaceAsked()))
                .ask(
                        "justification",
                        input.justification(),
                        one -> Justifications.considered(one.deliveredOn(), one.closingFormOn()))
                .ask("late", input.late(), one -> late(one, norm))
                .ask("earlyLeave", input.earlyLeave(), one -> {
                    Share.of(
                            "earlyLeave.missedMinutes", one.missedMinutes(), "earlyLeave.dayMinutes", one.dayMinutes());
                    return DayLimits.earlyLeave(
                            one.missedMinutes() * 60, one.dayMinutes() * 60, one.recorded(), norm.justification());
                });
    }

    private static void insurance(Sheet sheet, EntryInput input) {
        sheet.ask("floatingPolicy", input.floatingPolicy(), EntryResource::policy)
                .ask(
                        "insured",
                        input.insured(),
                        one -> Insurance.everybodyInsured(
                                one.modality(),
                                Set.copyOf(Fields.list("insured.enrolled", one.enrolled())),
                                Set.copyOf(Fields.list("insured.insured", one.insured()))));
    }

    private static Ratio executed(String at, long held, long lecture) {
        Share.of(at + "heldMinutes", held, at + "lectureMinutes", lecture);
        return Entry.executed(held, lecture);
    }

    private static Finding<?> late(Late one, BecasParameters norm) {
        Integer age = one.dependantAge();
        return DayLimits.cause(
                one.cause(),
                one.datedProof(),
                age == null ? OptionalInt.empty() : OptionalInt.of(count("late.dependantAge", age)),
                flag(one.oticAnswered()),
                norm.justification());
    }

    private static Finding<?> policy(FloatingPolicy policy) {
        Map<String, Optional<LocalDate>> people = new HashMap<>();
        for (InsuredPerson person : Fields.list("floatingPolicy.people", policy.people())) {
            if (people.put(person.reference(), Optional.ofNullable(person.lastDay())) != null) {
                throw Problems.field(
                        "floatingPolicy.people", "unreadable-field", Fact.of("field", "floatingPolicy.people"));
            }
        }
        return Insurance.placesInUse(people, policy.today());
    }
}
