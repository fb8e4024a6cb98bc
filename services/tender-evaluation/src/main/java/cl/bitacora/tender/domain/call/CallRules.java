package cl.bitacora.tender.domain.call;

import static cl.bitacora.tender.domain.Condition.that;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Condition;
import cl.bitacora.tender.domain.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an OTIC may publish, sell, answer and receive. The days themselves come from the calendar of the tender. */
public final class CallRules {
    private CallRules() {}

    /** The bases are a format: neither their text, nor the plan, nor the documents asked for may change. */
    @Rule("TEN-001")
    public static Finding<Compliance> unchanged(
            boolean sameText, Set<String> planCourses, Set<String> publishedCourses, boolean sameDocuments) {
        Set<String> different = new TreeSet<>(planCourses);
        different.addAll(publishedCourses);
        different.removeIf(course -> planCourses.contains(course) && publishedCourses.contains(course));
        return Requirement.of(
                "TEN-001",
                Bases.ba("2.1"),
                List.of(Fact.of("different", String.join(", ", different))),
                List.of(
                        that(sameText, "el texto de las bases cambió"),
                        that(different.isEmpty(), "el plan publicado no es el de SENCE"),
                        that(sameDocuments, "se piden documentos distintos")));
    }

    /** The resources are those of Anexo N° 1: awards may reach them exactly. */
    @Rule("TEN-002")
    public static Finding<Compliance> withinResources(Clp available, Clp awarded) {
        return Requirement.of(
                "TEN-002",
                Bases.ba("1.2"),
                List.of(Fact.of("available", available), Fact.of("awarded", awarded)),
                List.of(that(awarded.compareTo(available) <= 0, "lo adjudicado supera el monto del Anexo N° 1")));
    }

    /**
     * Only an authorised plan is tendered, and it stays online until offers close.
     *
     * @param offlineOn first day on which the plan was not on the website, if there was one
     */
    @Rule("TEN-003")
    public static Finding<Compliance> planPublished(
            boolean authorised, LocalDate publishedOn, LocalDate closesOn, Optional<LocalDate> offlineOn) {
        return Requirement.of(
                "TEN-003",
                Bases.ba("2.1"),
                List.of(Fact.of("publishedOn", publishedOn), Fact.of("closesOn", closesOn)),
                List.of(
                        that(authorised, "falta el oficio que autoriza el llamado"),
                        that(
                                offlineOn.map(day -> day.isAfter(closesOn)).orElse(true),
                                "el plan dejó de estar en el sitio web antes del cierre")));
    }

    /** A place where the call appears. */
    public record Notice(Medium medium, boolean printed, boolean national, boolean daily, LocalDate on) {}

    /** Kind of a notice. */
    public enum Medium {
        DIARIO,
        SITIO_WEB,
        OTRO_DIGITAL
    }

    /** A daily, national, printed newspaper and the website, all on one date. */
    @Rule("TEN-011")
    public static Finding<Compliance> media(List<Notice> notices) {
        Optional<LocalDate> paper = notices.stream()
                .filter(notice ->
                        notice.medium() == Medium.DIARIO && notice.printed() && notice.national() && notice.daily())
                .map(Notice::on)
                .findFirst();
        Optional<LocalDate> web = notices.stream()
                .filter(notice -> notice.medium() == Medium.SITIO_WEB)
                .map(Notice::on)
                .findFirst();
        long dates = notices.stream().map(Notice::on).distinct().count();
        return Requirement.of(
                "TEN-011",
                Bases.ba("2.2, fila 2"),
                that(paper.isPresent(), "falta un diario impreso de circulación nacional"),
                that(web.isPresent(), "falta el sitio web del OTIC"),
                that(dates <= 1, "los avisos no tienen la misma fecha"));
    }

    @Rule("TEN-015")
    public static Finding<Compliance> price(Clp price, TenderParameters parameters) {
        Clp most = parameters.values().basesPrice();
        return Requirement.of(
                "TEN-015",
                Bases.ba("2.3"),
                List.of(Fact.of("price", price), Fact.of("most", most)),
                List.of(
                        that(!price.isNegative(), "el precio es negativo"),
                        that(price.compareTo(most) <= 0, "el precio supera el máximo")));
    }

    /**
     * A question of a bidder.
     *
     * @param rightChannel the one of Anexo N° 1
     * @param numeral that it asks about, if it names one
     * @param question a question, not a request
     */
    public record Query(LocalDate askedOn, boolean rightChannel, Optional<String> numeral, boolean question) {}

    /** Whether the OTIC answers a question. */
    @Rule("TEN-016")
    public static Finding<Compliance> answerable(Query query, LocalDate lastDay) {
        return Requirement.of(
                "TEN-016",
                Bases.ba("2.5"),
                List.of(Fact.of("askedOn", query.askedOn()), Fact.of("lastDay", lastDay)),
                List.of(
                        that(!query.askedOn().isAfter(lastDay), "llegó después del período de consultas"),
                        that(query.rightChannel(), "no llegó por el canal del Anexo N° 1"),
                        that(query.numeral().isPresent(), "no indica el numeral"),
                        that(query.question(), "no es una consulta")));
    }

    /** How an offer may be delivered. */
    public enum Delivery {
        PAPEL,
        CD,
        SISTEMA,
        CORREO
    }

    /** Received in time (the closing instant included) and through the medium of Anexo N° 1. */
    @Rule("TEN-018")
    public static Finding<Compliance> received(
            Instant receivedAt, Instant closesAt, Delivery delivery, Delivery expected) {
        return Requirement.of(
                "TEN-018",
                Bases.ba("2.2, fila 8"),
                List.of(
                        Fact.of("receivedAt", receivedAt),
                        Fact.of("closesAt", closesAt),
                        Fact.of("delivery", delivery),
                        Fact.of("expected", expected)),
                List.of(
                        that(!receivedAt.isAfter(closesAt), "llegó después del cierre"),
                        that(delivery == expected, "no usó el soporte del Anexo N° 1")));
    }

    /** A partial pre-award needs SENCE's request, courses of the tender and a report before the stage ends. */
    @Rule("TEN-030")
    public static Finding<Compliance> partialPreaward(
            boolean requested,
            Set<String> tenderCourses,
            Set<String> courses,
            LocalDate reportedOn,
            LocalDate stageEndsOn) {
        return Requirement.of(
                "TEN-030",
                Bases.ba("7.2"),
                List.of(Fact.of("courses", courses.size()), Fact.of("stageEndsOn", stageEndsOn)),
                List.of(
                        that(requested, "falta la solicitud de SENCE"),
                        that(
                                tenderCourses.containsAll(courses) && !courses.isEmpty(),
                                "hay cursos que no son del llamado"),
                        that(!reportedOn.isAfter(stageEndsOn), "se informó después del plazo máximo de la etapa")));
    }

    /** The opening date in force: a change has effect only if SENCE authorised it before. */
    @Rule("TEN-031")
    public static Finding<LocalDate> opening(
            LocalDate original, LocalDate changed, Optional<LocalDate> authorisedOn, LocalDate changedOn) {
        boolean effective = authorisedOn.map(on -> !on.isAfter(changedOn)).orElse(false);
        return Finding.of(
                RuleId.of("TEN-031"),
                effective ? changed : original,
                Bases.ba("3.5"),
                Fact.of("original", original),
                Fact.of("changed", changed),
                Fact.of("authorisedOn", authorisedOn.map(LocalDate::toString).orElse("")));
    }

    /** An offer as it came in. */
    public record Received(String bidder, Instant at) {}

    /** Who goes into the Acta de Recepción: those who came in time, by time. */
    @Rule("TEN-059")
    public static Finding<List<String>> receptionAct(List<Received> offers, Instant closesAt) {
        List<String> inTime = offers.stream()
                .filter(offer -> !offer.at().isAfter(closesAt))
                .sorted(Comparator.comparing(Received::at).thenComparing(Received::bidder))
                .map(Received::bidder)
                .toList();
        return Finding.of(
                RuleId.of("TEN-059"),
                inTime,
                Bases.ba("3.4"),
                Fact.of("closesAt", closesAt),
                Fact.of("received", offers.size()),
                Fact.of("late", offers.size() - inTime.size()));
    }

    /** The opening act: who was opened must be in the reception act; what is missing is opened afterwards (TEN-061). */
    @Rule({"TEN-060", "TEN-061"})
    public static Finding<Compliance> openingAct(
            Set<String> reception,
            Set<String> opened,
            Set<String> supplementary,
            boolean ministroDeFe,
            boolean signed) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(that(ministroDeFe, "falta el ministro de fe de SENCE"));
        conditions.add(that(signed, "el acta no está firmada por OTIC y SENCE"));
        for (String bidder : new TreeSet<>(opened)) {
            conditions.add(that(reception.contains(bidder), bidder + " no está en el acta de recepción"));
        }
        for (String bidder : new TreeSet<>(reception)) {
            conditions.add(that(
                    opened.contains(bidder) || supplementary.contains(bidder),
                    bidder + " no fue abierto: falta un acta complementaria"));
        }
        return Requirement.of("TEN-060", Bases.ba("3.5"), List.of(Fact.of("opened", opened.size())), conditions);
    }
}
