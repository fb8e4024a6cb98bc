package cl.bitacora.gateway.http;

import cl.bitacora.contracts.journals.InstallationEvent;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Loaded;
import cl.bitacora.gateway.domain.InstallationCommand;
import cl.bitacora.gateway.domain.InstallationState;
import cl.bitacora.gateway.domain.InstallationState.Active;
import cl.bitacora.gateway.domain.InstallationState.Registration;
import cl.bitacora.gateway.domain.InstallationState.Revoked;
import cl.bitacora.gateway.domain.InstallationState.Unknown;
import cl.bitacora.http.Access;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/** Class PCs as they stand in the log, and whether the caller may deal with them. */
@ApplicationScoped
public class Registrations {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final Aggregates<InstallationCommand, InstallationState, InstallationEvent> installations;
    private final CurrentCaller caller;

    @Inject
    public Registrations(
            Aggregates<InstallationCommand, InstallationState, InstallationEvent> installations, CurrentCaller caller) {
        this.installations = installations;
        this.caller = caller;
    }

    /** Stream of an installation. */
    static String stream(String installation) {
        return "installation-" + installation;
    }

    Aggregates<InstallationCommand, InstallationState, InstallationEvent> aggregates() {
        return installations;
    }

    /**
     * What stands in the log.
     *
     * @throws cl.bitacora.http.ProblemException 404 for what cannot be an installation's id
     */
    InstallationState state(String installation) {
        if (!ID.matcher(installation).matches()) {
            throw Problems.notFound();
        }
        Loaded<InstallationState> loaded = installations.load(stream(installation));
        return loaded.state();
    }

    /** The registration, if the caller has any of these permissions on it; 404 or 403 otherwise. */
    Registration require(String installation, Permission... anyOf) {
        Registration registration = switch (state(installation)) {
            case Unknown _ -> throw Problems.notFound();
            case Active active -> active.registration();
            case Revoked revoked -> revoked.registration();
        };
        require(Scope.of(registration.otec(), registration.region()), anyOf);
        return registration;
    }

    /** Lets the caller pass who has any of the permissions in the scope; 404 or 403 otherwise. */
    void require(Scope scope, Permission... anyOf) {
        for (Permission permission : anyOf) {
            if (Access.judge(caller.get(), permission, scope) == Access.Verdict.ALLOWED) {
                return;
            }
        }
        Access.require(caller.get(), anyOf[0], scope);
    }
}
