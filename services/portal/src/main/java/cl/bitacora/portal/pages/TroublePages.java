package cl.bitacora.portal.pages;

import cl.bitacora.http.Problem;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * What no page answered itself: an address that there is not, something refused before any page was asked. A program gets
 * its problem as JSON; somebody with a browser gets a page that says what happened and what to do now.
 */
public class TroublePages {
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Desk desk;
    private final CurrentIdentityAssociation identities;
    private final Reader reader;

    @Inject
    public TroublePages(Desk desk, CurrentIdentityAssociation identities, Reader reader) {
        this.desk = desk;
        this.identities = identities;
        this.reader = reader;
    }

    @ServerResponseFilter
    public Uni<Void> page(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Problem problem) || !asksForPage(request)) {
            return Uni.createFrom().voidItem();
        }
        // pages name who is signed in; whoever is not, or not any more, is a stranger
        return identities
                .getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                .invoke(identity ->
                        response.setEntity(reader.tongue().speak(() -> page(problem, identity)), null, Desk.HTML))
                .replaceWithVoid();
    }

    private String page(Problem problem, @Nullable SecurityIdentity identity) {
        String title = Trouble.title(problem.status());
        Frame frame;
        if (identity == null || identity.isAnonymous()) {
            frame = desk.strangersFrame(title);
        } else {
            identities.setIdentity(identity);
            frame = desk.frame(title, "");
        }
        Matcher reference = REFERENCE.matcher(problem.detail());
        return Templates.trouble(frame, problem.status(), reference.find() ? reference.group() : "")
                .render();
    }

    /** A browser that opens an address says that it wants a page; programs take anything or say what they want. */
    private static boolean asksForPage(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream()
                .anyMatch(type ->
                        type.getType().equals("text") && type.getSubtype().equals("html")
                                || type.equals(MediaType.APPLICATION_XHTML_XML_TYPE));
    }
}
