package cl.bitacora.tender.domain.award;

import static cl.bitacora.tender.domain.Condition.that;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Condition;
import cl.bitacora.tender.domain.Requirement;
import cl.bitacora.tender.domain.grading.OfferState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** To whom a course goes after its winner lost it, and whether it still may. */
public final class Reaward {
    private Reaward() {}

    /** Why the winner lost the course. */
    public enum Cause {
        /** Renounced before signing. */
        RENUNCIA,
        /** Did not sign in time, or papers are missing. */
        NO_FIRMA,
        /** The contract was ended early. */
        TERMINO_ANTICIPADO,
        /** A permit it needs expired. */
        PERMISO_VENCIDO,
        /** No CV of facilitators or support professionals. */
        SIN_CURRICULOS,
        /** Office, staff or place not approved. */
        NO_APROBADO,
        /** False documents. */
        DOCUMENTO_FALSO,
        /** Repeated or very serious infractions. */
        INFRACCIONES
    }

    /**
     * An offer of the course, in the order of the ranking.
     *
     * @param gone it had the course and lost it, or renounced
     */
    public record Candidate(String offer, BidderId bidder, OfferState state, Clp total, boolean gone) {}

    /**
     * The case.
     *
     * @param signed the contract was signed when the cause arose
     * @param authorisedOn SENCE's authorisation, if it came
     * @param publishedOn publication of the award letter
     * @param on day of the re-award
     * @param executedHours of the lecture phase, of {@code totalHours}
     * @param candidates every offer of the course, in the order of the ranking
     * @param awarded what each OTEC has, without this course
     * @param cap limit per OTEC
     */
    public record Case(
            Cause cause,
            boolean signed,
            Optional<LocalDate> authorisedOn,
            LocalDate publishedOn,
            LocalDate on,
            int executedHours,
            int totalHours,
            List<Candidate> candidates,
            Map<BidderId, Clp> awarded,
            Clp cap) {
        public Case {
            candidates = List.copyOf(candidates);
            awarded = Map.copyOf(awarded);
        }
    }

    /**
     * What comes out.
     *
     * @param allowed every condition, each resting on its facts
     * @param next the offer that gets the course, if it may and there is one
     */
    public record Decision(Finding<Compliance> allowed, Optional<Candidate> next, Finding<String> conclusion) {}

    /** Whether the course may be re-awarded, and to whom. */
    @Rule("TEN-166")
    public static Decision decide(Case facts, BusinessDays calendar, TenderParameters parameters) {
        List<Finding<Compliance>> parts = new ArrayList<>(List.of(cause(facts), deadline(facts, calendar, parameters)));
        if (facts.cause() == Cause.INFRACCIONES) {
            parts.add(executed(facts, parameters));
        }
        Finding<Compliance> allowed = Requirement.all("TEN-166", Bases.ba("8.3"), parts);
        Optional<Candidate> next = allowed.value().passes() ? next(facts) : Optional.empty();
        Finding<String> conclusion = Finding.of(
                        RuleId.of("TEN-166"),
                        next.map(Candidate::offer).orElse(allowed.value().passes() ? "SIN_CANDIDATO" : "NO_PROCEDE"),
                        Bases.ba("8.3"),
                        Fact.of("cause", facts.cause()),
                        Fact.of("cap", facts.cap()),
                        ShareLimit.exponent(parameters),
                        ShareLimit.verified(parameters))
                .restingOn(allowed);
        return new Decision(allowed, next, conclusion);
    }

    /** The next offer with a grade whose OTEC did not lose the course and stays within its limit. */
    @Rule("TEN-166")
    static Optional<Candidate> next(Case facts) {
        List<BidderId> gone = facts.candidates().stream()
                .filter(Candidate::gone)
                .map(Candidate::bidder)
                .toList();
        return facts.candidates().stream()
                .filter(candidate -> candidate.state() == OfferState.RANKED)
                .filter(candidate -> !gone.contains(candidate.bidder()))
                .filter(candidate -> facts.awarded()
                                .getOrDefault(candidate.bidder(), Clp.ZERO)
                                .plus(candidate.total())
                                .compareTo(facts.cap())
                        <= 0)
                .findFirst();
    }

    /** Authorised by SENCE in every case (G-TEN-20), and a renunciation comes before the signature. */
    @Rule({"TEN-166", "TEN-176", "TEN-180"})
    static Finding<Compliance> cause(Case facts) {
        boolean beforeSigning = facts.cause() == Cause.RENUNCIA
                || facts.cause() == Cause.NO_FIRMA
                || facts.cause() == Cause.SIN_CURRICULOS;
        List<Condition> conditions = List.of(
                that(
                        facts.authorisedOn()
                                .map(day -> !day.isAfter(facts.on()))
                                .orElse(false),
                        "falta la autorización previa de SENCE"),
                that(
                        !(beforeSigning && facts.signed()),
                        "el contrato ya está firmado: corresponde término anticipado"));
        return Requirement.of("TEN-166", Bases.ba("8.3"), List.of(Fact.of("cause", facts.cause())), conditions);
    }

    /** So many calendar days from the publication of the letter; the last one rolls to a business day. */
    @Rule("TEN-167")
    static Finding<Compliance> deadline(Case facts, BusinessDays calendar, TenderParameters parameters) {
        LocalDate due =
                calendar.roll(facts.publishedOn().plusDays(parameters.limits().reawardDays()));
        return Requirement.of(
                "TEN-167",
                Bases.ba("8.3"),
                List.of(Fact.of("publishedOn", facts.publishedOn()), Fact.of("due", due), Fact.of("on", facts.on())),
                List.of(that(!facts.on().isAfter(due), "venció el plazo: hay que licitar de nuevo")));
    }

    /** For infractions, while at most half of the lecture hours were executed. */
    @Rule("TEN-168")
    static Finding<Compliance> executed(Case facts, TenderParameters parameters) {
        if (facts.totalHours() < 1) {
            throw new IllegalArgumentException("a course has hours");
        }
        Ratio share = Ratio.of(facts.executedHours(), facts.totalHours());
        return Requirement.of(
                "TEN-168",
                Bases.ba("8.3"),
                List.of(Fact.of("executedHours", facts.executedHours()), Fact.of("totalHours", facts.totalHours())),
                List.of(that(
                        share.compareTo(parameters.limits().reawardHoursShare()) <= 0,
                        "ya se ejecutó más de la mitad de la fase lectiva")));
    }
}
