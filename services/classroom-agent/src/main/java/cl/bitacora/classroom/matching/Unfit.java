package cl.bitacora.classroom.matching;

/** Why an image is of no use for matching. */
public enum Unfit {
    BLANK("print-blank"),
    TOO_DARK("print-too-dark"),
    TOO_LIGHT("print-too-light"),
    TOO_SMALL("print-too-small"),
    FEW_MINUTIAE("print-few-minutiae");

    private final String messageKey;

    Unfit(String messageKey) {
        this.messageKey = messageKey;
    }

    /** Key of the words for the screen: what to do with the finger. */
    public String messageKey() {
        return messageKey;
    }
}
