package cl.bitacora.auditor.verify;

import java.util.List;
import java.util.Set;

/** What the verifier is told from outside the bundle. */
public record Trust(List<String> outsideCheckpoints, List<String> keys) {
    public static final Trust NONE = new Trust(List.of(), List.of());

    Set<String> logsWithOutsideCheckpoints() {
        return Set.of();
    }
}
