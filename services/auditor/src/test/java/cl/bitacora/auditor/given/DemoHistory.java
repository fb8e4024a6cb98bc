package cl.bitacora.auditor.given;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.testkit.journal.DemoCourse;
import cl.bitacora.testkit.journal.DemoPerson;
import java.util.List;

/** The whole demonstration without HTTP: the same deciders, the same marks, the same pesos. */
public final class DemoHistory {
    public static final SectionId SECTION = new SectionId("bodegas-de-prueba-1");
    public static final byte[] PERSON_KEY = new byte[32];
    public static final String EXECUTOR = "user-otec";
    public static final String REGIONAL = "user-regional";
    public static final String NATIONAL = "user-national";

    private DemoHistory() {}

    /** Writes it, with checkpoints after the classes and at the end. */
    public static Platform write() {
        Platform platform = new Platform();
        DemoCourseBook courses = new DemoCourseBook(platform);
        courses.agree();
        DemoMoney money = new DemoMoney(platform);
        money.advance();
        DemoLedger ledger = new DemoLedger(platform);
        ledger.classes(courses::started);
        platform.checkpoints();
        platform.nextDay();
        courses.close();
        DemoPaper.issue(platform);
        platform.nextDay();
        money.liquidation();
        DemoPaper.hide(platform);
        platform.checkpoints();
        return platform;
    }

    /** Who takes part. */
    public static List<PersonId> participants() {
        return DemoPerson.PARTICIPANTS.stream()
                .map(person -> person.id(PERSON_KEY))
                .toList();
    }

    static String stream(String kind) {
        return kind + "-" + SECTION;
    }

    /** Rut of the executor. */
    public static String otec() {
        return DemoCourse.OTEC.toString();
    }
}
