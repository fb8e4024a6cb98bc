package cl.bitacora.fines.http;

import cl.bitacora.fines.domain.becas.OtecFact;
import cl.bitacora.fines.domain.becas.OticFact;
import cl.bitacora.fines.http.BecasSimulations.BreachInput;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a fact by its kind: what it needs and lacks, and what it has and does not need, are named. */
final class BreachReader {
    private static final int MOST_COUNT = 10_000;

    private final BreachInput input;
    private final Set<String> read = new HashSet<>();

    private BreachReader(BreachInput input) {
        this.input = input;
    }

    static OtecFact otec(BreachInput input) {
        BreachReader reader = new BreachReader(input);
        OtecFact fact = reader.otec();
        reader.nothingElse();
        return fact;
    }

    static OticFact otic(BreachInput input) {
        BreachReader reader = new BreachReader(input);
        OticFact fact = reader.otic();
        reader.nothingElse();
        return fact;
    }

    private OtecFact otec() {
        return switch (input.kind()) {
            case "EQUIPOS" -> new OtecFact.Equipment(flag("essential"), flag("dangerous"));
            case "SEGURIDAD" -> new OtecFact.SafetyGear(day("dueOn"), day("classOn"), flag("worn"));
            case "INICIO" -> new OtecFact.Start(day("startedOn"), maybe("agreedOn"));
            case "ACCESO" -> new OtecFact.Access(flag("granted"));
            case "LIBRO" -> new OtecFact.ClassBook(Fields.oneOf(OtecFact.BookEvent.class, "fact.detail", detail()));
            case "DATOS" -> new OtecFact.Data(flag("accurate"), flag("consented"));
            case "COBRO" -> new OtecFact.Charged(amount());
            case "COMPONENTE" -> new OtecFact.Component(day("dueOn"), maybe("doneOn"), day("seenOn"));
            case "TRATO" -> new OtecFact.Treatment(flag("arbitrary"));
            case "CONTENIDOS" -> new OtecFact.Contents(flag("taught"), flag("changed"), flag("authorised"));
            case "OFICINA" -> new OtecFact.Office(flag("open"));
            case "NUMEROS" ->
                new OtecFact.Numbers(count("present", 0), count("places", 1), flag("started"), flag("authorised"));
            case "INFORMACION" -> new OtecFact.Information(flag("matches"), flag("benefitsTold"));
            case "LUGAR" -> new OtecFact.Premises(flag("authorised"));
            case "ASISTENCIA" -> new OtecFact.Attendance(day("classOn"), maybe("doneOn"), day("seenOn"));
            case "FACILITADOR" -> new OtecFact.Facilitator(flag("approved"));
            case "PRESENTACION" -> new OtecFact.Filing(day("dueOn"), maybe("doneOn"), day("seenOn"));
            case "HORARIO" ->
                new OtecFact.Schedule(time("authorisedFrom"), time("authorisedTo"), time("heldFrom"), time("heldTo"));
            case "NORMA_GRAFICA" -> new OtecFact.GraphicNorm(flag("respected"));
            case "RECLUTAMIENTO" -> new OtecFact.Recruiting();
            case "OTRO" -> new OtecFact.Other(Fields.oneOf(OtecFact.Instrument.class, "fact.detail", detail()));
            default -> throw Problems.field("fact.kind", "fact-kind-unknown");
        };
    }

    private OticFact otic() {
        return switch (input.kind()) {
            case "EVALUACION" -> new OticFact.Evaluation(flag("asTheBases"));
            case "TRATO" -> new OticFact.Treatment(flag("equal"));
            case "ADJUDICACION" -> new OticFact.Award(flag("asValidated"));
            case "COBRO" -> new OticFact.ChargedForAward(amount());
            case "INICIO_AUTORIZADO" ->
                new OticFact.StartApproved(count("students", 1), count("insured", 0), flag("elearning"));
            case "RECLUTAMIENTO" -> new OticFact.Recruiting();
            case "PAGO" -> new OticFact.Payment(day("dueOn"), maybe("doneOn"), day("seenOn"));
            case "CRITERIOS_DE_PAGO" -> new OticFact.PaymentCriteria(flag("byTheBases"));
            case "PERFIL" -> new OticFact.Profile(flag("asCommitted"), flag("verified"));
            case "RECLAMO" -> new OticFact.Complaint(flag("inspected"));
            case "CONTRATO" -> new OticFact.Contract(flag("requirementsMet"));
            case "LIQUIDACION" -> new OticFact.FinalSettlement(count("students", 1), count("complete", 0));
            case "SUPERVISIONES" -> new OticFact.Supervisions(count("required", 0), count("done", 0), flag("reported"));
            case "AUTORIZACION" -> new OticFact.Authorisation(flag("withinPowers"));
            case "NOTIFICACION" -> new OticFact.AwardNotified(day("dueOn"), maybe("doneOn"), day("seenOn"));
            case "INFORMACION" -> new OticFact.Information(flag("kept"), flag("shown"));
            case "REPORTE" -> report();
            case "PLAZO" -> new OticFact.Term(day("dueOn"), maybe("doneOn"), day("seenOn"), flag("conditionsMet"));
            case "OTRO" -> new OticFact.Other();
            default -> throw Problems.field("fact.kind", "fact-kind-unknown");
        };
    }

    /** A term to the minute; a report that was not sent is looked at from the end of a day. */
    private OticFact report() {
        Instant dueAt = Chile.at(day("dueOn"), time("dueTime"));
        Optional<Instant> sentAt = maybe("doneOn").map(done -> Chile.at(done, time("doneTime")));
        return new OticFact.Report(dueAt, sentAt, Chile.endOf(day("seenOn")), flag("complete"));
    }

    private boolean flag(String name) {
        return Fields.required(used("flags", name), get(input.flags(), name));
    }

    private LocalDate day(String name) {
        String field = used("days", name);
        return Fields.day(field, Fields.required(field, get(input.days(), name)));
    }

    private Optional<LocalDate> maybe(String name) {
        return Fields.maybeDay(used("days", name), get(input.days(), name));
    }

    private int count(String name, int least) {
        String field = used("counts", name);
        return Fields.number(field, Fields.required(field, get(input.counts(), name)), least, MOST_COUNT);
    }

    private LocalTime time(String name) {
        return Fields.required(used("times", name), get(input.times(), name));
    }

    private Clp amount() {
        read.add("fact.amountClp");
        return Fields.pesos("fact.amountClp", Fields.required("fact.amountClp", input.amountClp()));
    }

    private String detail() {
        read.add("fact.detail");
        return Fields.required("fact.detail", input.detail());
    }

    private String used(String group, String name) {
        String field = "fact." + group + "." + name;
        read.add(field);
        return field;
    }

    private static <T> @Nullable T get(@Nullable Map<String, @Nullable T> map, String name) {
        return map == null ? null : map.get(name);
    }

    private void nothingElse() {
        onlyRead("flags", input.flags());
        onlyRead("days", input.days());
        onlyRead("counts", input.counts());
        onlyRead("times", input.times());
        if (input.amountClp() != null) {
            refuseUnread("fact.amountClp");
        }
        if (input.detail() != null) {
            refuseUnread("fact.detail");
        }
    }

    private <T> void onlyRead(String group, @Nullable Map<String, @Nullable T> map) {
        if (map != null) {
            map.keySet().forEach(name -> refuseUnread("fact." + group + "." + name));
        }
    }

    private void refuseUnread(String field) {
        if (!read.contains(field)) {
            throw Problems.field(field, "unknown-field", new Fact("field", field));
        }
    }
}
