package cl.bitacora.portal.pages;

import static io.restassured.RestAssured.given;

import cl.bitacora.portal.Demo;
import cl.bitacora.portal.commands.Deed;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Every page that there is over the demonstration's events, and every page behind those. */
final class EveryPage {
    private static final String COURSE = "/cursos/" + Demo.SECTION;
    private static final String CERTIFICATE = Demo.SECTION + "-normal";
    private static final Pattern WHY = Pattern.compile("href=\"(/cursos/[^\"]+/por-que/[^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    /** Everything that leads somewhere, for somebody who may see all. */
    private static final List<String> OPEN = List.of(
            "/",
            "/cursos",
            "/cursos?texto=nada-de-esto",
            "/cursos?texto=huerto",
            "/cursos?alerta=cross-computer&clases=2020-03&marca=autorizacion&pago=LIQUIDACION:PAGADO&tarde=si",
            "/cursos?participante=" + Demo.person("P04").id(Demo.PERSON_KEY).value(),
            COURSE,
            COURSE + "/asistencia",
            COURSE + "/formularios",
            COURSE + "/certificados",
            COURSE + "/pagos",
            COURSE + "/historia",
            "/cursos/pasteleria-1",
            "/cursos/pasteleria-1/asistencia",
            "/cursos/pasteleria-1/certificados",
            "/cursos/pasteleria-1/pagos",
            "/cursos/pasteleria-1/formularios?hecho=pedir-cambios",
            "/cursos/huerto-1/formularios",
            "/cursos/huerto-1/historia",
            "/panel",
            "/panel?por=semana",
            "/panel?region=7&programa=BONO_MIPE_2020",
            "/equipos",
            "/glosario",
            "/simuladores",
            "/simuladores/plazos",
            "/simuladores/plazos?minimo-alcanzado=ayer",
            "/auditoria",
            "/auditoria?historia=certificate-" + CERTIFICATE,
            "/auditoria?historia=" + Demo.SECTION,
            "/auditoria?historia=no-hay",
            "/auditoria/verificar",
            "/auditoria/al",
            "/auditoria/al?seccion=" + Demo.SECTION + "&fecha=2026-01-31",
            "/auditoria/al?seccion=" + Demo.SECTION + "&fecha=2026-01-05&otra=2026-01-31",
            "/auditoria/al?seccion=" + Demo.SECTION + "&fecha=ayer",
            "/certificados",
            "/certificados?estado=ANULADO",
            "/pagos",
            "/pagos?estado=PAGADO",
            "/cursos/no-existe",
            "/cursos?desde=%21",
            "/no-hay-tal-pagina");

    /** A page as it came. */
    record Shown(String address, int status, String html) {}

    private EveryPage() {}

    /** What a service says of an acuerdo that is not complete. */
    private static final String LACKING = """
            {"missing": ["place", "activities", "executor.phone", "changes.startsOn", "contents[0].endsOn"],
             "sendBy": "2020-04-01", "startBy": "2020-04-10"}
            """;

    /** What a service refuses, one thing with words that it has in Spanish alone. */
    private static final String REFUSED = """
            {"status": 422, "code": "several", "title": "Rechazado", "detail": "No se hizo.", "remedy": "", "errors": [
              {"status": 422, "code": "sin-ingles", "field": "hours", "detail": "Las horas no calzan con el acuerdo.",
               "remedy": "Revise las horas.", "citation": "RES-0334-2020, 8"},
              {"status": 400, "code": "missing-field", "field": "quota", "detail": "-", "remedy": "-"}]}
            """;

    /** Deadlines as the service tells them. */
    private static final String DEADLINES = """
            {"deadlines": [
              {"dueOn": "2020-03-31", "name": "Inicio del curso", "binds": "EJECUTOR", "status": "VENCIDO", "daysLeft": -3,
               "why": {"sentence": "El curso debe iniciar a más tardar el 31-03-2020.", "citation": "RES-0334-2020, 3.2"},
               "trigger": {"name": "Se alcanza la matrícula mínima"}, "assumedFrom": "x"},
              {"dueOn": "2020-04-01", "name": "Aviso a los participantes", "binds": "DIRECCION_REGIONAL",
               "status": "PENDIENTE", "daysLeft": 2, "why": {"sentence": "Se avisa a todos.", "citation": "-"},
               "trigger": {"name": "Inicio fallido"}}]}
            """;

    /** All of them, read with these headers. */
    static List<Shown> all(Map<String, String> headers) {
        List<Shown> shown = new ArrayList<>();
        Set<String> addresses = new LinkedHashSet<>(OPEN);
        for (int i = 0; i < addresses.size(); i++) { // what is found on the way is read too
            String address = List.copyOf(addresses).get(i);
            Shown page = open(World.NATIONAL, address, headers);
            shown.add(page);
            WHY.matcher(page.html()).results().map(EveryPage::address).forEach(addresses::add);
            NEXT.matcher(page.html()).results().map(EveryPage::address).forEach(addresses::add);
        }
        for (String token : List.of(
                World.OTEC,
                World.OTHER_OTEC,
                World.MAULE,
                World.DIRECTOR,
                World.AUDITOR,
                World.OTIC,
                OticWorld.ANALYST,
                OticWorld.EXECUTORS,
                OticWorld.RELATOR)) {
            for (String address : List.of(
                    "/", "/cursos", "/certificados", "/panel", "/equipos", COURSE, "/cursos/" + OticWorld.OWN)) {
                shown.add(open(token, address, headers));
            }
        }
        shown.addAll(deeds(headers));
        shown.addAll(simulators(headers));
        shown.addAll(refusals(headers));
        return shown;
    }

    private static List<Shown> deeds(Map<String, String> headers) {
        List<Shown> shown = new ArrayList<>();
        for (Deed deed : Deed.values()) {
            boolean certificate = deed.name().matches("EMITIR_.*|.*_ANULACION");
            String section = certificate ? Demo.SECTION : "pasteleria-1";
            String subject = !deed.aboutSomething() ? "" : "?de=" + (certificate ? CERTIFICATE : "advance");
            String token = switch (deed.permission()) {
                case SUBMIT -> certificate ? World.OTEC : World.OTHER_OTEC;
                case REVIEW -> certificate ? World.MAULE : World.METROPOLITAN;
                case SIGN -> World.DIRECTOR;
                default -> World.NATIONAL;
            };
            shown.add(open(token, "/cursos/" + section + "/hacer/" + deed.address() + subject, headers));
        }
        return shown;
    }

    private static List<Shown> simulators(Map<String, String> headers) {
        List<Shown> shown = new ArrayList<>();
        shown.add(answered("elearning-liquidation", "/simuladores/liquidacion", headers));
        shown.add(answered("liquidation", "/simuladores/liquidacion-presencial", headers));
        shown.add(answered("tender-evaluation", "/simuladores/licitacion", headers));
        shown.add(open(World.OTEC, "/simuladores/liquidacion?horas=cien&termino=ayer", headers));
        Deciders.NEXT.set(new Deciders.Says(503, "{}"));
        shown.add(open(World.OTEC, "/simuladores/plazos?minimo-alcanzado=2020-03-02", headers));
        shown.add(open(World.OTEC, "/simuladores/liquidacion?horas=100", headers));
        Deciders.NEXT.set(new Deciders.Says(422, REFUSED));
        shown.add(open(World.OTEC, "/simuladores/plazos?minimo-alcanzado=2020-03-02", headers));
        shown.add(open(World.OTEC, "/simuladores/liquidacion?horas=100", headers));
        Deciders.NEXT.set(new Deciders.Says(200, DEADLINES));
        shown.add(open(World.OTEC, "/simuladores/plazos?minimo-alcanzado=2020-03-02", headers));
        return shown;
    }

    private static Shown answered(String answer, String address, Map<String, String> headers) {
        Deciders.NEXT.set(new Deciders.Says(200, SimulatorsPageTest.answer(answer)));
        return open(World.OTEC, address, headers);
    }

    /** What is answered to what was sent, or to somebody who may not. */
    private static List<Shown> refusals(Map<String, String> headers) {
        List<Shown> shown = new ArrayList<>();
        String form = "/cursos/pasteleria-1/hacer/pedir-cambios";
        shown.add(sent(as(World.METROPOLITAN, headers).formParam("reason", "Falta la sala"), form));
        Deciders.NEXT.set(new Deciders.Says(503, "{}"));
        shown.add(sent(
                as(World.METROPOLITAN, headers)
                        .formParam("formulario", guard(open(World.METROPOLITAN, form, headers)))
                        .formParam("reason", "Falta la sala"),
                form));
        String acuerdo = "/cursos/" + World.DRAFTED + "/hacer/editar-acuerdo";
        Deciders.NEXT.set(new Deciders.Says(200, LACKING));
        shown.add(sent(
                as(World.OTHER_OTEC, headers)
                        .formParam("formulario", guard(open(World.OTHER_OTEC, acuerdo, headers)))
                        .formParam("revisar", "si"),
                acuerdo));
        shown.add(sent(as(World.AUDITOR, headers).formParam("nota", "nada"), "/auditoria/verificar"));
        shown.add(sent(as(World.MAULE, headers), "/glosario"));
        shown.add(sent(as(World.OTEC, headers), "/v1/ops/rebuild"));
        Response stranger = given().headers(headers).accept(BROWSER).get("/certificado/ABC");
        shown.add(new Shown("/certificado/ABC", stranger.statusCode(), stranger.asString()));
        return shown;
    }

    private static String guard(Shown form) {
        return form.html().replaceAll("(?s).*name=\"formulario\" value=\"([^\"]+)\".*", "$1");
    }

    private static Shown open(String token, String address, Map<String, String> headers) {
        Response response = as(token, headers).get(address);
        return new Shown(address, response.statusCode(), response.asString());
    }

    private static Shown sent(RequestSpecification request, String address) {
        Response response = request.post(address);
        return new Shown("POST " + address, response.statusCode(), response.asString());
    }

    private static RequestSpecification as(String token, Map<String, String> headers) {
        return given().auth()
                .oauth2(token)
                .headers(headers)
                .accept(BROWSER)
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false);
    }

    private static String address(MatchResult found) {
        return found.group(1).replace("&amp;", "&");
    }
}
