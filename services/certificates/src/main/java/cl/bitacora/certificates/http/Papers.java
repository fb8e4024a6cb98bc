package cl.bitacora.certificates.http;

import cl.bitacora.certificates.domain.Regions;
import cl.bitacora.certificates.http.paper.IssuedPaper;
import cl.bitacora.certificates.http.paper.PaperContent;
import cl.bitacora.certificates.http.paper.PaperPrinter;
import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.PeopleReplica;
import cl.bitacora.http.Digests;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.Territory.Region;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prints papers with the names of now, keeps them as first made, and gives them back. Blocking. */
@Singleton
public class Papers {
    private final PaperPrinter printer;
    private final PaperArchive archive;
    private final PeopleReplica people;
    private final Regulation regulation;
    private final PaperAnchors anchors;
    private final String publicUrl;

    Papers(
            PaperPrinter printer,
            PaperArchive archive,
            PeopleReplica people,
            Regulation regulation,
            PaperAnchors anchors,
            @ConfigProperty(name = "bitacora.public-url") String publicUrl) {
        this.printer = printer;
        this.archive = archive;
        this.people = people;
        this.regulation = regulation;
        this.anchors = anchors;
        this.publicUrl = publicUrl;
    }

    /**
     * A paper.
     *
     * @param asIssued whether it is the one whose hash stands in the log; another one lacks or corrects a name
     */
    public record Print(byte[] pdf, String sha256, boolean asIssued) {}

    /** A new paper: with the names of now, and the newest checkpoint of the log. */
    public byte[] printNew(IssuedPaper paper) {
        anchors.give(paper.certificate(), paper.version());
        return print(paper);
    }

    /** The paper with the names of now, and the checkpoint that it was given. */
    public byte[] print(IssuedPaper paper) {
        return printer.print(content(paper, people.findAll(named(paper))));
    }

    /** Keeps what was printed at the issue. */
    public void keep(IssuedPaper paper, String sha256, byte[] pdf) {
        archive.store(paper.certificate(), paper.version(), sha256, pdf, named(paper));
    }

    /** The paper as issued if it is kept or can be made the same, else made again with the names of now. */
    public Print find(IssuedPaper paper, String issuedSha256) {
        Optional<byte[]> kept = archive.find(paper.certificate(), paper.version());
        if (kept.isPresent()) {
            String sha256 = Digests.sha256Hex(kept.get());
            return new Print(kept.get(), sha256, sha256.equals(issuedSha256));
        }
        byte[] again = print(paper);
        String sha256 = Digests.sha256Hex(again);
        if (sha256.equals(issuedSha256)) {
            keep(paper, sha256, again);
        }
        return new Print(again, sha256, sha256.equals(issuedSha256));
    }

    /** The words of a paper. */
    public PaperContent content(IssuedPaper paper, Map<PersonId, PersonRecord> names) {
        return PaperContent.of(
                paper,
                names,
                officeName(paper.region()),
                publicUrl,
                anchors.find(paper.certificate(), paper.version()));
    }

    /** Everybody whom a paper names. */
    public static Set<PersonId> named(IssuedPaper paper) {
        Set<PersonId> named = new LinkedHashSet<>();
        paper.body().lines().stream().map(Line::participant).forEach(named::add);
        named.add(paper.body().signatory());
        return named;
    }

    /** Address of the public page of a paper. */
    public String link(String verificationCode) {
        return publicUrl + "/verificar/" + verificationCode;
    }

    /** The office of SENCE where a section is executed. */
    public String officeName(String region) {
        return "Dirección Regional del SENCE, " + regionName(region);
    }

    /** Name of a region in full. */
    public String regionName(String region) {
        return regulation
                .territory()
                .findRegion(Regions.twoDigits(region))
                .map(Region::name)
                .orElse(region);
    }
}
