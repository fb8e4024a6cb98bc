package cl.bitacora.auditor.bundle;

import cl.bitacora.regulation.Regulation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a bundle holds besides the history: how to check it, the keys, and the law as data. */
public final class Extras {
    private static final String LAW_INDEX = "files.txt";

    private Extras() {}

    /** Adds them. */
    public static void add(BundleWriter bundle, Regulation law, List<String> keys) throws IOException {
        bundle.add("LEEME.md", resource("/auditor/LEEME.md"));
        bundle.add(Notes.KEYS, String.join("\n", keys) + (keys.isEmpty() ? "" : "\n"));
        String index = resource("/regulation/" + LAW_INDEX);
        for (String path : index.lines().filter(line -> !line.isBlank()).toList()) {
            bundle.add("law/" + law.revision() + "/" + path, resource("/regulation/" + path));
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Extras.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
