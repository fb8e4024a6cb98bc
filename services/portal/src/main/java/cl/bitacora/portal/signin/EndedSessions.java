package cl.bitacora.portal.signin;

import cl.bitacora.http.ProblemMappers;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A session that the identity provider does not know any more (it ended there, or somebody ended it): the browser forgets
 * it and goes on at the same address, which leads to the sign-in page. What was sent is not done, and said so.
 */
public class EndedSessions {
    private static final String SESSION = "q_session";
    private final ProblemMappers problems;

    @Inject
    public EndedSessions(ProblemMappers problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response ended(AuthenticationFailedException failure, ContainerRequestContext request, HttpHeaders headers) {
        boolean session = request.getCookies().keySet().stream().anyMatch(name -> name.startsWith(SESSION));
        if (!session || !refused(failure)) {
            return problems.unauthenticated(failure, headers);
        }
        Response.ResponseBuilder answer = request.getMethod().equals(HttpMethod.GET)
                ? Response.status(Response.Status.FOUND)
                        .location(request.getUriInfo().getRequestUri())
                : Response.fromResponse(problems.unauthenticated(new AuthenticationFailedException(), headers));
        request.getCookies().keySet().stream()
                .filter(name -> name.startsWith(SESSION))
                .forEach(name -> answer.cookie(new NewCookie.Builder(name)
                        .path("/")
                        .value("")
                        .maxAge(0)
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build()));
        return answer.build();
    }

    /** Whether the provider answered that it does not renew this session; not that it is out of reach. */
    private static boolean refused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException
                    && String.valueOf(cause.getMessage()).contains("invalid_grant")) {
                return true;
            }
        }
        return false;
    }
}
