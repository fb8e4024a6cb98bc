package cl.bitacora.portal.pages;

import cl.bitacora.http.Problems;
import cl.bitacora.http.Regions;
import cl.bitacora.portal.domain.SectionState;
import cl.bitacora.portal.views.CourseList;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The filters of the list of courses, as the address has them. */
@NullUnmarked
public class CourseQuery {
    @QueryParam("texto")
    @Nullable
    String text;

    @QueryParam("region")
    @Nullable
    String region;

    @QueryParam("ejecutor")
    @Nullable
    String executor;

    @QueryParam("estado")
    @Nullable
    String state;

    @QueryParam("participante")
    @Nullable
    String participant;

    @QueryParam("desde")
    @Nullable
    String cursor;

    String text() {
        return clean(text);
    }

    String region() {
        return Regions.canonical(clean(region));
    }

    String executor() {
        return clean(executor);
    }

    String participant() {
        String id = clean(participant);
        if (!id.isEmpty() && !id.matches("p-[0-9a-f]{32}")) {
            throw Problems.field("participante", "unreadable-field");
        }
        return id;
    }

    @Nullable
    SectionState state() {
        String name = clean(state);
        return name.isEmpty()
                ? null
                : Arrays.stream(SectionState.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Problems.field("estado", "unreadable-field"));
    }

    @Nullable
    String cursor() {
        return clean(cursor).isEmpty() ? null : cursor;
    }

    boolean isNarrowed() {
        return !text().isEmpty()
                || !region().isEmpty()
                || !executor().isEmpty()
                || state() != null
                || !participant().isEmpty();
    }

    CourseList.Filter filter() {
        return new CourseList.Filter(some(text()), some(region()), some(executor()), state(), some(participant()));
    }

    /** The same question at another address. */
    String address(String path, @Nullable String from, boolean withParticipant) {
        List<String> parts = new ArrayList<>();
        add(parts, "texto", text());
        add(parts, "region", region());
        add(parts, "ejecutor", executor());
        add(parts, "estado", clean(state));
        add(parts, "participante", withParticipant ? participant() : "");
        add(parts, "desde", from == null ? "" : from);
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static @Nullable String some(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String clean(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
