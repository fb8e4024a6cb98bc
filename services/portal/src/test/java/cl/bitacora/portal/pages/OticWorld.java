package cl.bitacora.portal.pages;

import static cl.bitacora.portal.pages.World.get;
import static cl.bitacora.testkit.Eventually.eventually;
import static org.hamcrest.Matchers.containsString;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.journals.InstallationEvent;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.kernel.Rut;
import cl.bitacora.portal.Demo;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.auth.TestTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** One executor's courses of Valparaíso: two through the OTIC, one through another, one through none. In 2099: never over. */
final class OticWorld {
    static final String RUT = "70123456-1";
    static final String ANALYST = TestTokens.ofOtic("otic-analyst", RUT);
    static final String SUPERVISOR = TestTokens.ofOtic("otic-supervisor", RUT);
    static final String OTHER = TestTokens.ofOtic("otic-analyst", "70200800-K");
    static final Rut EXECUTOR = Rut.ofNumber(998_000_021);
    static final String EXECUTORS = TestTokens.ofOtec("otec-admin", EXECUTOR.toString());
    static final String RELATOR = TestTokens.ofOtec("relator", EXECUTOR.toString());

    static final SectionId OWN = new SectionId("orfebreria-1");
    static final SectionId GRANT = new SectionId("costura-1");
    static final SectionId THEIRS = new SectionId("vitrales-1");
    static final SectionId DIRECT = new SectionId("mimbre-1");

    private static final Instant AT = Instant.parse("2026-03-10T15:00:00Z");
    private static final LocalDate STARTS = LocalDate.of(2099, 3, 2);
    private static final String SHARED_PC = "sala-compartida";

    private static boolean told;

    private OticWorld() {}

    /** Publishes everything once and waits until the portal has it. */
    static synchronized void tell() {
        if (!told) {
            World.tell();
            course(OWN, "Orfebrería", Programme.FRANQUICIA_TRIBUTARIA, Optional.of(Rut.of(RUT)), STARTS);
            course(GRANT, "Costura", Programme.BECAS_LABORALES_2022, Optional.of(Rut.of(RUT)), STARTS.plusDays(30));
            course(THEIRS, "Vitrales", Programme.FRANQUICIA_TRIBUTARIA, Optional.of(Rut.of("70200800-K")), STARTS);
            course(DIRECT, "Mimbre", Programme.FRANQUICIA_TRIBUTARIA, Optional.empty(), STARTS);
            TestTopics.<JournalEvent>publish(
                    JournalEvent.CATALOGUE,
                    "installation-" + SHARED_PC,
                    new InstallationEvent.InstallationEnrolled(SHARED_PC, AT, EXECUTOR, "05", "Sala compartida", "key"),
                    new InstallationEvent.CourseDownloaded(SHARED_PC, AT, OWN, 1),
                    new InstallationEvent.CourseDownloaded(SHARED_PC, AT, DIRECT, 1));
            told = true;
        }
        for (SectionId id : List.of(OWN, GRANT, THEIRS, DIRECT)) {
            eventually(
                    () -> get(World.NATIONAL, "/cursos/" + id + "/certificados").body(containsString("75,00")));
            eventually(() -> get(World.NATIONAL, "/cursos/" + id).body(containsString("Informar la asistencia")));
            eventually(() -> get(World.NATIONAL, "/equipos").body(containsString("sala-" + id)));
        }
        eventually(() -> get(EXECUTORS, "/equipos/lista.csv").body(containsString("Sala compartida")));
        eventually(() -> get(World.NATIONAL, "/cursos/" + DIRECT).body(containsString(SHARED_PC)));
    }

    private static void course(SectionId id, String name, Programme programme, Optional<Rut> otic, LocalDate starts) {
        TestTopics.<CoursesEvent>publish(
                CoursesEvent.CATALOGUE,
                "section-" + id,
                new SectionEvent.SectionCreated(
                        id,
                        AT,
                        "oficios",
                        EXECUTOR,
                        "Oficios del Puerto Ltda.",
                        programme,
                        Modality.PRESENCIAL,
                        "DEMO-" + id,
                        name,
                        "05",
                        "05101",
                        "Taller " + name,
                        20,
                        40,
                        Clp.of(5_000),
                        otic.isPresent(),
                        otic,
                        starts,
                        starts.plusDays(11),
                        List.of(
                                new ScheduledBlock(starts, "B", LocalTime.of(15, 0), 90),
                                new ScheduledBlock(starts, "A", LocalTime.of(9, 30), 180),
                                new ScheduledBlock(starts.plusDays(11), "A", LocalTime.of(9, 30), 180))),
                new SectionEvent.SectionEnabled(id, AT),
                new SectionEvent.MinimumEnrolmentReached(id, AT, 10, starts.minusDays(3)));
        TestTopics.<AttendanceEvent>publish(
                AttendanceEvent.CATALOGUE,
                "block-" + id + ".20260309.A",
                new BlockEvent.BlockClosed(
                        BlockKey.parse(id + ".20260309.A"),
                        AT,
                        Demo.person("P04").id(Demo.PERSON_KEY),
                        false,
                        List.of(),
                        Optional.empty()));
        TestTopics.<CertificatesEvent>publish(
                CertificatesEvent.CATALOGUE,
                "certificate-" + id + "-normal",
                new CertificatesEvent.CertificateGenerated(
                        id + "-normal",
                        id,
                        AT,
                        CertificatesEvent.Kind.NORMAL,
                        programme,
                        "05",
                        starts.plusDays(11),
                        List.of(new CertificatesEvent.Line(
                                Demo.person("P04").id(Demo.PERSON_KEY), 75, 100, Ratio.of(3, 4), "75.00")),
                        new Explanation(
                                RuleId.of("CERT-005"),
                                "1",
                                new Citation("FAQ-CERTIFICADOS", "Q127"),
                                List.of(),
                                List.of())));
        TestTopics.<JournalEvent>publish(
                JournalEvent.CATALOGUE,
                "installation-sala-" + id,
                new InstallationEvent.InstallationEnrolled("sala-" + id, AT, EXECUTOR, "05", "Sala " + name, "key"),
                new InstallationEvent.CourseDownloaded("sala-" + id, AT, id, 1));
    }
}
