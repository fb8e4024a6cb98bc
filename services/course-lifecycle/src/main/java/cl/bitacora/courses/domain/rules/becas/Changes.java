package cl.bitacora.courses.domain.rules.becas;

import cl.bitacora.courses.domain.rules.Checklist;
import cl.bitacora.courses.domain.rules.becas.Derivation.Fund;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.List;

/** Changes of a course: with what they are asked for, by whom, and who authorises them (BT 6.1 e) and 6.4 to 6.7). */
public final class Changes {
    private Changes() {}

    /** Something to be changed. */
    public enum Kind {
        HORARIO,
        MAS_HORAS_DIARIAS,
        JORNADA,
        SUSPENSION,
        MATERIAL,
        FACILITADOR_O_TUTOR,
        LUGAR_EN_LA_COMUNA,
        INFRAESTRUCTURA,
        ACTIVIDAD_LMS,
        OTRO,
        POBLACION_OBJETIVO,
        COMUNA,
        REGION,
        PRORROGA_DE_INICIO
    }

    /** Who decides. */
    public enum Authority {
        OTIC,
        DIRECCION_REGIONAL,
        /** Encargado nacional of SENCE's Unidad de Transferencias y Becas. */
        ENS
    }

    /** Who asks. */
    public enum Requester {
        ENTIDAD_REQUIRENTE,
        OTEC,
        ENTIDAD_REQUIRENTE_CON_OTEC,
        DIRECCION_REGIONAL,
        DIRECCION_REGIONAL_CON_OTEC
    }

    /**
     * What comes with a change.
     *
     * @param participants people of the course
     * @param signatures how many of them agreed
     * @param reason written
     * @param started the course has begun
     * @param entityLetter letter of the requesting entity
     * @param approved staff, infrastructure or place already approved
     * @param equalQuality same quality and purpose, or learning kept
     */
    public record Support(
            int participants,
            int signatures,
            boolean reason,
            boolean started,
            boolean entityLetter,
            boolean approved,
            boolean equalQuality) {
        boolean everybody() {
            return participants > 0 && signatures == participants;
        }
    }

    /** Whether what a change needs is there, before the start (BT 6.1 e)) or in an annex (BT 6.4). */
    @Rule({"BECA-104", "BECA-109"})
    public static Finding<Boolean> supported(Kind kind, Support support) {
        Checklist list = Checklist.of(support.started() ? "BECA-109" : "BECA-104", Norms.becas("BT 6.4"))
                .given("kind", kind);
        Checklist checked = switch (kind) {
            case HORARIO, JORNADA -> list.need("signatures", support.everybody());
            case SUSPENSION -> list.need("signatures", support.everybody()).need("reason", support.reason());
            case MAS_HORAS_DIARIAS ->
                support.started()
                        ? list.need("signatures", support.everybody())
                        : list.need("entityLetter", support.entityLetter());
            case COMUNA -> list.need("signatures", support.everybody()).need("approved", support.approved());
            case MATERIAL -> list.need("reason", support.reason()).need("equalQuality", support.equalQuality());
            case ACTIVIDAD_LMS -> list.need("equalQuality", support.equalQuality());
            case FACILITADOR_O_TUTOR, LUGAR_EN_LA_COMUNA, INFRAESTRUCTURA -> list.need("approved", support.approved());
            case OTRO, POBLACION_OBJETIVO, REGION, PRORROGA_DE_INICIO -> list.need("reason", support.reason());
        };
        return checked.finding();
    }

    /** Who authorises: SENCE where the bases say so, the OTIC everything else. */
    @Rule({"BECA-110", "BECA-113", "BECA-114"})
    public static Finding<Authority> authority(Kind kind, Fund fund) {
        Authority authority = switch (kind) {
            case POBLACION_OBJETIVO, COMUNA, PRORROGA_DE_INICIO ->
                fund == Fund.MANDATO ? Authority.DIRECCION_REGIONAL : Authority.ENS;
            case REGION -> Authority.ENS;
            case HORARIO,
                    MAS_HORAS_DIARIAS,
                    JORNADA,
                    SUSPENSION,
                    MATERIAL,
                    FACILITADOR_O_TUTOR,
                    LUGAR_EN_LA_COMUNA,
                    INFRAESTRUCTURA,
                    ACTIVIDAD_LMS,
                    OTRO -> Authority.OTIC;
        };
        return Finding.of(
                RuleId.of("BECA-114"),
                authority,
                fund == Fund.MANDATO ? Norms.becas("BT 6.6") : Norms.becas("BT 6.7"),
                Fact.of("kind", kind),
                Fact.of("fund", fund),
                Fact.of("path", path(authority, fund)));
    }

    /** Whether that requester may ask for it (G-BECA-16). */
    @Rule("BECA-110")
    public static Finding<Boolean> mayAsk(Kind kind, Fund fund, Requester requester) {
        boolean mandated = fund == Fund.MANDATO;
        boolean may = switch (kind) {
            case POBLACION_OBJETIVO ->
                requester == (mandated ? Requester.ENTIDAD_REQUIRENTE : Requester.DIRECCION_REGIONAL);
            case COMUNA, REGION, PRORROGA_DE_INICIO ->
                requester == (mandated ? Requester.ENTIDAD_REQUIRENTE_CON_OTEC : Requester.DIRECCION_REGIONAL_CON_OTEC);
            case HORARIO,
                    MAS_HORAS_DIARIAS,
                    JORNADA,
                    SUSPENSION,
                    MATERIAL,
                    FACILITADOR_O_TUTOR,
                    LUGAR_EN_LA_COMUNA,
                    INFRAESTRUCTURA,
                    ACTIVIDAD_LMS,
                    OTRO -> true;
        };
        return Finding.of(
                RuleId.of("BECA-110"),
                may,
                Norms.becas("BT 6.5"),
                Fact.of("kind", kind),
                Fact.of("fund", fund),
                Fact.of("requester", requester));
    }

    /** The path of a request: in mandated courses through the OTIC to the programme's officer, in regional ones to ENS. */
    @Rule({"BECA-112", "BECA-113"})
    static List<Authority> path(Authority authority, Fund fund) {
        return authority == Authority.OTIC
                ? List.of(Authority.OTIC)
                : fund == Fund.MANDATO ? List.of(Authority.OTIC, authority) : List.of(Authority.ENS);
    }

    /** Whether the OTIC may pass an unanswered request on: once the term of the programme's officer is over. */
    @Rule("BECA-112")
    public static Finding<Boolean> escalates(boolean answered, LocalDate dueOn, LocalDate on) {
        return Finding.of(
                RuleId.of("BECA-112"),
                !answered && on.isAfter(dueOn),
                Norms.becas("BT 6.6"),
                Fact.of("answered", answered),
                Fact.of("dueOn", dueOn));
    }

    /** The OTEC's own extension of the start: once, with the entity's or the regional office's agreement (G-BECA-16). */
    @Rule("BECA-111")
    public static Finding<Boolean> startExtension(
            LocalDate asked, LocalDate latest, int earlierExtensions, boolean agreement) {
        return Checklist.of("BECA-111", Norms.becas("BT 6.5 c)"))
                .need("inTerm", !asked.isAfter(latest))
                .need("first", earlierExtensions == 0)
                .need("agreement", agreement)
                .given("latest", latest)
                .finding();
    }

    /** An annex is in time until three business days before the change. */
    @Rule("BECA-108")
    public static Finding<Boolean> annexInTime(LocalDate presentedOn, LocalDate dueOn) {
        return Finding.of(
                RuleId.of("BECA-108"),
                !presentedOn.isAfter(dueOn),
                Norms.becas("BT 6.4"),
                Fact.of("presentedOn", presentedOn),
                Fact.of("dueOn", dueOn));
    }
}
