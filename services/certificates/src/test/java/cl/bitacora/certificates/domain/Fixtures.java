package cl.bitacora.certificates.domain;

import cl.bitacora.certificates.domain.CertificateCommand.ApproveAnnulment;
import cl.bitacora.certificates.domain.CertificateCommand.Generate;
import cl.bitacora.certificates.domain.CertificateCommand.Issue;
import cl.bitacora.certificates.domain.CertificateCommand.IssueManual;
import cl.bitacora.certificates.domain.CertificateCommand.Reissue;
import cl.bitacora.certificates.domain.CertificateCommand.RejectAnnulment;
import cl.bitacora.certificates.domain.CertificateCommand.RequestAnnulment;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentReason;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import cl.bitacora.regulation.CertificateParameters;
import cl.bitacora.regulation.Holidays;
import cl.bitacora.regulation.Parameters;
import cl.bitacora.testkit.DeciderSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A course of 4 hours in Maule that ends on Tuesday 2020-03-31, as the catalogue's vectors have it. */
final class Fixtures {
    static final SectionId SECTION = new SectionId("bodegas-1");
    static final LocalDate END = LocalDate.of(2020, 3, 31);
    static final PersonId ANA = person("1");
    static final PersonId LUIS = person("2");
    static final PersonId SIGNATORY = person("f");
    /** Invented: no RUT of nine digits has ever been given out. */
    static final Rut EXECUTOR = Rut.ofNumber(998_000_001);

    static final Rut COMPANY = Rut.ofNumber(998_000_002);
    static final Rut OTIC = Rut.ofNumber(998_000_003);
    static final String CERTIFICATE = "bodegas-1-normal";
    static final String MAULE = "7";
    static final long HOUR = 3600;

    private Fixtures() {}

    static PersonId person(String digit) {
        return new PersonId("p-" + digit.repeat(32));
    }

    static CertificateParameters parameters() {
        return CertificateParameters.of(Parameters.load(), Programme.FRANQUICIA_TRIBUTARIA, END);
    }

    /** The parameters with the last day of issue changed: the strict reading of the question (G-CERT-01). */
    static CertificateParameters withLimit(int days) {
        CertificateParameters p = parameters();
        return new CertificateParameters(
                p.programme(),
                p.day(),
                p.normalDays(),
                days,
                p.liquidationDays(),
                p.annulmentDays(),
                p.annulmentDecisionBusinessDays(),
                p.annulmentWarningDays(),
                p.annulmentAfterRejection(),
                p.annulmentForAnyError(),
                p.grounds());
    }

    /** Morning of a legal day. */
    static Instant on(String day) {
        return at(day, "10:00:00");
    }

    static Instant at(String day, String time) {
        return Chile.at(LocalDate.parse(day), LocalTime.parse(time));
    }

    /** Ana has 3 of 4 hours, Luis all. */
    static CourseFacts facts() {
        return facts(Map.of(ANA, 3 * HOUR, LUIS, 4 * HOUR));
    }

    static CourseFacts facts(Map<PersonId, Long> credited) {
        YearHeld year = new YearHeld(2020, END.minusDays(1), END, 4 * HOUR, credited);
        return new CourseFacts(
                SECTION,
                Programme.FRANQUICIA_TRIBUTARIA,
                MAULE,
                ActionState.EN_EJECUCION,
                EXECUTOR,
                "Capacitaciones Ñuble SpA",
                false,
                "Gestión de bodegas",
                "1237890001",
                4,
                END.minusDays(1),
                END,
                4 * HOUR,
                List.of(ANA, LUIS),
                Set.of(),
                List.of(year));
    }

    /** 60 hours: 40 until 2020-12-18, 20 from 2021-01-04 until 2021-01-15. */
    static CourseFacts crossing() {
        CourseFacts f = facts();
        return new CourseFacts(
                f.section(),
                f.programme(),
                f.region(),
                f.state(),
                f.executor(),
                f.executorName(),
                f.intermediated(),
                f.activityName(),
                f.senceCode(),
                60,
                LocalDate.of(2020, 11, 2),
                LocalDate.of(2021, 1, 15),
                60 * HOUR,
                f.roster(),
                f.unnamed(),
                List.of(
                        new YearHeld(
                                2020,
                                LocalDate.of(2020, 11, 2),
                                LocalDate.of(2020, 12, 18),
                                40 * HOUR,
                                Map.of(ANA, 30 * HOUR, LUIS, 40 * HOUR)),
                        new YearHeld(
                                2021,
                                LocalDate.of(2021, 1, 4),
                                LocalDate.of(2021, 1, 15),
                                20 * HOUR,
                                Map.of(ANA, 20 * HOUR, LUIS, 5 * HOUR))));
    }

    static CourseFacts intermediated() {
        return copy(MAULE, true, Set.of());
    }

    static CourseFacts withUnnamed(PersonId... people) {
        return copy(MAULE, false, Set.of(people));
    }

    /** The same course in another region. */
    static CourseFacts inRegion(String region) {
        return copy(region, false, Set.of());
    }

    private static CourseFacts copy(String region, boolean intermediated, Set<PersonId> unnamed) {
        CourseFacts f = facts();
        return new CourseFacts(
                f.section(),
                f.programme(),
                region,
                f.state(),
                f.executor(),
                f.executorName(),
                intermediated,
                f.activityName(),
                f.senceCode(),
                f.hours(),
                f.startsOn(),
                f.endsOn(),
                f.totalSeconds(),
                f.roster(),
                unnamed,
                f.years());
    }

    static FormBuilder form() {
        return new FormBuilder();
    }

    static Seal seal(int version) {
        return new Seal(version, version + "-2020", "CODE" + version, "ab".repeat(32));
    }

    static DeciderSpec<CertificateCommand, CertificateState, CertificateEvent> certificate() {
        return DeciderSpec.of(new CertificateDecider());
    }

    /** A story with a draft of this kind. */
    static DeciderSpec<CertificateCommand, CertificateState, CertificateEvent> drafted(
            Kind kind, CourseFacts facts, Instant at) {
        return certificate().when(generate(kind, facts, at)).thenEvents(events -> {});
    }

    /** A story with an issued normal certificate, on day 10. */
    static DeciderSpec<CertificateCommand, CertificateState, CertificateEvent> issued() {
        return issued(facts());
    }

    static DeciderSpec<CertificateCommand, CertificateState, CertificateEvent> issued(CourseFacts facts) {
        Instant at = on("2020-04-10");
        return drafted(Kind.NORMAL, facts, at)
                .when(issue(facts, at, form().build(), 1))
                .thenEvents(events -> {});
    }

    /** A story with an annulment requested. */
    static DeciderSpec<CertificateCommand, CertificateState, CertificateEvent> requested(String day) {
        return issued().when(request(on(day))).thenEvents(events -> {});
    }

    static Generate generate(Kind kind, CourseFacts facts, Instant at) {
        return new Generate(at, CERTIFICATE, kind, facts, parameters());
    }

    static Issue issue(CourseFacts facts, Instant at, IssueForm form, int version) {
        return new Issue(at, facts, parameters(), form, seal(version));
    }

    static Reissue reissue(CourseFacts facts, Instant at, IssueForm form, int version) {
        return new Reissue(at, facts, parameters(), form, seal(version));
    }

    static IssueManual manual(CourseFacts facts, String resolution, String office) {
        return new IssueManual(
                on("2020-04-20"),
                "bodegas-1-manual",
                facts,
                parameters(),
                form().build(),
                resolution,
                office,
                Snapshot.of(Kind.MANUAL, facts),
                seal(1));
    }

    static RequestAnnulment request(Instant at) {
        return request(at, AnnulmentReason.INVOICE_NUMBER, "El número de factura es 124", facts());
    }

    static RequestAnnulment request(Instant at, AnnulmentReason code, String reason, CourseFacts facts) {
        return new RequestAnnulment(
                at, code, reason, facts, parameters(), Holidays.load().of("07"));
    }

    static ApproveAnnulment approve(String day) {
        return new ApproveAnnulment(on(day), MAULE);
    }

    static RejectAnnulment reject(String day) {
        return new RejectAnnulment(on(day), MAULE, "La factura coincide con la informada");
    }

    /** A filled form; change what the case is about. */
    static final class FormBuilder {
        private boolean accepted = true;
        private String documentNumber = "123";
        private String lateReason = "";
        private Optional<LocalDate> realStart = Optional.empty();
        private Optional<LocalDate> realEnd = Optional.empty();
        private Optional<Integer> hours = Optional.empty();
        private String companyName = "Comercial Los Aromos Ltda.";
        private String companyRut = COMPANY.formatted();
        private String oticName = "";
        private String oticRut = "";
        private String registration = "6543210";
        private boolean signatoryNamed = true;

        FormBuilder notAccepted() {
            accepted = false;
            return this;
        }

        FormBuilder document(String number) {
            documentNumber = number;
            return this;
        }

        FormBuilder late(String reason) {
            lateReason = reason;
            return this;
        }

        FormBuilder realStart(String day) {
            realStart = Optional.of(LocalDate.parse(day));
            return this;
        }

        FormBuilder realEnd(String day) {
            realEnd = Optional.of(LocalDate.parse(day));
            return this;
        }

        FormBuilder hours(int declared) {
            hours = Optional.of(declared);
            return this;
        }

        FormBuilder company(String name, String rut) {
            companyName = name;
            companyRut = rut;
            return this;
        }

        FormBuilder otic(String name, String rut) {
            oticName = name;
            oticRut = rut;
            return this;
        }

        FormBuilder registration(String number) {
            registration = number;
            return this;
        }

        FormBuilder unknownSignatory() {
            signatoryNamed = false;
            return this;
        }

        IssueForm build() {
            return new IssueForm(
                    accepted,
                    documentNumber,
                    lateReason,
                    realStart,
                    realEnd,
                    hours,
                    companyName,
                    companyRut,
                    oticName,
                    oticRut,
                    registration,
                    SIGNATORY,
                    signatoryNamed);
        }
    }
}
