package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands around every page.
 *
 * @param links parts of the navigation that the role may use
 * @param user name of who is signed in
 * @param role what they are, in words
 * @param sandbox whether figures here bind nobody
 * @param known whether the reader is signed in; a stranger sees no navigation
 * @param style address of the style sheet, another one whenever it changes
 * @param otherTongue where the page is turned into the other language
 * @param live what keeps the page up to date, if anything does
 */
public record Frame(
        String title,
        List<Link> links,
        String user,
        String role,
        boolean known,
        boolean sandbox,
        String verification,
        String style,
        String otherTongue,
        Live live) {

    /**
     * What keeps a page up to date.
     *
     * @param script address of the script; empty if there is none
     * @param line where the script hears of news, without {@code desde}
     * @param since the last event that the page knows
     */
    public record Live(String script, String line, long since) {
        static final Live NOT = new Live("", "", 0);

        /** Of one course, or, with an empty section, of everything that the reader may see. */
        static Live of(String pass, String section, long since) {
            String line = UriBuilder.fromPath("/novedades")
                    .queryParam("pase", pass)
                    .build()
                    .toString();
            return new Live(Assets.SCRIPT, section.isEmpty() ? line : line + "&seccion=" + section, since);
        }
    }

    /** The same page, kept up to date. */
    Frame kept(Live by) {
        return new Frame(title, links, user, role, known, sandbox, verification, style, otherTongue, by);
    }

    /** The same page with the script that looks at a form while it is written. */
    Frame helped() {
        return kept(new Live(Assets.FORM_SCRIPT, "", 0));
    }

    /** A part of the navigation; the open one is marked. The label is a text of ours. */
    public record Link(String label, String href, boolean current) {
        public Link {
            label = say(label);
        }

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
