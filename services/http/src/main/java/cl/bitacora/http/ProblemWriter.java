package cl.bitacora.http;

import cl.bitacora.http.ProblemException.Draft;
import cl.bitacora.kernel.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts problems into words and into an answer. */
@ApplicationScoped
public class ProblemWriter {
    private final Messages messages;

    @Inject
    public ProblemWriter(Messages messages) {
        this.messages = messages;
    }

    /** The answer for a problem; the first draft leads, the others follow in {@code errors}. */
    public Response answer(List<Draft> drafts, @Nullable HttpHeaders headers) {
        Locale locale = Language.of(headers);
        Problem lead = word(drafts.getFirst(), locale);
        if (drafts.size() > 1) {
            lead = lead.with(drafts.stream().map(draft -> word(draft, locale)).toList());
        }
        Response.ResponseBuilder answer =
                Response.status(lead.status()).type(Problem.MEDIA_TYPE).entity(lead);
        answer.header("Content-Language", locale.toLanguageTag());
        if (lead.status() == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        if (lead.status() == 503) {
            answer.header("Retry-After", "5");
        }
        if (lead.status() == 429) {
            answer.header("Retry-After", fact(drafts.getFirst(), "seconds").orElse("60"));
        }
        fact(drafts.getFirst(), "serverTime").ifPresent(time -> answer.header("Bitacora-Server-Time", time));
        return answer.build();
    }

    private static Optional<String> fact(Draft draft, String name) {
        return draft.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .findFirst();
    }

    private Problem word(Draft draft, Locale locale) {
        String code = draft.code();
        return new Problem(
                "urn:bitacora:problem:" + code,
                messages.text(locale, "status." + draft.status(), List.of()).orElse("Error"),
                draft.status(),
                messages.text(locale, code, draft.facts()).orElse(code),
                code,
                draft.rule().map(Object::toString).orElse(null),
                draft.ground().map(Object::toString).orElse(null),
                draft.field().isEmpty() ? null : draft.field(),
                messages.text(locale, code + ".remedy", draft.facts())
                        .or(() -> messages.text(locale, "remedy." + draft.status(), List.of()))
                        .orElse(""),
                draft.expectedSeq(),
                null);
    }
}
