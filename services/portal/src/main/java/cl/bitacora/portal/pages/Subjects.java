package cl.bitacora.portal.pages;

import cl.bitacora.portal.commands.Deed;
import cl.bitacora.portal.domain.TaskKind;
import cl.bitacora.portal.questions.Ask;
import cl.bitacora.portal.views.CourseBook;
import cl.bitacora.portal.views.CoursePapers;
import cl.bitacora.portal.views.SectionRow;
import cl.bitacora.portal.views.Work;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What something to do can be about: a certificate, a payment file, a late entry, or somebody of the course. */
@RequestScoped
class Subjects {
    private static final List<String> FILES = List.of("advance", "liquidation");

    private final CoursePapers papers;
    private final CourseBook book;
    private final Work work;
    private final People people;

    @Inject
    Subjects(CoursePapers papers, CourseBook book, Work work, People people) {
        this.papers = papers;
        this.book = book;
        this.work = work;
        this.people = people;
    }

    /** Whether the section has what an address names. */
    boolean known(SectionRow row, Deed deed, String subject) {
        return deed == Deed.DECIDIR_ATRASO
                ? delays(row).contains(subject)
                : FILES.contains(subject)
                        || papers.certificates(row.section()).stream()
                                .anyMatch(one -> one.certificate().equals(subject));
    }

    /** Late entries that wait for an answer, as the service's address names them: the person and the day. */
    List<String> delays(SectionRow row) {
        return work.tasks(row.section()).stream()
                .filter(task -> task.kind() == TaskKind.DECIDIR_ATRASO)
                .map(task -> task.about().replace(':', '/'))
                .toList();
    }

    /** Everybody of the section by name; the first choice is nobody. */
    List<Ask.Option> people(SectionRow row) {
        List<CourseBook.Person> all = book.people(row.section());
        people.load(all.stream().map(CourseBook.Person::participant).toList());
        List<Ask.Option> options = new ArrayList<>(List.of(new Ask.Option("", "—")));
        all.stream()
                .sorted(people.byName(person -> person.participant()))
                .map(person -> new Ask.Option(
                        person.participant(),
                        people.name(person.participant()) + " (" + people.rut(person.participant()) + ")"))
                .forEach(options::add);
        return options;
    }
}
