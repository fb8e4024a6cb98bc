package cl.bitacora.portal.pages;

/** A task in a list; {@code due} is empty where there is no date, numeral and rule where no rule of its programme asks. */
public record TaskLine(
        String label,
        String href,
        String course,
        String section,
        String executor,
        String person,
        String note,
        String owner,
        Tag light,
        String left,
        String due,
        String numeral,
        String rule) {}
