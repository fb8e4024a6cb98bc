package cl.bitacora.classroom.journal;

import java.nio.file.Path;

/** Where a record is, and its two hashes. */
record Place(Path file, int ordinal, long offset, int length, String prevHash, String hash) {

    static Place of(Path file, int ordinal, Frame frame) {
        return new Place(file, ordinal, frame.offset(), frame.length(), frame.prevHash(), frame.hash());
    }
}
