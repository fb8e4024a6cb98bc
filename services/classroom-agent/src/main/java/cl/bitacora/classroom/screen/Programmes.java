package cl.bitacora.classroom.screen;

import cl.bitacora.kernel.Programme;
import java.util.List;
import java.util.stream.Stream;

/** Programmes as the screen names them. */
public final class Programmes {
    static final List<Choice> ALL = Stream.of(Programme.values())
            .map(programme -> new Choice(programme.name(), name(programme)))
            .toList();

    private Programmes() {}

    /** An entry of the list. */
    public record Choice(String value, String name) {}

    static String name(Programme programme) {
        return switch (programme) {
            case FRANQUICIA_TRIBUTARIA -> "Franquicia Tributaria";
            case FPT_APRENDICES -> "Formación en el Puesto de Trabajo, Aprendices";
            case BONO_MIPE_2020 -> "Bono de Capacitación Mipe 2020";
            case BECAS_LABORALES_2022 -> "Becas Laborales 2022";
        };
    }
}
