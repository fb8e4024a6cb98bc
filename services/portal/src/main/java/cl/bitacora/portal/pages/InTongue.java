package cl.bitacora.portal.pages;

import cl.bitacora.portal.words.Tongue;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;

/** What templates say in the reader's language: {@code {t:say('Lo que me espera')}}. */
@TemplateExtension(namespace = "t")
final class InTongue {
    private InTongue() {}

    static String say(String spanish) {
        return Tongue.say(spanish);
    }

    static String say(String spanish, Object value) {
        return Tongue.say(spanish, value);
    }

    static String say(String spanish, Object first, Object second) {
        return Tongue.say(spanish, first, second);
    }

    static String say(String spanish, Object first, Object second, Object third) {
        return Tongue.say(spanish, first, second, third);
    }

    static String sense(String spanish, String sense) {
        return Tongue.sense(spanish, sense);
    }

    /** The language of the page. */
    static String lang() {
        return Tongue.spoken().tag();
    }

    /** The language that the page can be turned into. */
    static String otherLang() {
        return Tongue.spoken().other().code();
    }

    /** That language's name for itself. */
    static String otherName() {
        return Tongue.spoken().other().label();
    }

    /** For an element whose text is Spanish on every page. */
    static RawString spanish() {
        return spanishIf(Tongue.english());
    }

    /** For an element whose text may be Spanish on an English page. */
    static RawString spanishIf(boolean foreign) {
        return new RawString(foreign ? " lang=\"es\"" : "");
    }

    /** A text that is Spanish on every page, in the middle of others. */
    static RawString quote(String text) {
        return quoteIf(Tongue.english(), text);
    }

    /** A text that may be Spanish on an English page, in the middle of others. */
    static RawString quoteIf(boolean foreign, String text) {
        String escaped = escaped(text);
        return new RawString(foreign ? "<span lang=\"es\">" + escaped + "</span>" : escaped);
    }

    /** As the templates escape what they show. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
