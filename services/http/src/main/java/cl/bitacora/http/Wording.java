package cl.bitacora.http;

import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Puts findings and conditions into words, in the caller's language. */
@Singleton
public class Wording {
    private final Messages messages;

    @Inject
    public Wording(Messages messages) {
        this.messages = messages;
    }

    /** A condition of the norm as people read it. */
    @Schema(name = "Condicion")
    public record Condition(
            @Schema(description = "Si se cumple") boolean holds,

            @Schema(description = "Código estable de lo que falta; vacío si se cumple")
            String code,

            @Schema(examples = "LCE-097") String rule,

            @Schema(examples = "RES-4853-2015, Resuelvo 3.C")
            String citation,

            String sentence,

            @Schema(description = "Qué hacer si no se cumple")
            String remedy,

            @Schema(description = "Campo de la solicitud al que se refiere")
            String field) {}

    public Locale locale(@Nullable HttpHeaders headers) {
        return Language.of(headers);
    }

    public ExplanationView explain(Finding<?> finding, Locale locale) {
        return ExplanationView.of(finding.explanation(), messages, locale);
    }

    public String sentence(Finding<?> finding, Locale locale) {
        return explain(finding, locale).sentence();
    }

    public List<Condition> conditions(List<Check> checks, Locale locale) {
        return checks.stream()
                .map(check -> switch (check) {
                    case Check.Met(Finding<?> finding) -> met(finding, locale);
                    case Check.Unmet(Refusal refusal) -> unmet(refusal, locale);
                })
                .toList();
    }

    public Condition unmet(Refusal refusal, Locale locale) {
        return new Condition(
                false,
                refusal.code(),
                refusal.rule().value(),
                refusal.ground().toString(),
                messages.text(locale, refusal.code(), refusal.facts()).orElse(refusal.code()),
                messages.text(locale, refusal.code() + ".remedy", refusal.facts())
                        .orElse(""),
                refusal.field());
    }

    private Condition met(Finding<?> finding, Locale locale) {
        return new Condition(
                true, "", finding.rule().value(), finding.ground().toString(), sentence(finding, locale), "", "");
    }
}
