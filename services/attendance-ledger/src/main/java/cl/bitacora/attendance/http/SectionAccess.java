package cl.bitacora.attendance.http;

import cl.bitacora.attendance.domain.SectionFacts;
import cl.bitacora.attendance.policies.Sections;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.http.Access;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Sections that the caller may deal with; a foreign one does not exist for them. */
@RequestScoped
public class SectionAccess {
    private final Sections sections;
    private final CurrentCaller caller;

    @Inject
    public SectionAccess(Sections sections, CurrentCaller caller) {
        this.sections = sections;
        this.caller = caller;
    }

    /**
     * The section of a path.
     *
     * @throws cl.bitacora.http.ProblemException 404 if there is none or it is foreign, 403 if the role does not allow this
     */
    SectionFacts require(String id, Permission permission) {
        SectionId section = parse(id);
        SectionFacts facts = sections.find(section).orElseThrow(Problems::notFound);
        Access.require(caller.get(), permission, Scope.of(facts.otec(), facts.region()));
        return facts;
    }

    private static SectionId parse(String id) {
        try {
            return new SectionId(id);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }
}
