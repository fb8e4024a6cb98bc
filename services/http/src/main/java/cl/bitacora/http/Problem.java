package cl.bitacora.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem: what happened ({@code detail}), which rule, which numeral, and what to do now ({@code remedy}).
 *
 * @param field offending input field, if one is
 * @param expectedSeq for journal gaps: the sequence that the server waits for
 * @param errors further problems of the same request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String rule,
        @Nullable String citation,
        @Nullable String field,
        String remedy,
        @Nullable Long expectedSeq,
        @Nullable List<Problem> errors) {
    /** Media type of the answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    Problem with(List<Problem> others) {
        return new Problem(type, title, status, detail, code, rule, citation, field, remedy, expectedSeq, others);
    }
}
