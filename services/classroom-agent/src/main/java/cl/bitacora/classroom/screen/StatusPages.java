package cl.bitacora.classroom.screen;

import cl.bitacora.classroom.agent.Agent;
import cl.bitacora.classroom.agent.Desk;
import cl.bitacora.classroom.agent.Words;
import cl.bitacora.classroom.domain.Equipment;
import cl.bitacora.classroom.reader.AdmissibleReaders;
import cl.bitacora.classroom.reader.ReaderInfo;
import cl.bitacora.kernel.Finding;
import com.sun.management.OperatingSystemMXBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** Reader, computer, network (LCE-012, LCE-013). */
@ApplicationScoped
@Path("/")
public class StatusPages {
    private final Site site;
    private final Agent agent;
    private final Desk desk;
    private final Words words;

    @Inject
    public StatusPages(Site site, Agent agent, Desk desk, Words words) {
        this.site = site;
        this.agent = agent;
        this.desk = desk;
        this.words = words;
    }

    @GET
    @Path("lector")
    public Response equipment() {
        long ramMb =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
        String system = System.getProperty("os.name", "") + " " + System.getProperty("os.version", "");
        Finding<Boolean> computer = Equipment.computer(ramMb, system);
        Optional<ReaderInfo> reader = desk.reader();
        return Site.html(site.page("lector", "Lector y computador")
                .data("ramMb", ramMb)
                .data("system", system)
                .data("computerFits", computer.value())
                .data("product", reader.map(ReaderInfo::product).orElse(""))
                .data("usbId", reader.map(ReaderInfo::usbId).orElse(""))
                .data("live", reader.map(ReaderInfo::live).orElse(false))
                .data("listed", reader.map(AdmissibleReaders::admits).orElse(false))
                .data(
                        "trouble",
                        desk.trouble()
                                .map(kind -> words.text(kind.messageKey()))
                                .orElse("")));
    }

    @GET
    @Path("red")
    public Response network() {
        return Site.html(site.page("red", "Conexión con la red")
                .data("installation", agent.installation().map(it -> it.id()).orElse(""))
                .data("name", agent.installation().map(it -> it.name()).orElse(""))
                .data("gateway", agent.installation().map(it -> it.gateway()).orElse(""))
                .data("findings", agent.findings()));
    }

    /** The new key is used as soon as the network has taken it. */
    @POST
    @Path("red/clave")
    public Response changeKey() {
        agent.changeKey();
        return Site.to("/red");
    }

    @POST
    @Path("red")
    public Response tryNow() {
        agent.wakeNetwork();
        return Site.to("/red");
    }
}
