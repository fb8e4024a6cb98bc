package cl.bitacora.auditor.recompute;

import cl.bitacora.auditor.bundle.BundleFiles;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.RegulationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Revisions of the law data that lie in a bundle or in folders. */
public final class LawBooks {
    private static final String PREFIX = "law/";

    private LawBooks() {}

    /**
     * Everything at hand.
     *
     * @param folders laid out like a bundle's {@code law/<revision>}
     * @param work where the bundle's are unpacked
     * @throws RegulationException if a folder is no law data of this program's format
     */
    public static Laws open(BundleFiles files, List<Path> folders, Path work) throws IOException {
        List<Regulation> others = new ArrayList<>();
        for (Path folder : folders) {
            others.add(Regulation.load(folder));
        }
        Regulation newest = Regulation.load();
        for (Map.Entry<String, List<String>> book : books(files).entrySet()) {
            if (!book.getKey().equals(newest.revision())) {
                others.add(Regulation.load(unpacked(files, book.getKey(), book.getValue(), work)));
            }
        }
        return new Laws(newest, others);
    }

    private static Map<String, List<String>> books(BundleFiles files) throws IOException {
        Map<String, List<String>> books = new LinkedHashMap<>();
        for (String name : files.names()) {
            String[] parts = name.split("/", 3);
            if (parts.length == 3 && name.startsWith(PREFIX)) {
                books.computeIfAbsent(parts[1], key -> new ArrayList<>()).add(parts[2]);
            }
        }
        return books;
    }

    private static Path unpacked(BundleFiles files, String revision, List<String> names, Path work) throws IOException {
        Path folder = work.resolve("law-" + revision).normalize();
        for (String name : names) {
            Path target = folder.resolve(name).normalize();
            if (!target.startsWith(folder) || !folder.startsWith(work.normalize())) {
                throw new IOException("a name that leaves its folder: " + name);
            }
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.write(target, files.bytes(PREFIX + revision + "/" + name));
        }
        return folder;
    }
}
