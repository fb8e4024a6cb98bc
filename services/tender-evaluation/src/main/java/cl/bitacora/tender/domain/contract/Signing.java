package cl.bitacora.tender.domain.contract;

import static cl.bitacora.tender.domain.Condition.that;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Condition;
import cl.bitacora.tender.domain.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an awarded OTEC must have to sign, and what the contract may say. */
public final class Signing {
    private Signing() {}

    /** A contact office is needed where the OTEC has no accredited office. */
    @Rule("TEN-036")
    public static Finding<Boolean> contactOffice(Set<String> accreditedRegions, String courseRegion) {
        return Finding.of(
                RuleId.of("TEN-036"),
                !accreditedRegions.contains(courseRegion),
                Bases.ba("2.4"),
                Fact.of("region", courseRegion));
    }

    /** An academic coordinator, accepted by the OTIC, in each region with awarded courses. */
    @Rule("TEN-037")
    public static Finding<Compliance> coordinators(Set<String> awardedRegions, Map<String, Integer> acceptedByRegion) {
        List<Condition> conditions = new TreeSet<>(awardedRegions)
                .stream()
                        .map(region -> that(
                                acceptedByRegion.getOrDefault(region, 0) > 0,
                                "falta coordinador en la región " + region))
                        .toList();
        return Requirement.of(
                "TEN-037", Bases.ba("2.4"), List.of(Fact.of("regions", awardedRegions.size())), conditions);
    }

    /** The contract carries the annex and nothing that departs from the bases. */
    @Rule("TEN-171")
    public static Finding<Compliance> content(
            boolean annex, List<String> differingClauses, Optional<LocalDate> fixedEndDate) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(that(annex, "falta el anexo con programa, cupos, horas y valores"));
        conditions.add(that(fixedEndDate.isEmpty(), "fija la fecha de término del curso"));
        differingClauses.forEach(clause -> conditions.add(that(false, "se aparta de las bases: " + clause)));
        return Requirement.of("TEN-171", Bases.ba("9.2"), List.of(), conditions);
    }

    /** Only awarded OTECs advertise, and only from the full processing of the contract. */
    @Rule("TEN-174")
    public static Finding<Compliance> publicity(
            boolean awarded, Optional<LocalDate> processedOn, LocalDate advertisedOn) {
        return Requirement.of(
                "TEN-174",
                Bases.ba("9.2"),
                List.of(Fact.of("advertisedOn", advertisedOn)),
                List.of(
                        that(awarded, "no es un OTEC adjudicado"),
                        that(
                                processedOn
                                        .map(on -> !advertisedOn.isBefore(on))
                                        .orElse(false),
                                "el contrato no está totalmente tramitado")));
    }

    /** A way to pass the contract on to others. */
    public enum Transfer {
        SUBCONTRATACION,
        CESION_DE_CONTRATO,
        CESION_DE_CREDITO
    }

    /** Neither subcontracting nor assignment; documents of credit follow ordinary law. */
    @Rule("TEN-175")
    public static Finding<Compliance> transfer(Transfer transfer) {
        return Requirement.of(
                "TEN-175",
                Bases.ba("9.3"),
                List.of(Fact.of("transfer", transfer)),
                List.of(that(transfer == Transfer.CESION_DE_CREDITO, "el contrato no se subcontrata ni se cede")));
    }

    /** Papers of the signature, in the norm's order. */
    public enum Document {
        GARANTIA("a)"),
        REPRESENTACION_LEGAL("b)"),
        DESIGNACION_O_VIGENCIA("c)"),
        CERTIFICADO_LABORAL("d)"),
        ANEXO_11("e)"),
        ANEXO_12("f)"),
        LUGAR_DE_EJECUCION("g)"),
        REGLAMENTO_INTERNO("h)");

        private final String letter;

        Document(String letter) {
            this.letter = letter;
        }
    }

    /**
     * The papers and what conditions them.
     *
     * @param publicEntity municipality, university, CFT or IP: only they deliver c)
     * @param faceToFace presencial or blended: only they deliver g)
     * @param labourDebts the labour certificate shows debts or fines
     * @param regularised they are paid, or being settled
     * @param falsified papers found to be false
     */
    public record Papers(
            Set<Document> delivered,
            boolean publicEntity,
            boolean faceToFace,
            boolean labourCertificateCurrent,
            boolean labourDebts,
            boolean regularised,
            Set<Document> falsified) {
        public Papers {
            delivered = Set.copyOf(delivered);
            falsified = Set.copyOf(falsified);
        }
    }

    /** Everything that applies, and the labour certificate without open debts. */
    @Rule("TEN-178")
    public static Finding<Compliance> papers(Papers papers) {
        List<Condition> conditions = new ArrayList<>();
        Arrays.stream(Document.values())
                .filter(document -> document != Document.DESIGNACION_O_VIGENCIA || papers.publicEntity())
                .filter(document -> document != Document.LUGAR_DE_EJECUCION || papers.faceToFace())
                .forEach(document -> conditions.add(
                        that(papers.delivered().contains(document), "falta " + document.letter + " " + document)));
        conditions.add(that(papers.labourCertificateCurrent(), "el certificado laboral no está vigente"));
        conditions.add(
                that(!papers.labourDebts() || papers.regularised(), "hay deudas o multas laborales sin regularizar"));
        conditions.add(that(papers.falsified().isEmpty(), "hay documentos falsos"));
        return Requirement.of("TEN-178", Bases.ba("9.6"), List.of(), conditions);
    }

    /** A false paper costs the award and is referred to SENCE, which may cancel the registration. */
    @Rule("TEN-180")
    public static Finding<Boolean> referral(Papers papers) {
        return Finding.of(
                RuleId.of("TEN-180"),
                !papers.falsified().isEmpty(),
                Bases.ba("9.6"),
                Fact.of("falsified", new TreeSet<>(papers.falsified())));
    }

    /** Signed by the last day, papers complete: otherwise the award is void. */
    @Rule("TEN-176")
    public static Finding<Boolean> voided(
            Optional<LocalDate> signedOn, LocalDate lastDay, LocalDate today, boolean papers) {
        boolean late = signedOn.map(on -> on.isAfter(lastDay)).orElse(today.isAfter(lastDay));
        return Finding.of(
                RuleId.of("TEN-176"),
                late || signedOn.isPresent() && !papers,
                Bases.ba("9.4"),
                Fact.of("lastDay", lastDay),
                Fact.of("signedOn", signedOn.map(LocalDate::toString).orElse("")),
                Fact.of("papers", papers));
    }

    /** Another place than the offered one, or one that was not approved: the OTIC may go to the next bidder. */
    @Rule("TEN-179")
    public static Finding<Boolean> mayDecline(String offeredPlace, String deliveredPlace, boolean approved) {
        return Finding.of(
                RuleId.of("TEN-179"),
                !offeredPlace.equals(deliveredPlace) || !approved,
                Bases.ba("9.6 g)"),
                Fact.of("offered", offeredPlace),
                Fact.of("delivered", deliveredPlace),
                Fact.of("approved", approved));
    }

    /** What the OTEC proves of its staff: wages and fees, social security, unemployment insurance. */
    @Rule("TEN-190")
    public static Finding<Compliance> staffPaid(
            boolean wages, boolean socialSecurity, boolean insurance, boolean fees) {
        return Requirement.of(
                "TEN-190",
                Bases.ba("9.9"),
                that(wages, "remuneraciones sin acreditar"),
                that(socialSecurity, "cotizaciones sin acreditar"),
                that(insurance, "seguro de cesantía sin acreditar"),
                that(fees, "honorarios sin acreditar"));
    }
}
