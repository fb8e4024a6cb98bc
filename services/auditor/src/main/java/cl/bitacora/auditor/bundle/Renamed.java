package cl.bitacora.auditor.bundle;

import cl.bitacora.kernel.Rut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text cut at the ids in it, so that a copy of it gets ids of its own without searching again. */
final class Renamed {
    private static final String UUIDS = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final List<Object> pieces = new ArrayList<>();

    /** An id to be replaced. */
    private record Slot(Kind kind, String value) {}

    private enum Kind {
        EVENT,
        NAME,
        EXECUTOR,
        FOLIO
    }

    /**
     * What is renamed.
     *
     * @param names of sections and installations
     * @param executors RUTs
     * @param folios as papers show them; each copy counts on
     */
    record Ids(Set<String> events, Set<String> names, Set<String> executors, Set<String> folios) {
        Pattern pattern() {
            List<String> parts = new ArrayList<>(List.of(UUIDS));
            names.stream()
                    .sorted((one, other) -> other.length() - one.length())
                    .forEach(name -> parts.add("(?<![a-z0-9])" + Pattern.quote(name) + "(?![a-z0-9])"));
            executors.forEach(rut -> parts.add("(?i:" + Pattern.quote(rut) + ")"));
            folios.forEach(folio -> parts.add("(?<=\")" + Pattern.quote(folio) + "(?=\")"));
            return Pattern.compile(parts.stream().collect(Collectors.joining("|")));
        }
    }

    Renamed(String text, Ids ids, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (matcher.find()) {
            String value = matcher.group();
            Kind kind = ids.events().contains(value)
                    ? Kind.EVENT
                    : ids.names().contains(value)
                            ? Kind.NAME
                            : ids.folios().contains(value) ? Kind.FOLIO : Kind.EXECUTOR;
            if (kind != Kind.EXECUTOR || ids.executors().contains(value.toUpperCase(Locale.ROOT))) {
                pieces.add(text.substring(from, matcher.start()));
                pieces.add(new Slot(kind, value));
                from = matcher.end();
            }
        }
        pieces.add(text.substring(from));
    }

    /** The text of a copy. */
    String of(int copy, int foliosPerCopy) {
        StringBuilder text = new StringBuilder();
        for (Object piece : pieces) {
            text.append(piece instanceof Slot slot ? renamed(slot, copy, foliosPerCopy) : piece);
        }
        return text.toString();
    }

    private static final Map<Integer, String> EXECUTORS = new HashMap<>();

    private static String renamed(Slot slot, int copy, int foliosPerCopy) {
        String value = slot.value();
        return switch (slot.kind()) {
            case EVENT -> {
                UUID id = UUID.fromString(value);
                long mixed = id.getLeastSignificantBits() + (copy + 1) * 0x9E37_79B9L;
                yield new UUID(id.getMostSignificantBits(), mixed).toString();
            }
            case NAME -> value + "-x" + copy;
            case EXECUTOR -> {
                String rut = EXECUTORS.computeIfAbsent(
                        copy, number -> Rut.ofNumber(700_000_000 + number).toString());
                yield value.equals(value.toUpperCase(Locale.ROOT)) ? rut : rut.toLowerCase(Locale.ROOT);
            }
            case FOLIO -> {
                int dash = value.indexOf('-');
                long number = Long.parseLong(value.substring(0, dash)) + (long) copy * foliosPerCopy;
                yield number + value.substring(dash);
            }
        };
    }
}
