package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.portal.commands.Platform;
import cl.bitacora.portal.questions.Filled;
import cl.bitacora.portal.questions.Question;
import cl.bitacora.portal.questions.Questions;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.stream.Stream;

/** Simulators: questions to the services that know the law. The address holds the question; nothing is stored. */
@Path("/simuladores")
@Authenticated
@RunOnVirtualThread
public class SimulatorsPage {
    private final Desk desk;
    private final Platform platform;
    private final SimulatorAnswers answers;
    private final UriInfo uri;

    @Inject
    public SimulatorsPage(Desk desk, Platform platform, SimulatorAnswers answers, UriInfo uri) {
        this.desk = desk;
        this.platform = platform;
        this.answers = answers;
        this.uri = uri;
    }

    /** A calculator in the list. */
    public record Entry(String title, String href, String about) {}

    @GET
    public Response list() {
        return desk.html(() -> Templates.simulators(
                desk.frame(say("Simuladores"), "simuladores"),
                Stream.concat(
                                Stream.of(new Entry(
                                        say("¿Qué vence cuándo?"),
                                        "/simuladores/plazos",
                                        say("Plazos de un curso presencial del Bono Mipe 2020."))),
                                Questions.ALL.stream()
                                        .map(one -> new Entry(say(one.title()), one.address(), say(one.about()))))
                        .toList()));
    }

    @GET
    @Path("liquidacion")
    public Response elearning() {
        return page(Questions.ELEARNING);
    }

    @GET
    @Path("liquidacion-presencial")
    public Response presencial() {
        return page(Questions.PRESENCIAL);
    }

    @GET
    @Path("licitacion")
    public Response tender() {
        return page(Questions.TENDER);
    }

    private Response page(Question question) {
        return desk.html(() -> {
            Map<String, String> said = DeedPage.flat(uri.getQueryParameters());
            Filled filled = question.filled(said);
            String example = question.asked(said) ? "" : question.example();
            return Templates.simulator(
                    desk.frame(say(question.title()), "simuladores"), view(question, filled, example));
        });
    }

    private SimulatorView view(Question question, Filled filled, String example) {
        if (!filled.wrong().isEmpty()) {
            return view(question, example, FormView.unread(filled), SimulatorView.Answer.NONE);
        }
        return switch (platform.simulate(question.target(), question.path(), filled.body())) {
            case Platform.Answer.Done done ->
                view(question, example, FormView.of(filled), answers.of(question, done.body()));
            case Platform.Answer.Refused refused ->
                view(question, example, FormView.refused(filled, refused), SimulatorView.Answer.NONE);
            case Platform.Answer.Silent _ ->
                view(
                        question,
                        example,
                        FormView.of(
                                filled,
                                FormView.Trouble.of(
                                        say("El servicio que calcula esto no respondió."), say("Inténtelo otra vez."))),
                        SimulatorView.Answer.NONE);
        };
    }

    private static SimulatorView view(Question question, String example, FormView form, SimulatorView.Answer answer) {
        return new SimulatorView(
                say(question.title()),
                say(question.about()),
                question.address(),
                example.isEmpty() ? "" : say(example),
                form,
                answer,
                Questions.ALL.stream()
                        .filter(other -> !other.equals(question))
                        .map(other -> new Frame.Link(other.title(), other.address(), false))
                        .toList());
    }
}
