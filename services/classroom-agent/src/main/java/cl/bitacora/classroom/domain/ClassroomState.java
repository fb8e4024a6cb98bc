package cl.bitacora.classroom.domain;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The class PC: who uses it and every block of its journal, in the order of creation.
 *
 * @param fingerFailed operator whose print was not recognised at the closed application
 */
public record ClassroomState(Optional<Session> session, Optional<PersonId> fingerFailed, Map<BlockKey, Book> blocks) {
    public static final ClassroomState INITIAL = new ClassroomState(Optional.empty(), Optional.empty(), Map.of());

    /** The block that work goes on with: the selected one, else one under way, else the newest that waits. */
    public Optional<Book> current(LocalDate today) {
        List<Book> open = blocks.values().stream()
                .filter(book -> book.key().on().equals(today) && book.closed().isEmpty())
                .toList();
        return session.flatMap(Session::selected)
                .map(blocks::get)
                .filter(open::contains)
                .or(() -> open.stream().filter(Book::running).findFirst())
                .or(() -> open.stream()
                        .min(Comparator.comparing(Book::createdAt)
                                .reversed()
                                .thenComparing(book -> book.key().letter())));
    }

    /** Closed blocks that were not informed, oldest first (LCE-044). */
    public List<Book> toInform() {
        return blocks.values().stream()
                .filter(book -> book.closed().isPresent() && book.informedAt().isEmpty())
                .toList();
    }

    /** Letters used for a section on a day (LCE-028). */
    public Set<String> letters(SectionId section, LocalDate on) {
        return blocks.keySet().stream()
                .filter(key -> key.section().equals(section) && key.on().equals(on))
                .map(BlockKey::letter)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** After one more step. */
    public ClassroomState after(Step step) {
        return switch (step) {
            case Step.Wrote(JournalRecord said) -> after(said);
            case Step.WordsKept _ -> this;
            case Step.FingerFailed(PersonId operator) -> new ClassroomState(session, Optional.of(operator), blocks);
            case Step.Opened opened ->
                new ClassroomState(Optional.of(Session.opened(opened)), Optional.empty(), blocks);
            case Step.SessionEnded _ -> new ClassroomState(Optional.empty(), Optional.empty(), blocks);
            case Step.CourseChosen(SectionId section) -> with(session.map(open -> open.choosing(section)));
            case Step.StartDateChecked(boolean matches) -> with(session.map(open -> open.startDate(matches)));
            case Step.ClockChecked check -> with(session.map(open -> open.checked(check)));
            case Step.BlockSelected(BlockKey block) -> with(session.map(open -> open.selecting(block)));
        };
    }

    /** After one more record of the journal. */
    public ClassroomState after(JournalRecord said) {
        Book book = blocks.get(said.block());
        Map<BlockKey, Book> next = new LinkedHashMap<>(blocks);
        if (book != null) {
            next.put(said.block(), book.with(said));
        } else if (said instanceof JournalRecord.BlockCreated created) {
            next.put(said.block(), Book.of(created));
        }
        return new ClassroomState(session, fingerFailed, next);
    }

    private ClassroomState with(Optional<Session> other) {
        return new ClassroomState(other, fingerFailed, blocks);
    }
}
