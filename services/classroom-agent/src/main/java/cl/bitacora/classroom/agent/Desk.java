package cl.bitacora.classroom.agent;

import cl.bitacora.classroom.domain.ClassroomCommand;
import cl.bitacora.classroom.domain.ClassroomCommand.Finger;
import cl.bitacora.classroom.domain.Course;
import cl.bitacora.classroom.domain.Notice;
import cl.bitacora.classroom.domain.Now;
import cl.bitacora.classroom.domain.Operator;
import cl.bitacora.classroom.domain.Question;
import cl.bitacora.classroom.domain.Verdict;
import cl.bitacora.classroom.matching.Identification;
import cl.bitacora.classroom.matching.MatchParameters;
import cl.bitacora.classroom.matching.Matcher;
import cl.bitacora.classroom.matching.Template;
import cl.bitacora.classroom.matching.Verification;
import cl.bitacora.classroom.reader.Capture;
import cl.bitacora.classroom.reader.FingerImage;
import cl.bitacora.classroom.reader.ReaderException;
import cl.bitacora.classroom.reader.ReaderInfo;
import cl.bitacora.classroom.reader.simulator.SimulatedReaders;
import cl.bitacora.classroom.store.Operators;
import cl.bitacora.classroom.store.Person;
import cl.bitacora.kernel.PersonId;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The reader and what a finger on it means at the moment: opening, marking, enrolling, or nothing. */
@Startup
@ApplicationScoped
public class Desk {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    private final Agent agent;
    private final Words words;
    private final Readers readers;
    private final ReaderThread reader;
    private Purpose purpose = new Purpose.Nothing();
    private Optional<Asked> asked = Optional.empty();
    private Optional<PersonId> expected = Optional.empty();
    private Optional<Matcher> matcher = Optional.empty();
    private Optional<Course> matched = Optional.empty();
    private Optional<ReaderException.Kind> trouble = Optional.empty();

    @Inject
    public Desk(Agent agent, Words words) {
        this.agent = agent;
        this.words = words;
        this.readers = Readers.of(agent.settings().reader());
        this.reader = new ReaderThread(readers, this::captured, this::health);
        reader.start();
        Thread.ofVirtual().start(Matcher::warmUp);
        Thread.ofPlatform().daemon().name("clocks").start(this::clocks);
    }

    /** What a finger means. */
    public sealed interface Purpose {
        record Nothing() implements Purpose {}

        /** Somebody typed their RUT at the closed application. */
        record Opening(Operators.Entry operator) implements Purpose {}

        /** The class. */
        record Marking() implements Purpose {}

        record Enrolling(EnrolmentSession session) implements Purpose {}
    }

    /** A finger that must be confirmed, at the moment it was put down. */
    public record Asked(PersonId person, String name, Now now, List<Question> questions, String kind) {}

    /** A finger means this from now on. */
    public synchronized void serve(Purpose other) {
        if (other instanceof Purpose.Marking && purpose instanceof Purpose.Marking) {
            refresh();
            return;
        }
        purpose = other;
        asked = Optional.empty();
        expected = Optional.empty();
        refresh();
        reader.want(!(other instanceof Purpose.Nothing));
    }

    public synchronized Purpose purpose() {
        return purpose;
    }

    /** The next finger is compared with this person's prints only: they typed their RUN. */
    public synchronized void expect(Optional<PersonId> person) {
        expected = person;
    }

    public synchronized Optional<PersonId> expected() {
        return expected;
    }

    public synchronized Optional<Asked> asked() {
        return asked.filter(
                it -> Duration.between(it.now().at(), agent.now().at()).compareTo(ANSWER_WITHIN) < 0);
    }

    /** Yes: it happened when the finger was put down. */
    public void confirm() {
        Optional<Asked> question = take();
        question.ifPresent(it -> mark(it.person(), it.now(), true));
        wanting();
    }

    /** No: nothing happened. */
    public void dismiss() {
        take().ifPresent(it -> agent.screen().result("info", it.name() + ": no se registró nada", ""));
        wanting();
        agent.screen().changed();
    }

    private synchronized Optional<Asked> take() {
        Optional<Asked> question = asked();
        asked = Optional.empty();
        return question;
    }

    private synchronized void wanting() {
        reader.want(!(purpose instanceof Purpose.Nothing));
    }

    /** New prints or another course: the matcher is made again when the next finger comes. */
    public synchronized void refresh() {
        Optional<Course> course = agent.course();
        if (!course.equals(matched)) {
            matcher = Optional.empty();
        }
    }

    public synchronized void printsChanged() {
        matcher = Optional.empty();
    }

    public Optional<ReaderInfo> reader() {
        return reader.reader();
    }

    public synchronized Optional<ReaderException.Kind> trouble() {
        return trouble;
    }

    Optional<SimulatedReaders> simulated() {
        return readers.simulated();
    }

    public boolean demonstration() {
        return readers.simulated().isPresent();
    }

    private void health(Optional<ReaderException.Kind> kind) {
        boolean news;
        synchronized (this) {
            news = !kind.equals(trouble);
            trouble = kind;
        }
        agent.readerInUse(reader.reader().isEmpty() ? "none" : driverId());
        if (news) {
            agent.screen().changed();
        }
    }

    private String driverId() {
        return readers.first().map(it -> it.driver().id()).orElse("none");
    }

    private void captured(Capture capture) {
        switch (capture) {
            case Capture.Image(FingerImage image, Instant _) -> finger(image);
            case Capture.Rejected(var reasons) ->
                agent.screen()
                        .result(
                                "warn",
                                reasons.stream()
                                        .map(reason -> words.text(reason.messageKey()))
                                        .findFirst()
                                        .orElse("Ponga el dedo otra vez"),
                                "");
            case Capture.TimedOut _, Capture.Cancelled _ -> {}
        }
    }

    /** Nobody answered: nothing happened, and the reader goes on. */
    private void expire() {
        Optional<Asked> late;
        synchronized (this) {
            late = asked().isEmpty() ? asked : Optional.empty();
            if (late.isPresent()) {
                asked = Optional.empty();
            }
        }
        late.ifPresent(question -> {
            bad(question.name() + ": no se registró nada", "Nadie confirmó a tiempo. Ponga el dedo otra vez");
            wanting();
            agent.screen().changed();
        });
    }

    private void finger(FingerImage image) {
        switch (purpose()) {
            case Purpose.Nothing _ -> image.wipe();
            case Purpose.Opening(Operators.Entry operator) -> open(operator, image);
            case Purpose.Marking _ -> identify(image);
            case Purpose.Enrolling(EnrolmentSession session) -> {
                session.add(image);
                if (session.complete()) {
                    session.keep();
                    printsChanged();
                    serve(new Purpose.Nothing());
                }
                agent.screen().result(session.tone(), words.text(session.said()), "");
                agent.screen().changed();
            }
        }
    }

    private void open(Operators.Entry operator, FingerImage image) {
        List<Template> prints = agent.store()
                .people()
                .find(operator.person())
                .map(Person::templates)
                .orElse(List.of());
        Finger finger = switch (Matcher.of(Map.of(operator.person(), prints), MatchParameters.DEFAULT)
                .verify(operator.person(), image)) {
            case Verification.Matched _ -> Finger.MATCHED;
            case Verification.NotEnrolled _ -> Finger.NOT_ENROLLED;
            case Verification.NotMatched _, Verification.Unreadable _ -> Finger.NOT_MATCHED;
        };
        Verdict verdict = agent.act(now -> new ClassroomCommand.OpenWithFinger(
                now,
                reader().isPresent(),
                Optional.of(new Operator(operator.person(), operator.password().isPresent())),
                finger));
        tell(operator.name(), verdict);
        if (finger == Finger.MATCHED && verdict instanceof Verdict.Done) {
            serve(new Purpose.Nothing());
            agent.screen().go("/");
        }
    }

    private void identify(FingerImage image) {
        Now now = agent.now();
        Optional<PersonId> typed = expected();
        if (typed.isPresent()) {
            expect(Optional.empty());
            switch (classMatcher().verify(typed.get(), image)) {
                case Verification.Matched _ -> mark(typed.get(), now, false);
                case Verification.NotMatched _ ->
                    bad(
                            "El dedo no corresponde a " + name(typed.get()),
                            "Pruebe otra vez o use la autorización especial");
                case Verification.NotEnrolled _ ->
                    bad(name(typed.get()) + " no tiene huella enrolada", "Use la autorización especial");
                case Verification.Unreadable(var reason) -> bad(words.text(reason.messageKey()), "");
            }
            return;
        }
        switch (classMatcher().identify(image)) {
            case Identification.Found(PersonId person, double _) -> mark(person, now, false);
            case Identification.Ambiguous _ ->
                bad("No quedó claro de quién es", "Escriba su RUN en «Marcar con RUN» y ponga el dedo otra vez");
            case Identification.Unknown _ ->
                bad("Huella no reconocida", "Pruebe otra vez, otro dedo, o use la autorización especial");
            case Identification.Unreadable(var reason) -> bad(words.text(reason.messageKey()), "");
        }
    }

    private void bad(String text, String detail) {
        agent.screen().result("bad", text, detail);
    }

    private void mark(PersonId person, Now now, boolean confirmed) {
        Optional<Course> course = agent.course();
        if (course.isEmpty()) {
            bad("No hay un curso elegido", "Vuelva a «Pasar lista»");
            return;
        }
        Verdict verdict = agent.actAt(
                now,
                at -> new ClassroomCommand.MarkByFinger(
                        at, course.get(), agent.parameters(course.get()), person, confirmed));
        if (verdict instanceof Verdict.Asks(List<Question> questions)) {
            ask(new Asked(person, name(person), now, questions, "finger"));
        }
        tell(name(person), verdict);
    }

    private void ask(Asked question) {
        synchronized (this) {
            asked = Optional.of(question);
            reader.want(false);
        }
        agent.screen().changed();
    }

    /** The big line: only after the record is on the disk. */
    void tell(String name, Verdict verdict) {
        switch (verdict) {
            case Verdict.Done(var _, Notice notice) ->
                agent.screen()
                        .result(
                                switch (notice.tone()) {
                                    case GOOD -> "good";
                                    case INFO -> "info";
                                    case WARN -> "warn";
                                },
                                name + " · " + words.of(notice),
                                words.ground(notice));
            case Verdict.Refused(var refusal) -> bad(name + ": no se registró", words.of(refusal));
            case Verdict.Asks _ -> agent.screen().result("warn", name + ": confirme en la pantalla", "");
        }
    }

    private synchronized Matcher classMatcher() {
        if (matcher.isEmpty()) {
            matched = agent.course();
            Map<PersonId, List<Template>> people = new HashMap<>();
            matched.ifPresent(course -> Stream.concat(course.relators().stream(), course.participants().stream())
                    .forEach(person -> agent.store()
                            .people()
                            .find(person)
                            .filter(Person::enrolled)
                            .ifPresent(known -> people.put(person, known.templates()))));
            matcher = Optional.of(Matcher.of(people, MatchParameters.DEFAULT));
        }
        return matcher.get();
    }

    private String name(PersonId person) {
        return agent.store().people().find(person).map(Person::fullName).orElse("Persona sin nombre");
    }

    private void clocks() {
        try {
            while (true) {
                Thread.sleep(Duration.ofSeconds(5));
                agent.readClocks();
                expire();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        reader.close();
    }
}
