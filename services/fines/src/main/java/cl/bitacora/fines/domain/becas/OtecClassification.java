package cl.bitacora.fines.domain.becas;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.BecasFineParameters;
import java.time.LocalDate;
import java.util.Optional;

/** The letter of each fact of an OTEC. Somebody proves the fact; from there on there is nothing to choose. */
public final class OtecClassification {
    private final BecasFineParameters parameters;
    private final BusinessDays days;

    /** With the parameters of the day of the fact and the business days of the course's region. */
    public OtecClassification(BecasFineParameters parameters, BusinessDays days) {
        this.parameters = parameters;
        this.days = days;
    }

    /** The charge of a fact. */
    public OtecCharge of(OtecFact fact) {
        return switch (fact) {
            case OtecFact.Equipment equipment -> equipment(equipment);
            case OtecFact.SafetyGear gear -> safetyGear(gear);
            case OtecFact.Start start -> start(start);
            case OtecFact.Access access -> access(access);
            case OtecFact.ClassBook book -> classBook(book.event());
            case OtecFact.Data data -> data(data);
            case OtecFact.Charged charged -> charged(charged);
            case OtecFact.Component component -> component(component);
            case OtecFact.Treatment treatment -> treatment(treatment);
            case OtecFact.Contents contents -> contents(contents);
            case OtecFact.Office office -> office(office);
            case OtecFact.Numbers numbers -> numbers(numbers);
            case OtecFact.Information information -> information(information);
            case OtecFact.Premises premises -> premises(premises);
            case OtecFact.Attendance attendance -> attendance(attendance);
            case OtecFact.Facilitator facilitator -> facilitator(facilitator);
            case OtecFact.Filing filing -> filing(filing);
            case OtecFact.Schedule schedule -> schedule(schedule);
            case OtecFact.GraphicNorm norm -> graphicNorm(norm);
            case OtecFact.Recruiting recruiting -> OtecCharge.toGrade(Fact.of("decision", "G-FINB-14"));
            case OtecFact.Other other -> other(other);
        };
    }

    @Rule({"FINB-022", "FINB-042"})
    private static OtecCharge equipment(OtecFact.Equipment equipment) {
        boolean serious = equipment.essential() || equipment.dangerous();
        return OtecCharge.listed(
                serious ? OtecInfraction.EQUIPOS_ESENCIALES : OtecInfraction.EQUIPOS_NO_ESENCIALES,
                Fact.of("essential", equipment.essential()),
                Fact.of("dangerous", equipment.dangerous()));
    }

    @Rule("FINB-023")
    private static OtecCharge safetyGear(OtecFact.SafetyGear gear) {
        return OtecCharge.when(
                !gear.worn() && !gear.classOn().isBefore(gear.dueOn()),
                OtecInfraction.SIN_SEGURIDAD,
                Fact.of("dueOn", gear.dueOn()),
                Fact.of("classOn", gear.classOn()));
    }

    @Rule("FINB-024")
    private static OtecCharge start(OtecFact.Start start) {
        boolean early = start.agreedOn()
                .map(agreed -> start.startedOn().isBefore(agreed))
                .orElse(true);
        return OtecCharge.when(
                early,
                OtecInfraction.SIN_ACUERDO,
                Fact.of("startedOn", start.startedOn()),
                new Fact("agreedOn", start.agreedOn().map(LocalDate::toString).orElse("")));
    }

    @Rule({"FINB-025", "FINB-002"})
    private static OtecCharge access(OtecFact.Access access) {
        return OtecCharge.when(!access.granted(), OtecInfraction.OBSTRUCCION, Fact.of("granted", access.granted()));
    }

    @Rule({"FINB-026", "FINB-035", "FINB-044"})
    private static OtecCharge classBook(OtecFact.BookEvent event) {
        Fact fact = Fact.of("event", event);
        return switch (event) {
            case ALTERADO, EXTRAVIADO, DESTRUIDO, NO_EXHIBIDO ->
                OtecCharge.listed(OtecInfraction.LIBRO_ADULTERADO, fact);
            case AUSENTE_EN_LA_VISITA -> OtecCharge.listed(OtecInfraction.SIN_LIBRO, fact);
            case ENMIENDA_MENOR -> OtecCharge.listed(OtecInfraction.ENMIENDA_MENOR, fact);
            case EN_ORDEN -> OtecCharge.when(false, OtecInfraction.SIN_LIBRO, fact);
        };
    }

    @Rule("FINB-027")
    private static OtecCharge data(OtecFact.Data data) {
        return OtecCharge.when(
                !data.accurate() || !data.consented(),
                OtecInfraction.INFORMACION_FALSA,
                Fact.of("accurate", data.accurate()),
                Fact.of("consented", data.consented()));
    }

    @Rule("FINB-028")
    private static OtecCharge charged(OtecFact.Charged charged) {
        return OtecCharge.when(
                charged.amount().compareTo(Clp.ZERO) > 0, OtecInfraction.COBRO, Fact.of("amount", charged.amount()));
    }

    @Rule("FINB-029")
    private static OtecCharge component(OtecFact.Component component) {
        return OtecCharge.when(
                late(component.dueOn(), component.deliveredOn(), component.seenOn()),
                OtecInfraction.COMPONENTE_NO_ENTREGADO,
                Fact.of("dueOn", component.dueOn()));
    }

    @Rule("FINB-030")
    private static OtecCharge treatment(OtecFact.Treatment treatment) {
        return OtecCharge.when(
                treatment.arbitrary(), OtecInfraction.DISCRIMINACION, Fact.of("arbitrary", treatment.arbitrary()));
    }

    @Rule({"FINB-031", "FINB-034"})
    private static OtecCharge contents(OtecFact.Contents contents) {
        if (!contents.taught()) {
            return OtecCharge.listed(OtecInfraction.CONTENIDOS_NO_IMPARTIDOS, Fact.of("taught", false));
        }
        return OtecCharge.when(
                contents.changed() && !contents.authorised(),
                OtecInfraction.CONTENIDOS_CAMBIADOS,
                Fact.of("changed", contents.changed()),
                Fact.of("authorised", contents.authorised()));
    }

    @Rule("FINB-032")
    private static OtecCharge office(OtecFact.Office office) {
        return OtecCharge.when(!office.open(), OtecInfraction.SIN_OFICINA, Fact.of("open", office.open()));
    }

    @Rule({"FINB-033", "FINB-038"})
    private OtecCharge numbers(OtecFact.Numbers numbers) {
        Ratio share = Ratio.of(numbers.present(), numbers.places());
        boolean enough = share.atLeast(parameters.minimumStart());
        Fact[] facts = {
            Fact.of("present", numbers.present()),
            Fact.of("places", numbers.places()),
            Fact.of("percent", share.percentTruncated()),
            Fact.of("authorised", numbers.authorised())
        };
        return numbers.started()
                ? OtecCharge.when(!enough && !numbers.authorised(), OtecInfraction.INICIO_BAJO_MINIMO, facts)
                : OtecCharge.when(enough, OtecInfraction.NO_INICIA, facts);
    }

    @Rule("FINB-036")
    private static OtecCharge information(OtecFact.Information information) {
        return OtecCharge.when(
                !information.matches() || !information.benefitsTold(),
                OtecInfraction.INFORMACION_ERRONEA,
                Fact.of("matches", information.matches()),
                Fact.of("benefitsTold", information.benefitsTold()));
    }

    @Rule("FINB-037")
    private static OtecCharge premises(OtecFact.Premises premises) {
        return OtecCharge.when(
                !premises.authorised(), OtecInfraction.OTRO_LUGAR, Fact.of("authorised", premises.authorised()));
    }

    @Rule("FINB-039")
    private OtecCharge attendance(OtecFact.Attendance attendance) {
        LocalDate due = days.addBus(attendance.classOn(), parameters.dailyRecord());
        return OtecCharge.when(
                late(due, attendance.recordedOn(), attendance.seenOn()),
                OtecInfraction.ASISTENCIA_NO_DIARIA,
                Fact.of("classOn", attendance.classOn()),
                Fact.of("dueOn", due));
    }

    @Rule("FINB-040")
    private static OtecCharge facilitator(OtecFact.Facilitator facilitator) {
        return OtecCharge.when(
                !facilitator.approved(),
                OtecInfraction.FACILITADOR_NO_APROBADO,
                Fact.of("approved", facilitator.approved()));
    }

    @Rule("FINB-041")
    private static OtecCharge filing(OtecFact.Filing filing) {
        return OtecCharge.when(
                late(filing.dueOn(), filing.filedOn(), filing.seenOn()),
                OtecInfraction.PRESENTACION_TARDIA,
                Fact.of("dueOn", filing.dueOn()));
    }

    @Rule("FINB-043")
    private static OtecCharge schedule(OtecFact.Schedule schedule) {
        boolean same = schedule.heldFrom().equals(schedule.authorisedFrom())
                && schedule.heldTo().equals(schedule.authorisedTo());
        return OtecCharge.when(
                !same,
                OtecInfraction.OTRO_HORARIO,
                new Fact("authorised", schedule.authorisedFrom() + "-" + schedule.authorisedTo()),
                new Fact("held", schedule.heldFrom() + "-" + schedule.heldTo()));
    }

    @Rule("FINB-045")
    private static OtecCharge graphicNorm(OtecFact.GraphicNorm norm) {
        return OtecCharge.when(!norm.respected(), OtecInfraction.NORMA_GRAFICA, Fact.of("respected", norm.respected()));
    }

    @Rule({"FINB-046", "FINB-047"})
    private static OtecCharge other(OtecFact.Other other) {
        Fact instrument = Fact.of("instrument", other.instrument());
        return other.instrument().residual()
                ? OtecCharge.listed(OtecInfraction.RESIDUAL, instrument)
                : OtecCharge.toGrade(instrument);
    }

    /** Done after its last day, or not done although that day is over. */
    static boolean late(LocalDate dueOn, Optional<LocalDate> doneOn, LocalDate seenOn) {
        return doneOn.orElse(seenOn).isAfter(dueOn);
    }
}
