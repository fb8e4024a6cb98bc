package cl.bitacora.certificates.domain;

import cl.bitacora.certificates.domain.CertificateCommand.Generate;
import cl.bitacora.certificates.domain.CertificateState.Known;
import cl.bitacora.certificates.domain.CertificateState.None;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateGenerated;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Generar Certificado": the draft that the executor verifies before issuing. */
final class Generating {
    private Generating() {}

    static Decision<CertificateEvent> decide(Generate command, CertificateState state) {
        if (command.kind() == Kind.MANUAL) {
            return Decision.refuse(Refusals.manualByResolutionOnly());
        }
        return switch (state) {
            case None none -> draft(command, Optional.empty(), true);
            case Known known ->
                switch (known.status()) {
                    case PENDIENTE_DE_EMITIR -> draft(command, Optional.of(known), true);
                    // An approved annulment lets issue again without a limit (CERT-902).
                    case APROBADO_PARA_REEMISION -> draft(command, Optional.of(known), false);
                    case EMITIDO, PENDIENTE_DE_VALIDACION -> Decision.refuse(Refusals.alreadyActive(known));
                    case RECHAZADO -> Decision.refuse(Refusals.reissueNotAllowed(known));
                };
        };
    }

    @Rule({"CERT-007", "CERT-025"})
    private static Decision<CertificateEvent> draft(Generate command, Optional<Known> known, boolean limited) {
        CourseFacts facts = command.facts();
        LocalDate endsOn = RealDates.termStart(command.kind(), facts);
        List<Check<?>> checks = new ArrayList<>();
        checks.add(Eligibility.of(facts, command.at()));
        checks.add(EffectiveHours.of(command.kind(), facts, Optional.empty()));
        if (limited) {
            checks.add(IssueTerm.open(endsOn, command.at(), command.parameters()));
        }
        var refusal = Check.firstRefusal(checks);
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        List<Line> lines = Snapshot.of(command.kind(), facts);
        boolean same = known.flatMap(Known::draft)
                        .filter(draft -> Snapshot.same(draft, lines))
                        .isPresent()
                && known.map(Known::endsOn).equals(Optional.of(endsOn));
        if (same) {
            return Decision.nothing();
        }
        List<Finding<?>> basis = new ArrayList<>(Check.findings(checks));
        basis.add(IssueTerm.liquidationDueOn(endsOn, command.parameters()));
        lines.forEach(line -> basis.add(Snapshot.finding(line)));
        Finding<CertificateStatus> why = Finding.of(
                        RuleId.of("CERT-007"),
                        CertificateStatus.PENDIENTE_DE_EMITIR,
                        Norms.cert("Q128"),
                        Fact.of("kind", command.kind()),
                        Fact.of("participants", lines.size()),
                        Fact.of("withoutName", facts.unnamed().size()))
                .restingOn(basis);
        return Decision.accept(new CertificateGenerated(
                command.certificate(),
                facts.section(),
                command.at(),
                command.kind(),
                facts.programme(),
                facts.region(),
                endsOn,
                lines,
                why.explanation()));
    }
}
