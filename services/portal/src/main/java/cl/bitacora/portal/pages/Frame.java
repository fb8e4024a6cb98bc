package cl.bitacora.portal.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands around every page.
 *
 * @param links parts of the navigation that the role may use
 * @param user name of who is signed in
 * @param role what they are, in words
 * @param sandbox whether figures here bind nobody
 * @param style address of the style sheet, another one whenever it changes
 */
public record Frame(
        String title, List<Link> links, String user, String role, boolean sandbox, String verification, String style) {

    /** A part of the navigation; the open one is marked. */
    public record Link(String label, String href, boolean current) {

        static List<Link> all(String open, boolean audits) {
            List<Link> links = new ArrayList<>(List.of(
                    new Link("Lo que me espera", "/", open.equals("inicio")),
                    new Link("Cursos", "/cursos", open.equals("cursos")),
                    new Link("Certificados", "/certificados", open.equals("certificados")),
                    new Link("Pagos", "/pagos", open.equals("pagos")),
                    new Link("Panel", "/panel", open.equals("panel")),
                    new Link("Equipos de sala", "/equipos", open.equals("equipos")),
                    new Link("Simuladores", "/simuladores", open.equals("simuladores")),
                    new Link("Glosario", "/glosario", open.equals("glosario"))));
            if (audits) {
                links.add(new Link("Auditoría", "/auditoria", open.equals("auditoria")));
            }
            return links;
        }
    }
}
