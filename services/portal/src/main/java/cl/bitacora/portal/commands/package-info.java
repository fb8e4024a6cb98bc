/** What a person may do from a page: a form whose answer becomes a command to the service that decides, with their own token. */
@NullMarked
package cl.bitacora.portal.commands;

import org.jspecify.annotations.NullMarked;
