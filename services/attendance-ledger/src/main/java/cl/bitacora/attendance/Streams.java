package cl.bitacora.attendance;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;

/** Names of the ledger's streams. */
public final class Streams {
    private Streams() {}

    /** One block of class. */
    public static String block(BlockKey key) {
        return "block-" + key;
    }

    /** The late entries of a section. */
    public static String delays(SectionId section) {
        return "delays-" + section;
    }

    /** The running total of a section. */
    public static String totals(SectionId section) {
        return "attendance-" + section;
    }
}
