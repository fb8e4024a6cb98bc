package cl.bitacora.portal.pages;

import cl.bitacora.portal.domain.Tone;

/** A state in a word; the colour repeats it. */
public record Tag(String label, String css) {
    static Tag of(String label, Tone tone) {
        return new Tag(label, tone.css());
    }
}
