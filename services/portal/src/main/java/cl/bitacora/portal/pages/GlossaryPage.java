package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.kernel.RuleId;
import cl.bitacora.portal.words.Glossary;
import cl.bitacora.portal.words.Telling;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Glosario: every word of the screens that somebody may not know, with the numeral that uses it. */
@Path("/glosario")
@Authenticated
@RunOnVirtualThread
public class GlossaryPage {
    private final Desk desk;
    private final Telling telling;

    @Inject
    public GlossaryPage(Desk desk, Telling telling) {
        this.desk = desk;
        this.telling = telling;
    }

    /** A word; numeral and norm are empty where no rule rests on it. */
    public record Entry(String id, String term, String meaning, String numeral, String norm) {}

    @GET
    public Response page() {
        return desk.html(() -> Templates.glossary(
                desk.frame(say("Glosario"), "glosario"),
                Glossary.TERMS.stream().map(this::entry).toList()));
    }

    private Entry entry(Glossary.Term term) {
        Optional<RuleId> rule = term.rule();
        return new Entry(
                term.id(),
                term.term(),
                say(term.meaning()),
                rule.map(telling::numeral).orElse(""),
                rule.map(telling::norm).orElse(""));
    }
}
