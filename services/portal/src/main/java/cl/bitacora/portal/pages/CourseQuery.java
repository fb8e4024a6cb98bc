package cl.bitacora.portal.pages;

import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Regions;
import cl.bitacora.kernel.Programme;
import cl.bitacora.portal.domain.Owner;
import cl.bitacora.portal.domain.SectionState;
import cl.bitacora.portal.domain.Span;
import cl.bitacora.portal.views.Behind;
import cl.bitacora.portal.views.CourseList;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @QueryParam("programa")
    @Nullable
    String programme;

    @QueryParam("alerta")
    @Nullable
    String flag;

    @QueryParam("marca")
    @Nullable
    String method;

    @QueryParam("pago")
    @Nullable
    String payment;

    @QueryParam("tarde")
    @Nullable
    String late;

    @QueryParam("turno")
    @Nullable
    String turn;

    @QueryParam("vence")
    @Nullable
    String until;

    @QueryParam("clases")
    @Nullable
    String days;

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

    /** What a figure of the panel counts, if the way here was from one. */
    Behind behind() {
        String pay = clean(payment);
        return new Behind(
                some(one("programa", clean(programme), Programme.values())),
                some(matching("alerta", clean(flag), "[a-z0-9-]{1,60}")),
                some(
                        clean(method).equals(Behind.SPECIAL)
                                ? Behind.SPECIAL
                                : one("marca", clean(method), MarkMethod.values())),
                pay.isEmpty() ? null : pay(matching("pago", pay, "[A-Z_]{1,40}:[A-Z_]{1,40}")),
                !matching("tarde", clean(late), "si").isEmpty(),
                turn(),
                clean(days).isEmpty()
                        ? null
                        : Span.Days.parse(clean(days)).orElseThrow(() -> Problems.field("clases", "unreadable-field")));
    }

    /** The parts of the address that {@link #behind()} is made of, to be kept by a form. */
    Map<String, String> behindParts() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "programa", clean(programme));
        put(parts, "alerta", clean(flag));
        put(parts, "marca", clean(method));
        put(parts, "pago", clean(payment));
        put(parts, "tarde", clean(late));
        put(parts, "turno", clean(turn));
        put(parts, "vence", clean(until));
        put(parts, "clases", clean(days));
        return parts;
    }

    private Behind.@Nullable Turn turn() {
        String whose = one("turno", clean(turn), Owner.values());
        if (whose.isEmpty()) {
            return null;
        }
        try {
            return new Behind.Turn(Owner.valueOf(whose), LocalDate.parse(clean(until)));
        } catch (DateTimeParseException e) {
            throw Problems.field("vence", "unreadable-field");
        }
    }

    private static void put(Map<String, String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.put(name, value);
        }
    }

    private static String one(String field, String said, Enum<?>[] known) {
        if (!said.isEmpty() && Arrays.stream(known).noneMatch(one -> one.name().equals(said))) {
            throw Problems.field(field, "unreadable-field");
        }
        return said;
    }

    private static String matching(String field, String said, String pattern) {
        if (!said.isEmpty() && !said.matches(pattern)) {
            throw Problems.field(field, "unreadable-field");
        }
        return said;
    }

    private static Behind.Payment pay(String said) {
        int colon = said.indexOf(':');
        return new Behind.Payment(said.substring(0, colon), said.substring(colon + 1));
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
                || !participant().isEmpty()
                || !behindParts().isEmpty();
    }

    CourseList.Filter filter() {
        return new CourseList.Filter(
                some(text()), some(region()), some(executor()), state(), some(participant()), behind());
    }

    /** The same question at another address. */
    String address(String path, @Nullable String from, boolean withParticipant) {
        return address(path, from, withParticipant, true);
    }

    /** The same question without what the panel asked. */
    String withoutBehind() {
        return address("/cursos", null, true, false);
    }

    private String address(String path, @Nullable String from, boolean withParticipant, boolean withBehind) {
        List<String> parts = new ArrayList<>();
        add(parts, "texto", text());
        add(parts, "region", region());
        add(parts, "ejecutor", executor());
        add(parts, "estado", clean(state));
        add(parts, "participante", withParticipant ? participant() : "");
        if (withBehind) {
            behindParts().forEach((name, value) -> add(parts, name, value));
        }
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
