package cl.bitacora.auditor.source;

/** Why a history cannot be read from where it is: a sentence in Spanish for whoever asked. */
public final class SourceProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SourceProblem(String sentence) {
        super(sentence);
    }

    public SourceProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
