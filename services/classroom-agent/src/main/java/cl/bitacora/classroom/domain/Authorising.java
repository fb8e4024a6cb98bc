package cl.bitacora.classroom.domain;

import cl.bitacora.classroom.domain.ClassroomCommand.Authorise;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The only other ways to mark: card number, police record, renewal receipt (LCE-036…039, LCE-042, LCE-084). */
final class Authorising {
    /** Serial and document numbers of both generations of the card: letters and digits, with or without dots. */
    private static final Pattern NUMBER = Pattern.compile("[A-Z]?[0-9]{6,12}");

    private static final int MIN_WORDS = 5;

    private Authorising() {}

    @Rule({"LCE-036", "LCE-037", "LCE-038", "LCE-084"})
    static Verdict authorise(Authorise authorise, ClassroomState state) {
        Optional<Book> block = state.current(Chile.dayOf(authorise.now().at()));
        Optional<Refusal> obstacle = Obstacles.closed(state)
                .or(() -> Marking.noBlock(block))
                .or(() -> Obstacles.clockUnchecked(state))
                .or(() -> document(authorise, block.orElseThrow()));
        if (obstacle.isPresent()) {
            return Verdict.refuse(obstacle.get());
        }
        Book book = block.orElseThrow();
        Verdict verdict = Marking.mark(
                new Marking.Mark(authorise.now(), authorise.person(), authorise.method(), authorise.confirmed()),
                authorise.course(),
                authorise.parameters(),
                book,
                observation(authorise, book));
        return verdict instanceof Verdict.Done done && done.records().isEmpty()
                ? verdict
                : special(verdict, authorise.method());
    }

    private static Optional<Refusal> document(Authorise authorise, Book book) {
        return switch (authorise.method()) {
            case FINGERPRINT ->
                Optional.of(Refusal.ofField("method", "not-a-special-method", Rules.DOCUMENT_NUMBER, Rules.step(15)));
            case DOCUMENT_NUMBER -> number(authorise, book);
            case POLICE_RECORD, RENEWAL_RECEIPT -> paper(authorise, book);
        };
    }

    @Rule({"LCE-036", "LCE-042"})
    private static Optional<Refusal> number(Authorise authorise, Book book) {
        boolean leaves = book.inside(authorise.person());
        return NUMBER.matcher(plain(authorise.documentNumber())).matches()
                ? Optional.empty()
                : Optional.of(Refusal.ofField(
                        "documentNumber",
                        "document-number-missing",
                        leaves ? Rules.EXIT_FALLBACK : Rules.DOCUMENT_NUMBER,
                        Rules.step(leaves ? 16 : 15)));
    }

    /** Shown on entering, checked by the relator, with the relator's words (LCE-037…039); not at the exit (LCE-042). */
    @Rule({"LCE-037", "LCE-038", "LCE-039", "LCE-042"})
    private static Optional<Refusal> paper(Authorise authorise, Book book) {
        boolean police = authorise.method() == MarkMethod.POLICE_RECORD;
        if (book.inside(authorise.person())) {
            return Optional.of(Refusal.ofField("method", "exit-needs-number", Rules.EXIT_FALLBACK, Rules.step(16)));
        }
        if (!authorise.documentShown()) {
            return Optional.of(Refusal.ofField(
                    "documentShown",
                    "document-not-shown",
                    police ? Rules.POLICE_RECORD : Rules.RENEWAL_RECEIPT,
                    Norms.lce("Resuelvo 2, 15) " + (police ? "a)" : "b)"))));
        }
        if (book.relatorEntries().isEmpty() && !book.joins()) {
            return Optional.of(Refusal.of("relator-authorises", Rules.OBSERVATION, Rules.step(15)));
        }
        return authorise.observation().strip().length() < MIN_WORDS
                ? Optional.of(Refusal.ofField("observation", "observation-missing", Rules.OBSERVATION, Rules.step(15)))
                : Optional.empty();
    }

    private static List<Step> observation(Authorise authorise, Book book) {
        String words = authorise.observation().strip();
        return switch (authorise.method()) {
            case FINGERPRINT -> List.of();
            case DOCUMENT_NUMBER ->
                words(
                        authorise,
                        book,
                        Codes.DOCUMENT_NUMBER,
                        "Número de cédula " + plain(authorise.documentNumber()) + ". " + words);
            case POLICE_RECORD -> words(authorise, book, Codes.POLICE_RECORD, words);
            case RENEWAL_RECEIPT -> words(authorise, book, Codes.RENEWAL_RECEIPT, words);
        };
    }

    private static List<Step> words(Authorise authorise, Book book, String reasonCode, String text) {
        return Words.observation(authorise.now(), book.key(), authorise.person().value(), reasonCode, text);
    }

    /** A special mark says so on the screen, whatever else there is to say. */
    private static Verdict special(Verdict verdict, MarkMethod method) {
        return switch (verdict) {
            case Verdict.Done(List<Step> steps, Notice notice) ->
                notice.tone() == Notice.Tone.WARN
                        ? verdict
                        : new Verdict.Done(
                                steps,
                                new Notice(
                                        Notice.Tone.GOOD,
                                        notice.code() + "-special",
                                        Optional.of(rule(method)),
                                        Optional.of(Rules.step(15)),
                                        notice.facts()));
            case Verdict.Asks _, Verdict.Refused _ -> verdict;
        };
    }

    private static RuleId rule(MarkMethod method) {
        return switch (method) {
            case FINGERPRINT -> Rules.ENTRY;
            case DOCUMENT_NUMBER -> Rules.DOCUMENT_NUMBER;
            case POLICE_RECORD -> Rules.POLICE_RECORD;
            case RENEWAL_RECEIPT -> Rules.RENEWAL_RECEIPT;
        };
    }

    private static String plain(String number) {
        return number.replaceAll("[.\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
