package cl.bitacora.classroom.journal;

import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The journal of one installation: one folder, one process. Records are appended to segment files, chained and signed, and
 * forced to the disk before {@link #append} returns. Safe for several threads.
 */
public final class Journal implements AutoCloseable {
    private static final long SEGMENT_BYTES = 1 << 20;

    private final Path folder;
    private final String installation;
    private final Disk disk;
    private final long segmentBytes;
    private PrivateKey key;
    private FrameCodec codec;
    private final Segments segments;
    private final FolderLock lock;
    private final Watermark watermark;
    private final NavigableMap<Long, Place> places;
    private Watermark.Mark pruned;
    private Watermark.Mark head;
    private int nextOrdinal;
    private @Nullable SegmentWriter writer;
    private boolean closed;

    private Journal(
            Path folder,
            String installation,
            PrivateKey key,
            Disk disk,
            long segmentBytes,
            FrameCodec codec,
            FolderLock lock,
            Watermark watermark,
            Contents contents) {
        this.folder = folder;
        this.installation = installation;
        this.key = key;
        this.disk = disk;
        this.segmentBytes = segmentBytes;
        this.codec = codec;
        this.segments = new Segments(folder, disk);
        this.lock = lock;
        this.watermark = watermark;
        this.places = contents.places();
        this.pruned = contents.pruned();
        this.head = contents.head();
        this.nextOrdinal = contents.nextOrdinal();
    }

    /** An open journal and what opening found. */
    public record Opened(Journal journal, Recovery recovery) {}

    /**
     * Opens or creates the journal, and checks everything in it.
     *
     * @param installation id as enrolled
     * @throws JournalLockedException if another process has it open
     * @throws IOException if the folder cannot be read or written
     */
    public static Opened open(Path folder, String installation, PrivateKey key, PublicKey publicKey)
            throws IOException {
        return open(folder, installation, key, List.of(publicKey));
    }

    /**
     * Opens the journal of an installation that changed keys.
     *
     * @param trusted the key in use first, then those it replaced: older records are signed with them
     */
    public static Opened open(Path folder, String installation, PrivateKey key, List<PublicKey> trusted)
            throws IOException {
        return open(folder, installation, key, trusted, Disk.REAL, SEGMENT_BYTES);
    }

    static Opened open(
            Path folder, String installation, PrivateKey key, List<PublicKey> trusted, Disk disk, long segmentBytes)
            throws IOException {
        Files.createDirectories(folder);
        FolderLock lock = FolderLock.take(folder);
        try {
            FrameCodec codec = new FrameCodec(installation, key, trusted);
            Contents contents =
                    new Recovering(folder, disk).read(codec, PrunedMark.read(folder, installation, trusted));
            Watermark watermark = Watermark.open(folder, contents.head(), disk);
            Journal journal =
                    new Journal(folder, installation, key, disk, segmentBytes, codec, lock, watermark, contents);
            return new Opened(journal, contents.recovery());
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Writes records, in order, in one write, and returns when they are on the disk: only then may anybody be told.
     *
     * @return the records at their places
     * @throws JournalFailedException if the disk did not take them: none of them was recorded
     * @throws IllegalArgumentException for a record without canonical form, or no records
     */
    public synchronized List<ChainedRecord> append(List<JournalRecord> records) throws JournalFailedException {
        requireOpen();
        if (records.isEmpty()) {
            throw new IllegalArgumentException("nothing to append");
        }
        long seq = head.seq();
        String hash = head.hash();
        ByteArrayOutputStream group = new ByteArrayOutputStream();
        List<ChainedRecord> appended = new ArrayList<>();
        List<Place> at = new ArrayList<>();
        for (JournalRecord said : records) {
            String canonical = JournalCodec.canonical(++seq, said);
            byte[] frame = codec.encode(seq, head.seq(), hash, canonical);
            String next = JournalCodec.sha256(hash + canonical);
            at.add(new Place(folder, 0, group.size(), frame.length, hash, next));
            appended.add(new ChainedRecord(seq, said, next));
            group.writeBytes(frame);
            hash = next;
        }
        Place segment = write(group.toByteArray());
        for (int i = 0; i < at.size(); i++) {
            Place it = at.get(i);
            places.put(
                    appended.get(i).seq(),
                    new Place(
                            segment.file(),
                            segment.ordinal(),
                            segment.offset() + it.offset(),
                            it.length(),
                            it.prevHash(),
                            it.hash()));
        }
        head = new Watermark.Mark(seq, hash);
        acknowledge();
        return List.copyOf(appended);
    }

    /** Where the group begins. A writer that failed is never used again. */
    private Place write(byte[] group) throws JournalFailedException {
        SegmentWriter open = writer;
        try {
            if (open != null && open.size() >= segmentBytes) {
                writer = null;
                open.close();
                watermark.force();
                open = null;
            }
            if (open == null) {
                open = segments.begin(nextOrdinal++);
                writer = open;
            }
            Place begin = new Place(open.file(), nextOrdinal - 1, open.size(), 0, "", "");
            open.append(group);
            return begin;
        } catch (IOException e) {
            writer = null;
            throw new JournalFailedException("the journal's disk failed: nothing was recorded", e);
        }
    }

    private void acknowledge() {
        try {
            watermark.write(head);
        } catch (IOException _) {
            // The records are on the disk. An old mark makes the next opening report them as unacknowledged; they
            // count.
        }
    }

    /** Sequence of the last record, 0 before the first. */
    public synchronized long lastSeq() {
        return head.seq();
    }

    /** Sequence of the first record kept here: those before were pruned. One more than the last if none is kept. */
    public synchronized long firstSeq() {
        return places.isEmpty() ? head.seq() + 1 : places.firstKey();
    }

    /**
     * Hash of record {@code seq - 1}, as the head of a batch that starts at {@code seq} needs it.
     *
     * @throws IllegalArgumentException if neither it nor its neighbours are known here
     */
    public synchronized String hashBefore(long seq) {
        Place place = places.get(seq);
        Place previous = places.get(seq - 1);
        if (place != null) {
            return place.prevHash();
        }
        if (previous != null) {
            return previous.hash();
        }
        if (seq - 1 == head.seq()) {
            return head.hash();
        }
        if (seq - 1 == pruned.seq()) {
            return pruned.hash();
        }
        throw new IllegalArgumentException("record " + (seq - 1) + " is not known here");
    }

    /** Consecutive records from {@code fromSeq}; fewer than {@code max} at the end or before a hole. */
    public synchronized List<ChainedRecord> read(long fromSeq, int max) throws IOException {
        requireOpen();
        List<ChainedRecord> records = new ArrayList<>();
        @Nullable Path file = null;
        byte[] bytes = new byte[0];
        for (long seq = fromSeq; records.size() < max; seq++) {
            Place place = places.get(seq);
            if (place == null) {
                break;
            }
            if (!place.file().equals(file)) {
                file = place.file();
                bytes = Files.readAllBytes(file);
            }
            records.add(new ChainedRecord(seq, said(seq, place, bytes), place.hash()));
        }
        return records;
    }

    private JournalRecord said(long seq, Place place, byte[] bytes) throws IOException {
        int end = (int) Math.min(bytes.length, place.offset() + place.length());
        if (codec.decode(bytes, (int) place.offset(), end) instanceof FrameCodec.Read.Authentic(Frame frame)
                && frame.hash().equals(place.hash())) {
            return CanonicalRecord.read(seq, frame.canonical());
        }
        throw new IOException(
                "record " + seq + " changed on the disk: " + place.file().getFileName() + ", byte " + place.offset());
    }

    /**
     * Deletes what the gateway has: whole segments whose records all are at or before {@code throughSeq}. Segments that
     * were set aside stay: they are evidence.
     *
     * @throws IllegalArgumentException if the receipt is another installation's, or does not reach so far, or names another
     *     hash than the one kept here
     */
    public synchronized void prune(long throughSeq, VerifiedReceipt proof) throws IOException {
        requireOpen();
        Place receipted = places.get(proof.lastSeq());
        boolean fits = proof.installation().equals(installation)
                && proof.lastSeq() >= throughSeq
                && receipted != null
                && receipted.hash().equals(proof.lastHash());
        if (!fits) {
            throw new IllegalArgumentException("this receipt does not cover record " + throughSeq + " as kept here");
        }
        Place last = places.get(throughSeq);
        if (last == null) {
            throw new IllegalArgumentException("record " + throughSeq + " is not kept here");
        }
        Set<Integer> staying = new TreeSet<>();
        places.tailMap(throughSeq, false).values().forEach(it -> staying.add(it.ordinal()));
        NavigableMap<Long, Place> covered = places.headMap(throughSeq, true);
        List<Path> going = covered.values().stream()
                .filter(it -> !staying.contains(it.ordinal()) && it.file().startsWith(folder) && !aside(it))
                .map(Place::file)
                .distinct()
                .toList();
        if (going.isEmpty()) {
            return;
        }
        if (writer != null && going.contains(writer.file())) {
            writer.close();
            writer = null;
        }
        long through = covered.entrySet().stream()
                .filter(it -> going.contains(it.getValue().file()))
                .mapToLong(Map.Entry::getKey)
                .max()
                .orElseThrow();
        pruned = new Watermark.Mark(through, hashOf(through));
        PrunedMark.write(folder, installation, pruned, proof.position(), key, disk);
        for (Path file : going) {
            Files.deleteIfExists(file);
        }
        disk.forceFolder(folder);
        places.values().removeIf(it -> going.contains(it.file()));
    }

    /**
     * Signs with another key from now on. What is written stays signed as it is.
     *
     * @param trusted the new key first, then those it replaced
     */
    public synchronized void useKey(PrivateKey other, List<PublicKey> trusted) {
        requireOpen();
        key = other;
        codec = new FrameCodec(installation, other, trusted);
    }

    private String hashOf(long seq) {
        return hashBefore(seq + 1);
    }

    private boolean aside(Place place) {
        return place.file().startsWith(folder.resolve(Segments.SET_ASIDE));
    }

    /** Lets the folder go. May be repeated. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (writer != null) {
            writer.close();
        }
        try (lock;
                watermark) {
            writer = null;
        } catch (IOException _) {
            // Everything acknowledged is on the disk already.
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the journal is closed");
        }
    }
}
