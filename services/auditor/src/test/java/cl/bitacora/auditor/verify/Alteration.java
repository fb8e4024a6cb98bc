package cl.bitacora.auditor.verify;

import cl.bitacora.auditor.bundle.Digests;
import cl.bitacora.auditor.bundle.Entry;
import cl.bitacora.auditor.bundle.EntryLine;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.auditor.bundle.Manifest.Log;
import cl.bitacora.auditor.bundle.Manifest.Part;
import cl.bitacora.auditor.bundle.Manifest.Segment;
import cl.bitacora.auditor.bundle.Notes;
import cl.bitacora.auditor.bundle.SegmentReader;
import cl.bitacora.auditor.given.MemoryFiles;
import cl.bitacora.auditor.given.Platform;
import cl.bitacora.auditor.given.WrittenLog;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.CheckpointSigner;
import cl.bitacora.kernel.proof.Frontier;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.InvalidNoteException;
import cl.bitacora.kernel.proof.SignedNote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Alters one bundle; what is not altered is made to fit, as far as the forger can. */
final class Alteration {
    private static final int SEGMENT = 100;

    private final MemoryFiles files;
    private final SplittableRandom random;

    Alteration(MemoryFiles files, SplittableRandom random) {
        this.files = files;
        this.random = random;
    }

    MemoryFiles files() {
        return files;
    }

    String flipBitOfFile() throws IOException {
        List<String> names = new ArrayList<>(files.names());
        String name = names.get(random.nextInt(names.size()));
        byte[] bytes = files.bytes(name).clone();
        if (bytes.length == 0) {
            return flipBitOfFile();
        }
        flip(bytes);
        files.put(name, bytes);
        return name;
    }

    String flipBitOfEntry() throws IOException {
        String log = anyLog();
        List<byte[]> lines = lines(log);
        int at = random.nextInt(lines.size());
        byte[] line = lines.get(at).clone();
        flip(line);
        lines.set(at, line);
        write(log, lines, lines.size(), notes(log));
        return log + " " + (at + 1) + ": " + new String(line, StandardCharsets.UTF_8);
    }

    String deleteEntry() throws IOException {
        String log = anyLog();
        List<byte[]> lines = lines(log);
        int at = random.nextInt(lines.size());
        lines.remove(at);
        write(log, lines, lines.size(), notes(log));
        return log + " " + (at + 1);
    }

    String swapEntries() throws IOException {
        String log = anyLog();
        List<byte[]> lines = lines(log);
        int one = random.nextInt(lines.size());
        int other = (one + 1 + random.nextInt(lines.size() - 1)) % lines.size();
        byte[] line = lines.get(one);
        lines.set(one, lines.get(other));
        lines.set(other, line);
        write(log, lines, lines.size(), notes(log));
        return log + " " + (one + 1) + " and " + (other + 1);
    }

    String repeatEntry() throws IOException {
        String log = anyLog();
        List<byte[]> lines = lines(log);
        int at = random.nextInt(lines.size());
        lines.add(random.nextInt(lines.size() + 1), lines.get(at));
        write(log, lines, lines.size(), notes(log));
        return log + " " + (at + 1);
    }

    String foreignEntry() throws IOException {
        List<byte[]> others = lines("gateway");
        String log = "attendance";
        List<byte[]> lines = lines(log);
        int at = random.nextInt(lines.size());
        lines.set(at, others.get(random.nextInt(others.size())));
        write(log, lines, lines.size(), notes(log));
        return log + " " + (at + 1);
    }

    String truncate() throws IOException {
        String log = anyLog();
        List<byte[]> lines = lines(log);
        int left = random.nextInt(lines.size());
        write(log, lines.subList(0, left), left, notes(log));
        return log + " to " + left;
    }

    String cutTailWithCheckpoints(String log) throws IOException {
        List<byte[]> lines = lines(log);
        int left = random.nextInt(1, lines.size());
        List<String> fitting =
                notes(log).stream().filter(note -> size(note) <= left).toList();
        write(log, lines.subList(0, left), left, fitting);
        return log + " to " + left;
    }

    String rehashEntry() throws IOException {
        String log = anyLog();
        List<Entry> entries = entries(log);
        int at = random.nextInt(entries.size() - 1);
        Hash before = at == 0 ? Hash.ZERO : entries.get(at - 1).raw().chainHash();
        entries.set(at, ForgedEntries.linked(log, changed(entries.get(at)), before));
        write(log, ForgedEntries.encoded(entries), entries.size(), notes(log));
        return log + " " + (at + 1);
    }

    String fork() throws IOException {
        String log = anyLog();
        List<Entry> entries = forked(log);
        write(log, ForgedEntries.encoded(entries), entries.size(), notes(log));
        return log;
    }

    String forkAndSignWithWrongKey(boolean replaceKey) throws IOException {
        String log = anyLog();
        List<Entry> entries = forked(log);
        CheckpointSigner wrong = CheckpointSigner.of(WrittenLog.origin(log), "66".repeat(32));
        write(log, ForgedEntries.encoded(entries), entries.size(), signedAnew(log, entries, wrong));
        if (replaceKey) {
            List<String> keys = Stream.concat(
                            Platform.keys().stream().filter(key -> !key.name().equals(WrittenLog.origin(log))),
                            wrong.keys().stream())
                    .map(Object::toString)
                    .toList();
            part(Notes.KEYS, (String.join("\n", keys) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return log;
    }

    String flipBitOfCheckpoint() throws IOException {
        String log = anyLog();
        List<String> notes = notes(log);
        byte[] bytes = Notes.join(notes).getBytes(StandardCharsets.UTF_8);
        flip(bytes);
        part(log + "/checkpoints.txt", bytes);
        return log;
    }

    String removeFile() throws IOException {
        List<String> names = new ArrayList<>(files.names());
        String name = names.get(random.nextInt(names.size()));
        files.remove(name);
        return name;
    }

    /** A mark moved by a minute with everything that the platform's key can make: only the class PC's signature is left. */
    String rewriteMarkAsInsider() throws IOException {
        String log = "gateway";
        EventCodec<JournalEvent> codec = EventCodec.of(JournalEvent.CATALOGUE);
        List<Entry> entries = entries(log);
        int at = 0;
        while (!entries.get(at).raw().type().equals("journals.participant-marked.v1")) {
            at++;
        }
        String installation = "";
        String hash = "";
        for (int i = at; i < entries.size(); i++) {
            RawEvent raw = entries.get(i).raw();
            JournalEvent event = codec.decode(raw.type(), raw.payload());
            if (i == at && event instanceof UploadEvent.ParticipantMarkedRecorded it) {
                installation = it.installation();
                JournalRecord.ParticipantMarked said = new JournalRecord.ParticipantMarked(
                        it.said().block(),
                        it.said().at().minusSeconds(60),
                        it.said().participant(),
                        it.said().method());
                hash = JournalCodec.hash(ForgedEntries.previous(codec, entries, i, installation), it.seq(), said);
                entries.set(
                        i,
                        ForgedEntries.with(
                                entries.get(i),
                                codec.encode(
                                        new UploadEvent.ParticipantMarkedRecorded(installation, it.seq(), hash, said)),
                                said.at()));
            } else if (event instanceof UploadEvent.Recorded it
                    && it.installation().equals(installation)) {
                String next = JournalCodec.hash(hash, it.seq(), it.said());
                entries.set(
                        i,
                        ForgedEntries.with(entries.get(i), raw.payload().replace(it.hash(), next), raw.occurredAt()));
                hash = next;
            } else if (event instanceof UploadEvent.BatchReceived it
                    && it.installation().equals(installation)) {
                entries.set(
                        i,
                        ForgedEntries.with(
                                entries.get(i), raw.payload().replace(it.lastHash(), hash), raw.occurredAt()));
            }
        }
        ForgedEntries.relink(log, entries, 0);
        write(
                log,
                ForgedEntries.encoded(entries),
                entries.size(),
                signedAnew(log, entries, CheckpointSigner.of(WrittenLog.origin(log), Platform.SECRET)));
        return log + " " + (at + 1);
    }

    String anyLog() {
        return List.of("attendance", "certificates", "courses", "gateway", "payments")
                .get(random.nextInt(5));
    }

    private List<Entry> forked(String log) throws IOException {
        List<Entry> entries = entries(log);
        int at = random.nextInt(entries.size());
        entries.set(at, changed(entries.get(at)));
        ForgedEntries.relink(log, entries, at);
        return entries;
    }

    /** One field of an entry says something else. */
    private Entry changed(Entry entry) {
        RawEvent raw = entry.raw();
        Metadata metadata = raw.metadata();
        return switch (random.nextInt(4)) {
            case 0 ->
                ForgedEntries.with(
                        entry,
                        raw.payload(),
                        raw.occurredAt(),
                        new Metadata(
                                metadata.actor() + "x",
                                metadata.causation(),
                                metadata.correlation(),
                                metadata.regulation()));
            case 1 ->
                ForgedEntries.with(
                        entry,
                        raw.payload(),
                        raw.occurredAt(),
                        new Metadata(metadata.actor(), metadata.causation(), metadata.correlation(), "000000000000"));
            case 2 -> ForgedEntries.with(entry, raw.payload(), raw.occurredAt().plusSeconds(1), metadata);
            default -> ForgedEntries.with(entry, raw.payload().replaceFirst("\\{", "{ "), raw.occurredAt(), metadata);
        };
    }

    private List<String> signedAnew(String log, List<Entry> entries, CheckpointSigner signer) throws IOException {
        List<Long> sizes = notes(log).stream().map(Alteration::size).toList();
        List<String> notes = new ArrayList<>();
        Frontier tree = Frontier.empty();
        for (Entry entry : entries) {
            if (sizes.contains(tree.size())) {
                notes.add(signer.sign(new Checkpoint(WrittenLog.origin(log), tree.size(), tree.root()), Instant.EPOCH)
                        .toString());
            }
            tree.append(entry.raw().leafHash());
        }
        notes.add(signer.sign(new Checkpoint(WrittenLog.origin(log), tree.size(), tree.root()), Instant.EPOCH)
                .toString());
        return notes;
    }

    private static long size(String note) {
        try {
            return SignedNote.parse(note).unverifiedCheckpoint().size();
        } catch (InvalidNoteException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> notes(String log) throws IOException {
        return Notes.split(new String(files.bytes(log + "/checkpoints.txt"), StandardCharsets.UTF_8));
    }

    private List<byte[]> lines(String log) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        for (Segment segment : manifest().log(log).orElseThrow().segments()) {
            try (SegmentReader reader = new SegmentReader(files.open(segment.file()))) {
                for (Optional<byte[]> line = reader.next(); line.isPresent(); line = reader.next()) {
                    lines.add(line.get());
                }
            }
        }
        return lines;
    }

    private List<Entry> entries(String log) throws IOException {
        return new ArrayList<>(lines(log).stream().map(EntryLine::decode).toList());
    }

    /** Writes a log with a manifest that fits: digests, counts and the head as a forger would claim them. */
    private void write(String log, List<byte[]> lines, long claimed, List<String> notes) throws IOException {
        Log before = manifest().log(log).orElseThrow();
        before.segments().forEach(segment -> files.remove(segment.file()));
        List<Segment> segments = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += SEGMENT) {
            List<byte[]> some = lines.subList(from, Math.min(from + SEGMENT, lines.size()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                for (byte[] line : some) {
                    gzip.write(line);
                    gzip.write('\n');
                }
            }
            String file = "%s/%012d.jsonl.gz".formatted(log, from + 1);
            files.put(file, out.toByteArray());
            segments.add(new Segment(file, from + 1, from + some.size(), out.size(), Digests.hex(out.toByteArray())));
        }
        String chain = "0".repeat(64);
        try {
            chain = lines.isEmpty()
                    ? chain
                    : EntryLine.decode(lines.getLast()).raw().chainHash().toString();
        } catch (EntryLine.LineUnreadableException e) {
            chain = before.chain();
        }
        Log after = new Log(log, claimed, chain, segments, notes.size());
        Manifest old = manifest();
        save(new Manifest(
                old.format(),
                old.exportedAt(),
                old.regulation(),
                old.logs().stream()
                        .map(one -> one.name().equals(log) ? after : one)
                        .toList(),
                old.files()));
        part(log + "/checkpoints.txt", Notes.join(notes).getBytes(StandardCharsets.UTF_8));
    }

    private void part(String name, byte[] bytes) throws IOException {
        files.put(name, bytes);
        Manifest old = manifest();
        save(new Manifest(
                old.format(),
                old.exportedAt(),
                old.regulation(),
                old.logs(),
                old.files().stream()
                        .map(part -> part.file().equals(name) ? new Part(name, bytes.length, Digests.hex(bytes)) : part)
                        .toList()));
    }

    private Manifest manifest() throws IOException {
        return Manifest.read(files.bytes(Manifest.FILE));
    }

    private void save(Manifest manifest) {
        files.put(Manifest.FILE, manifest.toBytes());
        files.put(Manifest.DIGEST_FILE, Manifest.digestLine(manifest.toBytes()).getBytes(StandardCharsets.UTF_8));
    }

    private void flip(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 << random.nextInt(8));
    }
}
