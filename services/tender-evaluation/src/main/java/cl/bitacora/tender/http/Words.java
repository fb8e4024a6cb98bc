package cl.bitacora.tender.http;

import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Language;
import cl.bitacora.http.Messages;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.tender.domain.award.Ranking.Tie;
import cl.bitacora.tender.domain.offer.Item;
import cl.bitacora.tender.http.Outputs.ItemView;
import cl.bitacora.tender.http.Outputs.TieView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts findings into words, in the caller's language. */
@Singleton
class Words {
    private final Messages messages;

    @Inject
    Words(Messages messages) {
        this.messages = messages;
    }

    Locale locale(@Nullable HttpHeaders headers) {
        return Language.of(headers);
    }

    ExplanationView explain(Finding<?> finding, Locale locale) {
        return ExplanationView.of(finding.explanation(), messages, locale);
    }

    /** Only if asked for. */
    @Nullable
    ExplanationView explain(boolean asked, Finding<?> finding, Locale locale) {
        return asked ? explain(finding, locale) : null;
    }

    /** One sentence, without what it rests on. */
    String sentence(Finding<?> finding, Locale locale) {
        return explain(finding.restingOn(List.of()), locale).sentence();
    }

    String text(String key, Locale locale, Fact... facts) {
        return messages.text(locale, key, List.of(facts)).orElse(key);
    }

    TieView tie(Tie tie, Locale locale) {
        return new TieView(
                tie.where(),
                tie.first().offer().id(),
                tie.second().offer().id(),
                tie.decidedBy().name(),
                tie.decidedBy().number(),
                sentence(tie.finding(), locale));
    }

    ItemView item(Item item, boolean explained, Locale locale) {
        return new ItemView(
                item.number(),
                item.result().name(),
                sentence(item.finding(), locale),
                item.finding().ground().toString(),
                item.finding().rule().value(),
                explain(explained, item.finding(), locale));
    }
}
