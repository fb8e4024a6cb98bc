package cl.bitacora.testkit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where two lists of records differ, down to the component, instead of printing both in full. */
final class Differences {
    private Differences() {}

    /** Empty if equal. */
    static String between(List<?> expected, List<?> actual) {
        if (expected.equals(actual)) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        if (expected.size() != actual.size()) {
            lines.add("expected " + expected.size() + " events, got " + actual.size());
        }
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            Object wanted = i < expected.size() ? expected.get(i) : null;
            Object got = i < actual.size() ? actual.get(i) : null;
            compare("[" + i + "]", wanted, got, lines);
        }
        return String.join("\n", lines);
    }

    static String listed(List<?> events) {
        return events.isEmpty()
                ? "no events"
                : events.stream().map(event -> "\n  " + event).collect(Collectors.joining());
    }

    private static void compare(String path, @Nullable Object wanted, @Nullable Object got, List<String> lines) {
        if (Objects.equals(wanted, got)) {
            return;
        }
        if (wanted instanceof Record && got != null && wanted.getClass() == got.getClass()) {
            String name = path + (path.endsWith("]") ? " " + wanted.getClass().getSimpleName() : "");
            for (RecordComponent component : wanted.getClass().getRecordComponents()) {
                compare(name + "." + component.getName(), read(component, wanted), read(component, got), lines);
            }
        } else if (wanted instanceof List<?> wantedList
                && got instanceof List<?> gotList
                && wantedList.size() == gotList.size()) {
            for (int i = 0; i < wantedList.size(); i++) {
                compare(path + "[" + i + "]", wantedList.get(i), gotList.get(i), lines);
            }
        } else {
            lines.add(path + "\n  expected " + shown(wanted) + "\n  got      " + shown(got));
        }
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "nothing" : value.toString();
    }

    private static @Nullable Object read(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
