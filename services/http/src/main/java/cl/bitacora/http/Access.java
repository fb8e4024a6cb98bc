package cl.bitacora.http;

import java.util.Optional;

/**
 * The one access policy, pure: what a role may do, and whether the resource lies in the caller's scope. What a caller may
 * not even see does not exist for them (404); what they see but may not do is forbidden (403).
 */
public final class Access {
    /** Three answers, no more. */
    public enum Verdict {
        ALLOWED,
        FORBIDDEN,
        HIDDEN
    }

    private Access() {}

    /** Judges without throwing. */
    public static Verdict judge(Caller caller, Permission permission, Scope scope) {
        boolean visible = false;
        for (String role : caller.roles()) {
            if (inScope(caller, role, scope)) {
                visible |= Permission.READ.allows(role);
                if (permission.allows(role)) {
                    return Verdict.ALLOWED;
                }
            }
        }
        return visible ? Verdict.FORBIDDEN : Verdict.HIDDEN;
    }

    /**
     * Lets the caller pass or throws.
     *
     * @throws ProblemException 404 for what is hidden, 403 for what is forbidden
     */
    public static void require(Caller caller, Permission permission, Scope scope) {
        switch (judge(caller, permission, scope)) {
            case ALLOWED -> {}
            case FORBIDDEN -> throw Problems.forbidden();
            case HIDDEN -> throw Problems.notFound();
        }
    }

    /** What the caller may see in lists. */
    public static Visibility visible(Caller caller) {
        if (caller.has(Roles.SENCE_NATIONAL) || caller.has(Roles.AUDITOR)) {
            return new Visibility.Everything();
        }
        if (caller.has(Roles.SENCE_REGIONAL) || caller.has(Roles.SENCE_DIRECTOR)) {
            return caller.region().<Visibility>map(Visibility.OwnRegion::new).orElseGet(Visibility.Nothing::new);
        }
        boolean ofOtec = caller.has(Roles.OTEC_ADMIN)
                || caller.has(Roles.OTEC_OPERATOR)
                || caller.has(Roles.OTEC_SYSTEM)
                || caller.has(Roles.RELATOR);
        if (ofOtec && caller.otec().isPresent()) {
            return new Visibility.OwnOtec(caller.otec().get());
        }
        boolean ofOtic = caller.has(Roles.OTIC_ANALYST) || caller.has(Roles.OTIC_SUPERVISOR);
        return ofOtic
                ? caller.otic().<Visibility>map(Visibility.OwnOtic::new).orElseGet(Visibility.Nothing::new)
                : new Visibility.Nothing();
    }

    private static boolean inScope(Caller caller, String role, Scope scope) {
        return switch (role) {
            case Roles.SENCE_NATIONAL, Roles.AUDITOR -> true;
            case Roles.SENCE_REGIONAL, Roles.SENCE_DIRECTOR -> sameOrOpen(caller.region(), scope.region(), scope);
            case Roles.OTEC_ADMIN, Roles.OTEC_OPERATOR, Roles.OTEC_SYSTEM, Roles.RELATOR ->
                sameOrOpen(caller.otec(), scope.otec(), scope);
            case Roles.OTIC_ANALYST, Roles.OTIC_SUPERVISOR -> sameOrOpen(caller.otic(), scope.otic(), scope);
            default -> false;
        };
    }

    /** The caller's mark must be there and be the resource's; the platform's own resources need no mark. */
    private static <T> boolean sameOrOpen(Optional<T> callers, Optional<T> resources, Scope scope) {
        return scope.equals(Scope.platform())
                || callers.isPresent() && resources.isPresent() && callers.get().equals(resources.get());
    }
}
