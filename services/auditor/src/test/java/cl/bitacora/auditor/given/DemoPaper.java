package cl.bitacora.auditor.given;

import static cl.bitacora.auditor.given.DemoHistory.SECTION;

import cl.bitacora.certificates.domain.ActionState;
import cl.bitacora.certificates.domain.CertificateCommand;
import cl.bitacora.certificates.domain.CertificateCommand.Generate;
import cl.bitacora.certificates.domain.CertificateCommand.HideDetail;
import cl.bitacora.certificates.domain.CertificateCommand.Issue;
import cl.bitacora.certificates.domain.CertificateDecider;
import cl.bitacora.certificates.domain.CertificateState;
import cl.bitacora.certificates.domain.Certificates;
import cl.bitacora.certificates.domain.CourseFacts;
import cl.bitacora.certificates.domain.IssueForm;
import cl.bitacora.certificates.domain.Seal;
import cl.bitacora.certificates.domain.YearHeld;
import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.FolioReserved;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.regulation.CertificateParameters;
import cl.bitacora.testkit.journal.DemoCourse;
import cl.bitacora.testkit.journal.DemoPerson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The certificate. */
final class DemoPaper {
    private DemoPaper() {}

    static void issue(Platform platform) {
        String certificate = Certificates.id(SECTION, Kind.NORMAL);
        CourseFacts facts = facts(platform);
        CertificateParameters parameters =
                CertificateParameters.of(platform.law.parameters(), DemoCourse.PROGRAMME, DemoCourse.DAYS.getLast());
        Instant at = Instant.parse("2020-04-20T14:00:00Z");
        write(platform, new Generate(at, certificate, Kind.NORMAL, facts, parameters));
        platform.certificates.append(
                "folios-2020",
                List.of(new FolioReserved(certificate, SECTION, at.plusSeconds(300), 1, 2020, 1)),
                DemoHistory.EXECUTOR,
                platform.command(),
                platform.tick());
        IssueForm form = new IssueForm(
                true,
                "F-1002",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Comercial Los Aromos Ltda. (ficticia)",
                "998000002-5",
                "",
                "",
                "6543210",
                DemoPerson.RELATOR.id(DemoHistory.PERSON_KEY),
                true);
        Seal seal = new Seal(1, "1-2020", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ef".repeat(32));
        write(platform, new Issue(at.plusSeconds(300), facts, parameters, form, seal));
    }

    static void hide(Platform platform) {
        write(platform, new HideDetail(Instant.parse("2020-04-24T21:00:00Z")));
    }

    private static void write(Platform platform, CertificateCommand command) {
        CertificateDecider decider = new CertificateDecider();
        String stream = Certificates.stream(SECTION, Kind.NORMAL);
        CertificateState state = decider.initial();
        for (CertificatesEvent event : platform.certificates.stream(stream)) {
            state = decider.evolve(state, (CertificateEvent) event);
        }
        platform.certificates.append(
                stream,
                Platform.decide(decider, command, state),
                DemoHistory.EXECUTOR,
                platform.command(),
                platform.tick());
    }

    /** People by name, as the service sorts them. */
    private static CourseFacts facts(Platform platform) {
        List<PersonId> byName = new ArrayList<>(DemoHistory.participants());
        Collections.reverse(byName);
        var totals = GivenTotals.of(platform.attendance.stream(DemoHistory.stream("attendance")));
        return new CourseFacts(
                SECTION,
                DemoCourse.PROGRAMME,
                DemoCourse.REGION,
                ActionState.EN_EJECUCION,
                DemoCourse.OTEC,
                DemoCourse.OTEC_NAME,
                false,
                DemoCourse.NAME,
                DemoCourse.SENCE_CODE,
                DemoCourse.HOURS,
                DemoCourse.DAYS.getFirst(),
                DemoCourse.DAYS.getLast(),
                DemoCourse.HOURS * 3600L,
                byName,
                Set.of(),
                List.of(new YearHeld(
                        2020,
                        DemoCourse.DAYS.getFirst(),
                        DemoCourse.DAYS.getLast(),
                        totals.heldSeconds(),
                        totals.creditedSeconds())));
    }
}
