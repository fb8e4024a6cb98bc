package cl.bitacora.classroom.reader;

import cl.bitacora.kernel.Rule;
import java.util.List;
import java.util.Locale;

/** The readers that the class book admits, and how many a place needs (Res. Ex. LCE, Resuelvo 1, letter b). */
public final class AdmissibleReaders {
    /** The 4000B and the 4500 share it. */
    private static final String USB_ID = "05ba:000a";

    private AdmissibleReaders() {}

    /**
     * Digital Persona U.are.U 4000B or U.are.U 4500. The open driver names both, and the 4000, in one breath; what it cannot
     * tell apart is admitted, and the person in charge looks at the label.
     */
    @Rule("LCE-013")
    public static boolean admits(ReaderInfo reader) {
        String product = reader.product().toUpperCase(Locale.ROOT);
        return reader.live()
                && (reader.usbId().equalsIgnoreCase(USB_ID)
                        || product.contains("U.ARE.U") && (product.contains("4000B") || product.contains("4500")));
    }

    /** One for each marking point and one for each point where administrative staff enter. */
    @Rule("LCE-013")
    public static boolean suffice(List<ReaderInfo> readers, int markingPoints, int administrativePoints) {
        return readers.stream().filter(AdmissibleReaders::admits).count() >= markingPoints + administrativePoints;
    }
}
