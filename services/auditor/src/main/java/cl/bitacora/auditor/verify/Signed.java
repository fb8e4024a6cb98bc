package cl.bitacora.auditor.verify;

import cl.bitacora.auditor.bundle.BundleFiles;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.auditor.bundle.Notes;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.proof.InvalidNoteException;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.kernel.proof.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The checkpoints of a bundle and from outside, by log, with the keys that are believed.
 *
 * @param notes texts of the bundle's notes by log
 * @param outside notes that somebody kept, by log
 */
record Signed(
        Map<String, List<String>> notes,
        Map<String, List<SignedNote>> outside,
        List<VerifierKey> keys,
        List<Problem> problems) {

    static Signed read(BundleFiles files, Manifest manifest, Trust trust) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Map<String, List<String>> notes = new HashMap<>();
        for (Manifest.Log log : manifest.logs()) {
            List<String> found = Notes.split(text(files, log.checkpointFile()));
            notes.put(log.name(), found);
            if (found.size() != log.checkpoints()) {
                problems.add(Problem.file(
                        log.checkpointFile(),
                        "checkpoints-missing",
                        Fact.of("listed", log.checkpoints()),
                        Fact.of("found", found.size())));
            }
        }
        List<VerifierKey> keys = trust.keys();
        if (keys.isEmpty()) {
            try {
                keys = Notes.keys(text(files, Notes.KEYS));
            } catch (IllegalArgumentException e) {
                problems.add(Problem.file(Notes.KEYS, "keys-unreadable"));
            }
        }
        return new Signed(notes, outside(manifest, notes, trust, problems), keys, problems);
    }

    CheckpointCheck check(Manifest.Log log) {
        return CheckpointCheck.of(
                log.name(),
                notes.getOrDefault(log.name(), List.of()),
                outside.getOrDefault(log.name(), List.of()),
                keys);
    }

    /** An outside checkpoint names its log by the origin that the log signs with, or by the last part of it. */
    private static Map<String, List<SignedNote>> outside(
            Manifest manifest, Map<String, List<String>> notes, Trust trust, List<Problem> problems) {
        Map<String, List<SignedNote>> byLog = new HashMap<>();
        for (SignedNote note : trust.checkpoints()) {
            String origin = origin(note);
            List<String> logs = manifest.logs().stream()
                    .map(Manifest.Log::name)
                    .filter(log -> signsAs(log, origin, notes.getOrDefault(log, List.of())))
                    .toList();
            if (logs.isEmpty()) {
                problems.add(Problem.file(Manifest.FILE, "log-missing", Fact.of("log", origin)));
            }
            logs.forEach(
                    log -> byLog.computeIfAbsent(log, name -> new ArrayList<>()).add(note));
        }
        return byLog;
    }

    private static boolean signsAs(String log, String origin, List<String> notes) {
        return origin.equals(log)
                || origin.endsWith("/" + log)
                || notes.stream().anyMatch(note -> note.startsWith(origin + "\n"));
    }

    private static String origin(SignedNote note) {
        try {
            return note.unverifiedCheckpoint().origin();
        } catch (InvalidNoteException e) {
            return "?";
        }
    }

    private static String text(BundleFiles files, String name) throws IOException {
        try {
            return new String(files.bytes(name), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
