package cl.bitacora.classroom.screen;

import cl.bitacora.classroom.agent.Demonstration;
import cl.bitacora.classroom.reader.Finger;
import cl.bitacora.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The demonstration's panel: whose finger is put on the simulated reader. Does nothing with a real one. */
@ApplicationScoped
@Path("/simulador")
public class DemoPages {
    private final Site site;
    private final Demonstration demonstration;

    @Inject
    public DemoPages(Site site, Demonstration demonstration) {
        this.site = site;
        this.demonstration = demonstration;
    }

    /** Somebody with fingers. */
    public record Somebody(String id, String name) {}

    /** Whose fingers there are: the course's people. */
    @GET
    @Path("personas")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Somebody> people() {
        return demonstration.people().stream()
                .map(person -> new Somebody(person.id().value(), person.listName()))
                .toList();
    }

    /** Answers nothing: the page hears of the result as with a real reader. */
    @POST
    @Path("dedo")
    public Response finger(
            @FormParam("persona") @DefaultValue("") String person,
            @FormParam("dedo") @DefaultValue("RIGHT_INDEX") String finger) {
        boolean there = person.isEmpty() || person.equals("nadie")
                ? demonstration.placeStranger()
                : demonstration.place(new PersonId(person), Finger.valueOf(finger));
        return there ? Response.noContent().build() : Response.status(404).build();
    }

    @POST
    @Path("cable")
    public Response plug(@FormParam("puesto") @DefaultValue("si") String in) {
        return demonstration.plug(in.equals("si"))
                ? Response.noContent().build()
                : Response.status(404).build();
    }

    @POST
    @Path("enrolar")
    public Response enrolEverybody() {
        int count = demonstration.enrolEverybody();
        site.say("good", "Se enrolaron " + count + " personas con dedos simulados.", "");
        return Site.to("/personas");
    }
}
