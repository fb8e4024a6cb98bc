package cl.bitacora.portal.pages;

/** An event in a sentence, with its proof. */
public record StoryLine(
        String day,
        String time,
        String sentence,
        String kind,
        String course,
        String section,
        String href,
        String recorded,
        String event,
        String stream,
        String hash) {}
