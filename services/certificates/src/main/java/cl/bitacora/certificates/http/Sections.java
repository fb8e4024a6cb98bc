package cl.bitacora.certificates.http;

import cl.bitacora.certificates.views.SectionFacts;
import cl.bitacora.certificates.views.SectionRow;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.http.Caller;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Rut;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** A section for this caller: access is decided before anything personal is read. */
@RequestScoped
public class Sections {
    private final CurrentCaller caller;
    private final SectionFacts facts;

    @Inject
    public Sections(CurrentCaller caller, SectionFacts facts) {
        this.caller = caller;
        this.facts = facts;
    }

    /**
     * What is known of a section.
     *
     * @throws cl.bitacora.http.ProblemException 404 if it does not exist or not for this caller, 403 if the caller may not
     */
    public SectionFacts.Known require(SectionId section, Permission permission) {
        Caller who = caller.get();
        SectionRow row = facts.row(section.value()).orElseThrow(Problems::notFound);
        CertificateAccess.require(who, permission, Rut.of(row.otec), row.region);
        return facts.find(section).orElseThrow(Problems::notFound);
    }
}
