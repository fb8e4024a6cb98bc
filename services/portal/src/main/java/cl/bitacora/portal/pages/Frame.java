package cl.bitacora.portal.pages;

/**
 * What stands around every page.
 *
 * @param active which part of the navigation is open
 * @param user name of who is signed in
 * @param role what they are, in words
 * @param sandbox whether figures here bind nobody
 * @param style address of the style sheet, another one whenever it changes
 */
public record Frame(
        String title, String active, String user, String role, boolean sandbox, String verification, String style) {}
