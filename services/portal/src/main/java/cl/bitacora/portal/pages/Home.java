package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.http.Caller;
import cl.bitacora.http.Roles;
import cl.bitacora.portal.domain.Owner;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a role is called and what waits for it. */
final class Home {
    /** In the order in which somebody with several is called. */
    private static final Map<String, String> NAMES = Map.of(
            Roles.SENCE_NATIONAL, "SENCE, nivel nacional",
            Roles.SENCE_DIRECTOR, "Director regional",
            Roles.SENCE_REGIONAL, "Dirección Regional",
            Roles.AUDITOR, "Auditoría",
            Roles.OTEC_ADMIN, "Administrador de OTEC",
            Roles.OTEC_OPERATOR, "Operador de OTEC",
            Roles.OTEC_SYSTEM, "Sistema de OTEC",
            Roles.RELATOR, "Relator",
            Roles.OTIC_ANALYST, "Analista de OTIC",
            Roles.OTIC_SUPERVISOR, "Supervisor de OTIC");

    private static final List<String> ORDER = List.of(
            Roles.SENCE_NATIONAL,
            Roles.SENCE_DIRECTOR,
            Roles.SENCE_REGIONAL,
            Roles.AUDITOR,
            Roles.OTEC_ADMIN,
            Roles.OTEC_OPERATOR,
            Roles.OTEC_SYSTEM,
            Roles.RELATOR,
            Roles.OTIC_ANALYST,
            Roles.OTIC_SUPERVISOR);

    private Home() {}

    static String role(Caller caller) {
        return ORDER.stream()
                .filter(caller::has)
                .map(role -> say(NAMES.getOrDefault(role, role)))
                .findFirst()
                .orElseGet(() -> say("Sin rol"));
    }

    /** What the first page is about. */
    enum Shown {
        /** What the reader, or somebody else, has to do. */
        TASKS,
        /** The deadlines and phases of the courses that an OTIC stands between. */
        WATCHED,
        /** The classes that come. */
        CLASSES
    }

    /** What the first page is about for this reader: own tasks before anything else. */
    static Shown shown(Caller caller) {
        if (!owners(caller).isEmpty() || caller.has(Roles.AUDITOR)) {
            return Shown.TASKS;
        }
        if (caller.has(Roles.RELATOR)) {
            return Shown.CLASSES;
        }
        return caller.has(Roles.OTIC_ANALYST) || caller.has(Roles.OTIC_SUPERVISOR) ? Shown.WATCHED : Shown.TASKS;
    }

    /** Whose tasks are the caller's own; none for whoever only looks. */
    static Set<Owner> owners(Caller caller) {
        Set<Owner> owners = EnumSet.noneOf(Owner.class);
        if (caller.has(Roles.OTEC_ADMIN) || caller.has(Roles.OTEC_OPERATOR) || caller.has(Roles.OTEC_SYSTEM)) {
            owners.add(Owner.EJECUTOR);
        }
        if (caller.has(Roles.SENCE_REGIONAL) || caller.has(Roles.SENCE_DIRECTOR)) {
            owners.add(Owner.DIRECCION_REGIONAL);
        }
        if (caller.has(Roles.SENCE_DIRECTOR)) {
            owners.add(Owner.DIRECTOR);
        }
        if (caller.has(Roles.SENCE_NATIONAL)) {
            owners.add(Owner.NIVEL_NACIONAL);
        }
        return owners;
    }
}
