package cl.bitacora.certificates.http;

import cl.bitacora.certificates.domain.CertificateCommand;
import cl.bitacora.certificates.domain.CertificateState;
import cl.bitacora.certificates.domain.CertificateState.Known;
import cl.bitacora.certificates.domain.Certificates;
import cl.bitacora.certificates.domain.FolioDecider;
import cl.bitacora.certificates.domain.FolioDecider.Folios;
import cl.bitacora.certificates.domain.FolioDecider.Reserve;
import cl.bitacora.certificates.domain.Seal;
import cl.bitacora.certificates.http.paper.IssuedPaper;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.FolioReserved;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Loaded;
import cl.bitacora.eventstore.LogProofs;
import cl.bitacora.http.Accepted;
import cl.bitacora.http.Commands;
import cl.bitacora.http.Digests;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Decision;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Issues a paper: asks whether it would be issued, reserves its folio, prints it, and only then issues it with the hash of
 * the print. Two clicks at once print two papers with one folio; one of them is issued, the other never existed.
 */
@RequestScoped
public class IssueDesk {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    /** 26 characters of 5 bits: 130 bits that nobody guesses. */
    private static final int CODE_LENGTH = 26;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Commands commands;
    private final Aggregates<CertificateCommand, CertificateState, CertificateEvent> certificates;
    private final Aggregates<Reserve, Folios, FolioReserved> folios;
    private final Papers papers;
    private final LogProofs proofs;

    @Inject
    public IssueDesk(
            Commands commands,
            Aggregates<CertificateCommand, CertificateState, CertificateEvent> certificates,
            Aggregates<Reserve, Folios, FolioReserved> folios,
            Papers papers,
            LogProofs proofs) {
        this.commands = commands;
        this.certificates = certificates;
        this.folios = folios;
        this.papers = papers;
        this.proofs = proofs;
    }

    /**
     * Issues with a command that still lacks its seal.
     *
     * @throws cl.bitacora.http.ProblemException as the decider refuses
     */
    public Accepted<CertificateState, CertificateEvent> issue(
            String certificate, SectionId section, Instant at, Function<Seal, CertificateCommand> command) {
        String stream = Certificates.stream(certificate);
        Loaded<CertificateState> loaded = certificates.load(stream);
        int version = loaded.state() instanceof Known known ? known.nextVersion() : 1;
        if (wouldIssue(command.apply(new Seal(version, "-", "-", "-")), loaded.state())
                .isEmpty()) {
            // Refused, or a repeat: the log says which, and nothing can be issued without a seal.
            return commands.run(certificates, stream, command.apply(Seal.none()));
        }
        Seal unprinted = new Seal(version, reserve(certificate, section, version, at), newCode(), "-");
        Optional<IssuedPaper> paper = wouldIssue(command.apply(unprinted), loaded.state());
        if (paper.isEmpty()) {
            return commands.run(certificates, stream, command.apply(Seal.none()));
        }
        byte[] pdf = papers.printNew(paper.get());
        String sha256 = Digests.sha256Hex(pdf);
        Seal seal = new Seal(version, unprinted.folio(), unprinted.verificationCode(), sha256);
        Accepted<CertificateState, CertificateEvent> accepted = commands.run(certificates, stream, command.apply(seal));
        if (!accepted.events().isEmpty()) {
            papers.keep(paper.get(), sha256, pdf);
            proofs.request(); // whoever scans the paper now should find its issue under a checkpoint
        }
        return accepted;
    }

    /** The paper that the command would issue on a state; empty if it is refused or repeats what is. */
    private Optional<IssuedPaper> wouldIssue(CertificateCommand command, CertificateState state) {
        return switch (certificates.decider().decide(command, state)) {
            case Decision.Refused<CertificateEvent> refused -> Optional.empty();
            case Decision.Accepted<CertificateEvent> accepted ->
                accepted.events().stream()
                        .flatMap(event -> IssuedPapers.of(event, state).stream())
                        .findFirst();
        };
    }

    /** A number without gaps: reserved for this version, whoever asks and however often. */
    private String reserve(String certificate, SectionId section, int version, Instant at) {
        int year = Chile.dayOf(at).getYear();
        int correlative = commands.run(
                        "folio", folios, "folios-" + year, new Reserve(at, certificate, section, version, year))
                .state()
                .of(certificate, version)
                .orElseThrow(() -> new IllegalStateException("no folio for " + certificate));
        return FolioDecider.folio(correlative, year);
    }

    private static String newCode() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
