package cl.bitacora.tender.domain.award;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Clp;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.Given;
import cl.bitacora.tender.domain.grading.CourseOffer;
import cl.bitacora.tender.domain.grading.Fines;
import cl.bitacora.tender.domain.grading.RegionalRecord;
import cl.bitacora.tender.domain.grading.TechnicalSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A tender of 3,500 course offers, the size from which the bases give the longest term. Prints what it took. */
class LargeTenderTest {
    private static final java.lang.management.ThreadMXBean THREADS =
            java.lang.management.ManagementFactory.getThreadMXBean();
    private static final int OFFERS = 3_500;
    private static final int COURSES = 700;

    @Test
    void three_thousand_five_hundred_offers_with_every_explanation() {
        List<CourseOffer> offers = offers();
        for (int round = 1; round <= 5; round++) {
            long cpu = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            TenderResult result = TenderResult.of(offers, Clp.of(4_000_000_000L), Set.of(), Given.PARAMETERS);
            long evaluated = System.nanoTime();
            long worked = THREADS.getCurrentThreadCpuTime() - cpu;
            int size = result.award().conclusion().explanation().toString().length();
            long explained = System.nanoTime();
            System.out.printf(
                    "tender of %d offers, round %d: %d ms to evaluate (%d ms of processor), %d ms to explain"
                            + " (%d characters)%n",
                    OFFERS,
                    round,
                    (evaluated - start) / 1_000_000,
                    worked / 1_000_000,
                    (explained - evaluated) / 1_000_000,
                    size);
            assertThat(result.offers()).hasSize(OFFERS);
            assertThat(result.rankings()).hasSize(COURSES);
            assertThat(result.award().awarded().size()
                            + result.award().unawarded().size())
                    .isEqualTo(COURSES);
            assertThat(result.award().total()).isLessThanOrEqualTo(Clp.of(4_000_000_000L));
        }
    }

    private static List<CourseOffer> offers() {
        Random random = new Random(3284);
        List<TechnicalSheet> sheets = List.of(
                Given.catalogue("P77777 P75757 P75755"),
                Given.catalogue("P75555 E7755 E7777"),
                Given.catalogue("P75577 P75557"),
                Given.catalogue("P77777 P17777"),
                Given.proposed("71", "77757 77737", "P75757 P75555"));
        List<CourseOffer> offers = new ArrayList<>();
        for (int i = 0; i < OFFERS; i++) {
            offers.add(new CourseOffer(
                    "O" + i,
                    BidderId.of("OTEC-" + random.nextInt(120)),
                    "C-" + i % COURSES,
                    Clp.of(3000 + random.nextInt(2000)),
                    Clp.of(5_000_000 + random.nextInt(20_000_000)),
                    Given.at("2022-11-10 09:00").plusSeconds(random.nextInt(10_000)),
                    new RegionalRecord(
                            random.nextInt(30),
                            2000,
                            random.nextInt(15),
                            100,
                            new Fines(random.nextInt(4), random.nextInt(3), random.nextInt(3)),
                            1 + random.nextInt(20)),
                    sheets.get(random.nextInt(sheets.size())),
                    random.nextInt(20) == 0 ? Optional.of(Given.rejection("5.1.2, ítem 5")) : Optional.empty()));
        }
        return offers;
    }
}
