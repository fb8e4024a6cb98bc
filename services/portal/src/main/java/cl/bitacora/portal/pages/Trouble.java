package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

/** What is wrong, as a title. */
final class Trouble {
    private Trouble() {}

    static String title(int status) {
        return say(
                switch (status) {
                    case 400, 414 -> "La dirección no se entiende";
                    case 401 -> "Falta identificarse";
                    case 403 -> "Su cuenta no puede ver esto";
                    case 404 -> "No encontrado";
                    case 405 -> "Aquí no se puede enviar nada";
                    case 413 -> "Demasiado grande";
                    case 429 -> "Demasiadas consultas";
                    case 503 -> "No disponible por ahora";
                    default -> "Algo falló";
                });
    }
}
