package cl.bitacora.http;

import java.util.Set;

/** What an endpoint needs; the roles that have it. Where they have it is {@link Access}'s matter. */
public enum Permission {
    /** Look at a resource in scope. */
    READ(
            Roles.OTEC_ADMIN,
            Roles.OTEC_OPERATOR,
            Roles.OTEC_SYSTEM,
            Roles.RELATOR,
            Roles.OTIC_ANALYST,
            Roles.OTIC_SUPERVISOR,
            Roles.SENCE_REGIONAL,
            Roles.SENCE_DIRECTOR,
            Roles.SENCE_NATIONAL,
            Roles.AUDITOR),
    /** Act for the own OTEC: register, enrol, submit, ask. */
    SUBMIT(Roles.OTEC_ADMIN, Roles.OTEC_OPERATOR, Roles.OTEC_SYSTEM),
    /** Manage the own OTEC's installations and keys. */
    ADMINISTER(Roles.OTEC_ADMIN, Roles.OTEC_SYSTEM),
    /** Review, stamp, observe, decide in the own region. */
    REVIEW(Roles.SENCE_REGIONAL, Roles.SENCE_DIRECTOR),
    /** Sign as Director Regional. */
    SIGN(Roles.SENCE_DIRECTOR),
    /** Decide for the whole country: payments, erasure of persons. */
    NATIONAL(Roles.SENCE_NATIONAL),
    /** Look at the machine room: parked messages. */
    AUDIT(Roles.SENCE_NATIONAL, Roles.AUDITOR),
    /** Act on the machine room: replay, rebuild. */
    OPERATE(Roles.SENCE_NATIONAL);

    private final Set<String> roles;

    Permission(String... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether the role alone carries the permission. */
    public boolean allows(String role) {
        return roles.contains(role);
    }
}
