package cl.bitacora.classroom.journal;

import java.util.List;

/** What opening a journal found. Empty findings: all as it was left. */
public record Recovery(long lastSeq, List<Finding> findings) {

    public Recovery {
        findings = List.copyOf(findings);
    }

    /** Whether a record that may have been acknowledged is missing or unreadable: the OTEC must be told. */
    public boolean lost() {
        return findings.stream().anyMatch(it -> it instanceof Lost || it instanceof Damaged);
    }

    /** One thing out of the ordinary. */
    public sealed interface Finding {
        /** In words, with the exact place (Spanish). */
        String words();
    }

    /** The last frame was not finished and never acknowledged: cut off, its bytes kept aside. */
    public record TornTail(String segment, long offset, long bytes, String keptAs) implements Finding {
        @Override
        public String words() {
            return "El archivo " + segment + " terminaba en un registro a medio escribir (desde el byte " + offset
                    + ", " + bytes + " bytes) del que nunca se avisó que quedara guardado; se apartó en " + keptAs
                    + ".";
        }
    }

    /** A record complete and authentic that nobody was told of: the process ended before. It counts. */
    public record Unacknowledged(long firstSeq, long lastSeq) implements Finding {
        @Override
        public String words() {
            return "Los registros " + firstSeq + " a " + lastSeq
                    + " están completos, pero el programa terminó antes de avisar que quedaron guardados; se conservan.";
        }
    }

    /** Bytes that are no authentic record. The segment was set aside unchanged and is only read from now on. */
    public record Damaged(String segment, long offset, long bytes, String why, String keptAs) implements Finding {
        @Override
        public String words() {
            return "El archivo " + segment + " está dañado desde el byte " + offset + " (" + bytes + " bytes): " + why
                    + ". Se apartó sin cambios en " + keptAs + ".";
        }
    }

    /** Records that existed and are nowhere. */
    public record Lost(long firstSeq, long lastSeq) implements Finding {
        @Override
        public String words() {
            return "Faltan los registros " + firstSeq + " a " + lastSeq + ", que ya se habían dado por guardados.";
        }
    }

    /** Something else to know that loses no record. */
    public record Noted(String words) implements Finding {}
}
