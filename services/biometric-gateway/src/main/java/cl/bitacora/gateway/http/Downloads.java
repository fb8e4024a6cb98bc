package cl.bitacora.gateway.http;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.InstallationEvent;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.gateway.domain.InstallationCommand.RecordDownload;
import cl.bitacora.gateway.domain.InstallationState;
import cl.bitacora.http.Commands;
import cl.bitacora.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes down that a course was downloaded. A download is a read, so it has no Idempotency-Key: the decider repeats well. */
@ApplicationScoped
public class Downloads {
    private final Registrations registrations;
    private final Commands commands;
    private final RequestMetadata metadata;

    @Inject
    public Downloads(Registrations registrations, Commands commands, RequestMetadata metadata) {
        this.registrations = registrations;
        this.commands = commands;
        this.metadata = metadata;
    }

    void record(String installation, SectionId section, int participants, String actor) {
        RecordDownload command = new RecordDownload(installation, commands.now(), section, participants);
        CommandContext context = CommandContext.of(metadata.of(actor, "download-" + installation + "-" + section));
        switch (registrations.aggregates().execute(Registrations.stream(installation), command, context)) {
            case Outcome.Done<InstallationState, InstallationEvent> _ -> {}
            case Outcome.Repeated<InstallationState, InstallationEvent> _ -> {}
            case Outcome.Refused<InstallationState, InstallationEvent> refused ->
                throw Problems.refused(refused.refusal());
            case Outcome.Stale<InstallationState, InstallationEvent> _ ->
                throw new IllegalStateException("no version was asked for");
            case Outcome.KeyReused<InstallationState, InstallationEvent> _ ->
                throw new IllegalStateException("no key was given");
        }
    }
}
