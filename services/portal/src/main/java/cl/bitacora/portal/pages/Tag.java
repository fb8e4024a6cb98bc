package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.portal.domain.Tone;

/** A state in a word; the colour repeats it. */
public record Tag(String label, String css) {
    /** A state that has a word of ours. */
    static Tag of(String spanish, Tone tone) {
        return said(say(spanish), tone);
    }

    /** A state in words that are those of the page already. */
    static Tag said(String label, Tone tone) {
        return new Tag(label, tone.css());
    }
}
