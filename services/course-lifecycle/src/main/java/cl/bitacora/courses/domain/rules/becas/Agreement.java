package cl.bitacora.courses.domain.rules.becas;

import cl.bitacora.courses.domain.rules.Checklist;
import cl.bitacora.courses.domain.rules.Listed;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The acuerdo operativo of Becas: when, with what, and what its approval allows (BT 6 to 6.3). */
public final class Agreement {
    private Agreement() {}

    /** Sections a) to n). */
    public enum Section {
        OTEC,
        CURSO,
        HORARIO,
        MODULOS,
        CAMBIOS,
        ACTIVIDADES,
        MATERIALES,
        FACILITADORES,
        PROFESIONALES_DE_APOYO,
        TUTORES_ACADEMICOS,
        TUTORES_ADMINISTRATIVOS,
        INSCRITOS,
        CONTENIDOS,
        OBSERVACIONES
    }

    /** What the OTIC may answer. */
    public enum Review {
        PEDIR_CAMBIOS,
        PEDIR_ANTECEDENTES,
        RECHAZAR_POR_PLAZO,
        APROBAR
    }

    /** Enough people for the places (G-BECA-36) and, at a distance, platform finished and supervision approved. */
    @Rule("BECA-098")
    public static Finding<Boolean> mayBeGenerated(
            Modality modality,
            int enrolled,
            int places,
            boolean lmsFinished,
            boolean supervisionApproved,
            Ratio share) {
        boolean distance = modality == Modality.E_LEARNING || modality == Modality.BLENDED;
        return Checklist.of("BECA-098", Norms.becas("BT 6"))
                .need("minimumEnrolled", Ratio.of(enrolled, places).atLeast(share))
                .need("lmsFinished", !distance || lmsFinished)
                .need("supervisionApproved", !distance || supervisionApproved)
                .given("enrolled", enrolled)
                .given("places", places)
                .finding();
    }

    /** A course starts on the day of its agreement, unless an extension moved it. */
    @Rule("BECA-099")
    public static Finding<Boolean> startsOnItsDay(
            LocalDate startedOn, LocalDate agreedOn, Optional<LocalDate> extendedTo) {
        return Finding.of(
                RuleId.of("BECA-099"),
                startedOn.equals(extendedTo.orElse(agreedOn)),
                Norms.becas("BT 6"),
                Fact.of("startedOn", startedOn),
                Fact.of("agreedOn", agreedOn));
    }

    /** Sections that a modality needs and that are not filled; changes and observations may be empty. */
    @Rule("BECA-100")
    public static Finding<Listed<Section>> missing(Modality modality, Set<Section> filled) {
        EnumSet<Section> asked = EnumSet.complementOf(EnumSet.of(Section.CAMBIOS, Section.OBSERVACIONES));
        if (modality == Modality.E_LEARNING) {
            asked.removeAll(EnumSet.of(Section.FACILITADORES, Section.PROFESIONALES_DE_APOYO, Section.HORARIO));
        } else if (modality == Modality.PRESENCIAL) {
            asked.removeAll(EnumSet.of(Section.TUTORES_ACADEMICOS, Section.TUTORES_ADMINISTRATIVOS));
        }
        asked.removeAll(filled);
        return Finding.of(
                RuleId.of("BECA-100"),
                Listed.of(asked),
                Norms.becas("BT 6.1"),
                Fact.of("modality", modality),
                Fact.of("filled", filled.size()));
    }

    /** Data of somebody of the staff, each present or not. */
    public record Staff(
            Section role,
            boolean approved,
            boolean identityCard,
            boolean fullName,
            boolean profession,
            boolean module,
            boolean curriculum,
            boolean phone,
            boolean email) {}

    /** The data that each role needs; only approved people may be listed. */
    @Rule("BECA-101")
    public static Finding<Boolean> staff(Staff person) {
        boolean teaches = person.role() == Section.FACILITADORES || person.role() == Section.TUTORES_ACADEMICOS;
        boolean supports = person.role() == Section.PROFESIONALES_DE_APOYO;
        return Checklist.of("BECA-101", Norms.becas("BT 6.1"))
                .need("approved", person.approved())
                .need("identityCard", person.identityCard())
                .need("fullName", person.fullName())
                .need("profession", person.profession() || !(teaches || supports))
                .need("module", person.module() || !teaches)
                .need("curriculum", person.curriculum() || !supports)
                .need("phone", person.phone())
                .need("email", person.email())
                .finding();
    }

    /** Materials of a participant. */
    @Rule("BECA-102")
    public static Finding<Boolean> materials(
            boolean type, boolean quantity, boolean specification, boolean deliveryDate, boolean manuals) {
        return Checklist.of("BECA-102", Norms.becas("BT 6.1 g)"))
                .need("type", type)
                .need("quantity", quantity)
                .need("specification", specification)
                .need("deliveryDate", deliveryDate)
                .need("manuals", manuals)
                .finding();
    }

    /** Days that fewer hours a day add, whose subsidies the OTEC pays. */
    @Rule("BECA-103")
    public static Finding<Integer> extraDays(int planHours, int plannedHoursADay, int hoursADay) {
        int planned = Math.ceilDiv(planHours, plannedHoursADay);
        int actual = Math.ceilDiv(planHours, hoursADay);
        return Finding.of(
                RuleId.of("BECA-103"),
                Math.max(0, actual - planned),
                Norms.becas("BT 6.1 e)"),
                Fact.of("planHours", planHours),
                Fact.of("plannedDays", planned),
                Fact.of("days", actual));
    }

    /** What the OTEC pays for those days. */
    @Rule("BECA-103")
    public static Finding<Clp> extraSubsidies(Finding<Integer> extraDays, int participants, int dailyClp) {
        return Finding.of(
                        RuleId.of("BECA-103"),
                        Clp.of(dailyClp).times((long) extraDays.value() * participants),
                        Norms.becas("BT 6.1 e)"),
                        Fact.of("participants", participants),
                        Fact.of("dailyClp", dailyClp))
                .restingOn(extraDays);
    }

    /** A draft becomes a request with «Finalizar»; until then it starts no course. */
    @Rule("BECA-105")
    public static Finding<Boolean> presented(boolean finalised, LocalDate on, LocalDate dueOn) {
        return Checklist.of("BECA-105", Norms.becas("BT 6.2"))
                .need("finalised", finalised)
                .need("inTerm", !on.isAfter(dueOn))
                .given("dueOn", dueOn)
                .finding();
    }

    /** Whether an answer of the OTIC is one of the four; only lateness lets it reject. */
    @Rule("BECA-106")
    public static Finding<Boolean> review(Review review, LocalDate sentOn, LocalDate dueOn) {
        boolean late = sentOn.isAfter(dueOn);
        return Finding.of(
                RuleId.of("BECA-106"),
                review != Review.RECHAZAR_POR_PLAZO || late,
                Norms.becas("BT 6.2"),
                Fact.of("review", review),
                Fact.of("sentOn", sentOn),
                Fact.of("dueOn", dueOn));
    }

    /** A course starts once the agreement is approved and its signed copy is in SIC. */
    @Rule({"BECA-107", "BECA-099"})
    public static Finding<Boolean> startAllowed(
            Optional<LocalDateTime> approvedAt, Optional<LocalDateTime> signedCopyAt, LocalDateTime startsAt) {
        return Checklist.of("BECA-107", Norms.becas("BT 6.3"))
                .need("approved", approvedAt.map(at -> !at.isAfter(startsAt)).orElse(false))
                .need(
                        "signedCopy",
                        signedCopyAt.map(at -> !at.isAfter(startsAt)).orElse(false))
                .given("startsAt", startsAt)
                .finding();
    }
}
