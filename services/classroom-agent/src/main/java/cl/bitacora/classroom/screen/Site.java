package cl.bitacora.classroom.screen;

import cl.bitacora.classroom.agent.Agent;
import cl.bitacora.classroom.agent.Desk;
import cl.bitacora.classroom.agent.Words;
import cl.bitacora.classroom.domain.Notice;
import cl.bitacora.classroom.domain.Question;
import cl.bitacora.classroom.domain.Verdict;
import cl.bitacora.classroom.store.Operators;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What all pages share: frame, the line of the network, the message that a step leaves for the next page. */
@ApplicationScoped
public class Site {
    private final Engine engine;
    private final Agent agent;
    private final Desk desk;
    private final Words words;
    private final Token token;
    private Optional<Message> message = Optional.empty();

    @Inject
    public Site(Engine engine, Agent agent, Desk desk, Words words, Token token) {
        this.engine = engine;
        this.agent = agent;
        this.desk = desk;
        this.words = words;
        this.token = token;
    }

    /** A message for the next page. */
    public record Message(String tone, String text, String detail) {}

    /** A page; it shows what the last step said. */
    TemplateInstance page(String name, String title) {
        return fragment(name).data("title", title).data("message", takeMessage().orElse(null));
    }

    /** A part of a page that is fetched again and again: leaves the message to the page. */
    TemplateInstance fragment(String name) {
        return Objects.requireNonNull(engine.getTemplate(name), name)
                .instance()
                .data("token", token.value())
                .data("net", NetworkLine.of(agent.network()))
                .data("demo", desk.demonstration())
                .data("operator", operator());
    }

    static Response html(TemplateInstance page) {
        return Response.ok(page.render(), "text/html; charset=utf-8").build();
    }

    static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** Goes on if it happened; comes back with the reason if not. */
    Response after(Verdict verdict, String onwards, String back) {
        return switch (verdict) {
            case Verdict.Done(var _, Notice notice) -> {
                say(notice);
                yield to(onwards);
            }
            case Verdict.Refused(var refusal) -> {
                say("bad", words.of(refusal), "");
                yield to(back);
            }
            case Verdict.Asks(List<Question> questions) -> {
                say("warn", String.join(" ", questions.stream().map(words::of).toList()), "");
                yield to(back);
            }
        };
    }

    void say(Notice notice) {
        say(
                switch (notice.tone()) {
                    case GOOD -> "good";
                    case INFO -> "info";
                    case WARN -> "warn";
                },
                words.of(notice),
                words.ground(notice));
    }

    synchronized void say(String tone, String text, String detail) {
        message = Optional.of(new Message(tone, text, detail));
    }

    private synchronized Optional<Message> takeMessage() {
        Optional<Message> taken = message;
        message = Optional.empty();
        return taken;
    }

    private String operator() {
        return agent.state()
                .session()
                .map(session -> agent.store().operators().all().stream()
                        .filter(entry -> entry.person().equals(session.operator()))
                        .map(Operators.Entry::name)
                        .findFirst()
                        .orElse(""))
                .orElse("");
    }
}
