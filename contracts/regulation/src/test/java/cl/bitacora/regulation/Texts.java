package cl.bitacora.regulation;

import cl.bitacora.regulation.RegulationFiles.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packed files with some of them changed: how the tests spoil the data. */
final class Texts {
    private Texts() {}

    /** The packed files, one text replaced by another in one file. */
    static RegulationFiles withReplaced(String path, String old, String replacement) {
        RegulationFiles packed = RegulationFiles.fromClassPath();
        Map<String, String> texts = new HashMap<>();
        packed.paths().forEach(each -> texts.put(each, packed.one(each).text()));
        String before = packed.one(path).text();
        if (!before.contains(old)) {
            throw new IllegalArgumentException(path + " does not contain " + old);
        }
        texts.put(path, before.replace(old, replacement));
        return new RegulationFiles(texts);
    }

    static List<Source> one(String text) {
        return List.of(new Source("prueba.yaml", text));
    }
}
