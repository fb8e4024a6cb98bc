package cl.bitacora.local;

/**
 * Something that a person has to put right before the stack can run. The message is one sentence in Spanish that
 * says what is wrong and what to do; it is shown without a stack trace.
 */
public final class StackProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackProblem(String sentence) {
        super(sentence);
    }

    public StackProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
