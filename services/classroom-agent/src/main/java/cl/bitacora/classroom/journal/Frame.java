package cl.bitacora.classroom.journal;

/**
 * A frame that was written by the holder of the installation's key.
 *
 * @param offset in its segment
 * @param length of the whole frame, bytes
 * @param acked what had been acknowledged when it was written: all before its group
 * @param canonical the record, RFC 8785
 */
record Frame(long offset, int length, long seq, long acked, String prevHash, String hash, String canonical) {}
