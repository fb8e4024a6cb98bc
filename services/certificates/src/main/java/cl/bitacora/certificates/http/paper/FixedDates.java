package cl.bitacora.certificates.http.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Makes a PDF a function of its content: its dates and its id come from the paper, not from the clock. */
final class FixedDates {
    private FixedDates() {}

    static void set(PDDocument document, Instant at) throws IOException {
        Calendar calendar =
                GregorianCalendar.from(at.atZone(TimeZone.getTimeZone("UTC").toZoneId()));
        document.getDocumentInformation().setCreationDate(calendar);
        document.getDocumentInformation().setModificationDate(calendar);
        document.setDocumentId(at.getEpochSecond());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            String fixed = xmp.replaceAll(
                    "<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*<",
                    "<xmp:$1>" + at.truncatedTo(ChronoUnit.SECONDS) + "<");
            metadata.importXMPMetadata(fixed.getBytes(StandardCharsets.UTF_8));
        }
    }
}
