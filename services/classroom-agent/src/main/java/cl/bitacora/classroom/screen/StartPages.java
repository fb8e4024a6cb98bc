package cl.bitacora.classroom.screen;

import cl.bitacora.classroom.agent.Agent;
import cl.bitacora.classroom.agent.Desk;
import cl.bitacora.classroom.domain.ClassroomCommand;
import cl.bitacora.classroom.domain.ClassroomState;
import cl.bitacora.classroom.domain.Operator;
import cl.bitacora.classroom.domain.Session;
import cl.bitacora.classroom.domain.Verdict;
import cl.bitacora.classroom.store.Operators;
import cl.bitacora.classroom.store.PasswordHash;
import cl.bitacora.classroom.store.Person;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** First start, operators, opening (LCE-014, LCE-020, LCE-021). */
@ApplicationScoped
@Path("/")
public class StartPages {
    private static final int MIN_PASSWORD = 8;
    private static final int MOST_WRONG = 5;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Site site;
    private final Agent agent;
    private final Desk desk;
    private int wrong;
    private Instant pausedUntil = Instant.EPOCH;

    @Inject
    public StartPages(Site site, Agent agent, Desk desk) {
        this.site = site;
        this.agent = agent;
        this.desk = desk;
    }

    /** Wherever the procedure stands. */
    @GET
    public Response here() {
        ClassroomState state = agent.state();
        if (agent.installation().isEmpty()) {
            return Site.to("/inicio");
        }
        if (agent.store().operators().all().isEmpty()) {
            return Site.to("/operador");
        }
        if (state.session().isEmpty()) {
            return Site.to("/abrir");
        }
        Session session = state.session().get();
        if (session.clock().isEmpty()) {
            return Site.to("/reloj");
        }
        if (state.current(agent.today()).isPresent()) {
            return Site.to("/clase");
        }
        if (session.course().isEmpty()) {
            return Site.to("/cursos");
        }
        return Site.to(session.startDateMatches().isEmpty() ? "/fecha" : "/bloque");
    }

    @GET
    @Path("inicio")
    public Response firstStart() {
        return agent.installation().isPresent()
                ? Site.to("/")
                : Site.html(site.page("inicio", "Registrar este equipo")
                        .data("gateway", agent.settings().gateway()));
    }

    @POST
    @Path("inicio")
    public Response enrol(
            @FormParam("codigo") @DefaultValue("") String code, @FormParam("red") @DefaultValue("") String gateway) {
        String address = gateway.strip().replaceAll("/+$", "");
        if (!address.matches("https?://[A-Za-z0-9.\\[\\]:-]+")) {
            site.say("bad", "La dirección de la red debe empezar con https:// o http://.", "");
            return Site.to("/inicio");
        }
        Optional<String> problem = agent.enrol(address, code);
        problem.ifPresent(words -> site.say("bad", words, ""));
        return Site.to(problem.isPresent() ? "/inicio" : "/");
    }

    @GET
    @Path("operador")
    public Response operatorForm() {
        return mayAddOperators()
                ? Site.html(site.page("operador", "Quién usará este equipo")
                        .data("operators", agent.store().operators().all()))
                : Site.to("/");
    }

    /** LCE-021: nobody becomes an operator without a contingency password. */
    @POST
    @Path("operador")
    public Response addOperator(
            @FormParam("rut") @DefaultValue("") String rutText,
            @FormParam("nombre") @DefaultValue("") String name,
            @FormParam("clave") @DefaultValue("") String password,
            @FormParam("clave2") @DefaultValue("") String again) {
        if (!mayAddOperators()) {
            return Site.to("/");
        }
        Optional<Rut> rut = Rut.parse(rutText);
        String problem = rut.isEmpty()
                ? "El RUT no es válido: revise el dígito verificador."
                : name.isBlank()
                        ? "Escriba el nombre."
                        : password.length() < MIN_PASSWORD
                                ? "La contraseña de contingencia tiene al menos " + MIN_PASSWORD
                                        + " caracteres (Res. Ex. 4853/2015, Resuelvo 2, 6))."
                                : password.equals(again) ? "" : "Las dos contraseñas no son iguales.";
        if (!problem.isEmpty()) {
            site.say("bad", problem, "");
            return Site.to("/operador");
        }
        agent.store()
                .operators()
                .keep(new Operators.Entry(
                        personOf(rut.get()),
                        rut.get(),
                        name.strip(),
                        Optional.of(PasswordHash.of(password.toCharArray()))));
        site.say("good", name.strip() + " puede usar este equipo.", "");
        return Site.to(agent.state().session().isPresent() ? "/operador" : "/");
    }

    @GET
    @Path("abrir")
    public Response openForm() {
        if (agent.installation().isEmpty() || agent.state().session().isPresent()) {
            return Site.to("/");
        }
        desk.serve(new Desk.Purpose.Nothing());
        return Site.html(site.page("abrir", "Abrir la aplicación")
                .data("step", "rut")
                .data("name", "")
                .data("failed", false));
    }

    @POST
    @Path("abrir")
    public Response typedRut(@FormParam("rut") @DefaultValue("") String rutText) {
        Optional<Operators.Entry> operator = Rut.parse(rutText)
                .flatMap(rut -> agent.store().operators().find(rut))
                .map(this::linked);
        if (operator.isEmpty()) {
            Verdict verdict = agent.act(now -> new ClassroomCommand.OpenWithFinger(
                    now, true, Optional.empty(), ClassroomCommand.Finger.NOT_MATCHED));
            return site.after(verdict, "/abrir", "/abrir");
        }
        desk.serve(new Desk.Purpose.Opening(operator.get()));
        return Site.to("/abrir/huella");
    }

    @GET
    @Path("abrir/huella")
    public Response finger() {
        return desk.purpose() instanceof Desk.Purpose.Opening(Operators.Entry operator)
                ? Site.html(site.page("abrir", "Abrir la aplicación")
                        .data("step", "huella")
                        .data("name", operator.name())
                        .data("person", operator.person().value())
                        .data(
                                "failed",
                                agent.state()
                                        .fingerFailed()
                                        .filter(operator.person()::equals)
                                        .isPresent()))
                : Site.to("/");
    }

    @POST
    @Path("abrir/clave")
    public Response password(@FormParam("clave") @DefaultValue("") String password) {
        if (!(desk.purpose() instanceof Desk.Purpose.Opening(Operators.Entry operator))) {
            return Site.to("/");
        }
        Instant at = agent.now().at();
        if (at.isBefore(pausedUntil)) {
            site.say("bad", "Demasiadas contraseñas equivocadas: espere un minuto.", "");
            return Site.to("/abrir/huella");
        }
        boolean right = operator.password()
                .map(hash -> hash.fits(password.toCharArray()))
                .orElse(false);
        wrong = right ? 0 : wrong + 1;
        if (wrong >= MOST_WRONG) {
            wrong = 0;
            pausedUntil = at.plus(PAUSE);
        }
        Verdict verdict = agent.act(now -> new ClassroomCommand.OpenWithPassword(
                now,
                desk.reader().isPresent(),
                Optional.of(new Operator(operator.person(), operator.password().isPresent())),
                right));
        return site.after(verdict, "/", "/abrir/huella");
    }

    @POST
    @Path("salir")
    public Response leave() {
        desk.serve(new Desk.Purpose.Nothing());
        return site.after(agent.act(ClassroomCommand.EndSession::new), "/", "/");
    }

    /** The first operator by whoever holds the one-time code; the others by somebody who opened the application. */
    private boolean mayAddOperators() {
        return agent.installation().isPresent()
                && (agent.store().operators().all().isEmpty()
                        || agent.state().session().isPresent());
    }

    /** Who became an operator before a roster with their name came is that person from now on, and has their prints. */
    private Operators.Entry linked(Operators.Entry operator) {
        PersonId person = personOf(operator.rut());
        if (person.equals(operator.person())
                || agent.store().people().find(person).isEmpty()) {
            return operator;
        }
        Operators.Entry linked = new Operators.Entry(person, operator.rut(), operator.name(), operator.password());
        agent.store().operators().keep(linked);
        return linked;
    }

    /** The roster's pseudonym if they are on one; else one of this PC's own that goes nowhere. */
    private PersonId personOf(Rut rut) {
        return agent.store()
                .people()
                .byRut(rut.toString())
                .map(Person::id)
                .orElseGet(() -> new PersonId("p-"
                        + JournalCodec.sha256(agent.installation().orElseThrow().id() + "\n" + rut)
                                .substring(0, 32)));
    }
}
