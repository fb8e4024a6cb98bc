package cl.bitacora.tender.domain.offer;

import static cl.bitacora.tender.domain.Condition.that;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Requirement;
import cl.bitacora.tender.domain.offer.BidderFacts.Call;
import java.util.List;

/** Table 5.1.1: six items by RUT. One that fails discards every offer of the bidder. */
public final class BidderAdmissibility {
    private BidderAdmissibility() {}

    /** The six items, in order. */
    @Rule("TEN-066")
    public static List<Item> items(BidderFacts bidder, Call call, TenderParameters parameters) {
        return List.of(
                new Item(1, registered(bidder, call)),
                new Item(2, noLink(bidder, call, parameters)),
                new Item(3, documents(bidder)),
                new Item(4, summary(bidder, call, parameters)),
                new Item(5, legalEntity(bidder, call, parameters)),
                new Item(6, medium(bidder, call)));
    }

    /** The conclusion of the table. */
    @Rule("TEN-066")
    public static Finding<Compliance> conclusion(List<Item> items) {
        return Requirement.all(
                "TEN-066", Bases.ba("5.1.1"), items.stream().map(Item::finding).toList());
    }

    /** In force when offering, at the closing and at the opening (G-TEN-13). */
    @Rule({"TEN-032", "TEN-034", "TEN-067"})
    static Finding<Compliance> registered(BidderFacts bidder, Call call) {
        return Requirement.of(
                "TEN-067",
                Bases.ba("5.1.1, ítem 1"),
                List.of(
                        Fact.of("offeredOn", bidder.offeredOn()),
                        Fact.of("closesOn", call.closesOn()),
                        Fact.of("opensOn", call.opensOn())),
                List.of(
                        that(
                                everyDay(bidder.registry(), bidder, call),
                                "registro de OTEC no vigente en las tres fechas"),
                        that(everyDay(bidder.quality(), bidder, call), "NCh 2728:2015 no vigente en las tres fechas")));
    }

    private static boolean everyDay(BidderFacts.Validity validity, BidderFacts bidder, Call call) {
        return validity.on(bidder.offeredOn()) && validity.on(call.closesOn()) && validity.on(call.opensOn());
    }

    @Rule({"TEN-035", "TEN-068"})
    static Finding<Compliance> noLink(BidderFacts bidder, Call call, TenderParameters parameters) {
        Finding<Compliance> original = Papers.original(bidder.noLink(), call.emergency());
        Finding<Compliance> age = Papers.age(bidder.noLink().issuedOn(), call.opensOn(), parameters);
        return Requirement.of(
                        "TEN-068",
                        Bases.ba("5.1.1, ítem 2"),
                        that(original.value().passes(), "Anexo N° 5: no se presentó en original"),
                        that(bidder.noLink().signed(), "Anexo N° 5: no lo firma el representante legal"),
                        that(age.value().passes(), "Anexo N° 5: antigüedad"))
                .restingOn(original, age);
    }

    @Rule("TEN-069")
    static Finding<Compliance> documents(BidderFacts bidder) {
        Finding<Compliance> documents = Papers.legalDocuments(bidder.noLink(), bidder.certificate());
        return Requirement.all("TEN-069", Bases.ba("5.1.1, ítem 3"), List.of(documents));
    }

    @Rule("TEN-070")
    static Finding<Compliance> summary(BidderFacts bidder, Call call, TenderParameters parameters) {
        Finding<Compliance> original = Papers.original(bidder.summary(), call.emergency());
        Finding<Compliance> age = Papers.age(bidder.summary().issuedOn(), call.opensOn(), parameters);
        Finding<Compliance> sum = Papers.addsUp(bidder.summaryTotals(), bidder.annexTotals());
        return Requirement.of(
                        "TEN-070",
                        Bases.ba("5.1.1, ítem 4"),
                        that(original.value().passes(), "Anexo N° 6: no se presentó en original"),
                        that(bidder.summary().signed(), "Anexo N° 6: no está firmado"),
                        that(bidder.summary().legible(), "Anexo N° 6: ilegible"),
                        that(sum.value().passes(), "Anexo N° 6: no suma lo que suman los anexos"),
                        that(age.value().passes(), "Anexo N° 6: antigüedad"))
                .restingOn(original, sum, age);
    }

    @Rule("TEN-071")
    static Finding<Compliance> legalEntity(BidderFacts bidder, Call call, TenderParameters parameters) {
        Finding<Compliance> age = Papers.age(bidder.certificate().issuedOn(), call.opensOn(), parameters);
        return Requirement.of(
                        "TEN-071",
                        Bases.ba("5.1.1, ítem 5"),
                        that(bidder.certificateOfBidder(), "el certificado es de otro RUT"),
                        that(bidder.certificateInForce(), "no dice que la persona jurídica está vigente"),
                        that(bidder.certificateAuthority(), "no lo emite la autoridad competente"),
                        that(age.value().passes(), "certificado: antigüedad"))
                .restingOn(age);
    }

    @Rule("TEN-072")
    static Finding<Compliance> medium(BidderFacts bidder, Call call) {
        return Requirement.of(
                "TEN-072",
                Bases.ba("5.1.1, ítem 6"),
                List.of(Fact.of("delivery", bidder.delivery()), Fact.of("expected", call.delivery())),
                List.of(that(bidder.delivery() == call.delivery(), "no usó el soporte del Anexo N° 1")));
    }
}
