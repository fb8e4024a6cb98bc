package cl.bitacora.certificates.domain;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import java.util.Locale;

/** Names of certificates: one per section and kind (CERT-901), so that two clicks meet on one stream. */
public final class Certificates {
    private Certificates() {}

    /** Id of the certificate of a section and kind, e.g. {@code bodegas-1-normal}. */
    public static String id(SectionId section, Kind kind) {
        return section + "-" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Stream of a certificate. */
    public static String stream(String certificate) {
        return "certificate-" + certificate;
    }

    /** Stream of the certificate of a section and kind. */
    public static String stream(SectionId section, Kind kind) {
        return stream(id(section, kind));
    }
}
