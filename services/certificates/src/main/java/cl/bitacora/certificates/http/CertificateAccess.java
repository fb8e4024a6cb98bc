package cl.bitacora.certificates.http;

import cl.bitacora.certificates.domain.Regions;
import cl.bitacora.http.Access;
import cl.bitacora.http.Caller;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Scope;
import cl.bitacora.http.Visibility;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.Rut;

/**
 * Who sees and does what with certificates (CERT-032): the executor's people their own, the DR what was executed in its
 * region; OTIC, client company and participant get the paper from the executor and have no access of their own. The
 * profiles are those of the class book (CERT-003): a person of the executor with a region sees that region only.
 */
public final class CertificateAccess {
    private CertificateAccess() {}

    /**
     * Lets the caller pass or throws.
     *
     * @param otec executor of the section
     * @param region code of the region of execution, in one or two digits
     */
    @Rule({"CERT-003", "CERT-023", "CERT-032"})
    public static void require(Caller caller, Permission permission, Rut otec, String region) {
        if (Access.visible(caller) instanceof Visibility.OwnOtec && outsideProfile(caller, region)) {
            throw Problems.notFound();
        }
        Access.require(caller, permission, Scope.of(otec, region));
    }

    /** Whether an executor's person is confined to another region. */
    static boolean outsideProfile(Caller caller, String region) {
        return caller.region().filter(own -> !Regions.same(own, region)).isPresent();
    }
}
