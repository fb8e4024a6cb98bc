package cl.bitacora.portal.words;

import cl.bitacora.kernel.RuleId;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of the screens, in the order of a dictionary, and the rule where each can be seen at work. */
public final class Glossary {
    /** All of them. */
    public static final List<Term> TERMS = List.of(
            term(
                    "Acuerdo operativo",
                    "Lo que el ejecutor y la Dirección Regional acuerdan antes de empezar: fechas, lugar,"
                            + " relatores, materiales. Sin él aprobado el curso no puede iniciar.",
                    "BONO-105"),
            term(
                    "Alerta",
                    "Un hecho de las marcas que una regla observa: una salida que falta, dos marcas seguidas. Qué"
                            + " sigue lo decide una persona.",
                    ""),
            term(
                    "Autorización especial",
                    "Marca hecha sin huella, con un documento que la respalda y la observación del" + " relator.",
                    "LCE-036"),
            term("Bloque", "Un pedazo continuo de clase, con su letra y su duración declarada.", "LCE-026"),
            term(
                    "Certificado de asistencia",
                    "El documento que dice quién asistió y cuánto. Lleva folio, y un código con"
                            + " que cualquiera lo verifica sin iniciar sesión.",
                    "CERT-007"),
            term("Dirección Regional", "SENCE en la región: habilita, visa, observa y decide.", "BONO-024"),
            term("Ejecutor", "Quien hace el curso: una OTEC, o una empresa en sus cursos internos.", "BONO-104"),
            term(
                    "Equipo de sala",
                    "El computador donde se marca. Guarda cada marca firmada y encadenada, con o sin red.",
                    "LCE-022"),
            term(
                    "Estado de avance",
                    "Un pago antes de terminar, contra una garantía; después se descuenta de la" + " liquidación.",
                    "BONO-150"),
            term("Fase lectiva", "Las clases, desde el inicio hasta la última.", "BONO-142"),
            term(
                    "Formulario de cierre",
                    "Los estados finales de todos: aprobado, reprobado, desertor o expulsado.",
                    "BONO-145"),
            term(
                    "Formulario N° 1",
                    "La lista de participantes con que el curso queda aprobado. Se genera solo cuando se"
                            + " visa el acuerdo operativo.",
                    "BONO-106"),
            term(
                    "Informar asistencia",
                    "Lo que el relator hace al terminar cada bloque, dentro de su plazo.",
                    "BONO-131"),
            term(
                    "Liquidación",
                    "Lo que SENCE paga por el curso terminado, persona por persona, menos los anticipos.",
                    "BONO-181"),
            term("Marca", "Una entrada o una salida, con la huella o con una autorización especial.", "LCE-904"),
            term("Numeral", "El lugar de la norma que decide algo. Está al lado de cada cifra con efecto legal.", ""),
            term("Observación del relator", "Lo que el relator escribe para explicar algo fuera de lo común.", ""),
            term("OTEC", "Organismo técnico de capacitación: la institución que dicta los cursos.", ""),
            term("OTIC", "Organismo técnico intermedio: licita y supervisa las Becas Laborales.", ""),
            term(
                    "Plazo",
                    "Hasta cuándo. Los días hábiles dejan fuera sábados, domingos y feriados; los corridos no.",
                    "BONO-142"),
            term(
                    "Prueba",
                    "Lo que identifica un evento para siempre: su historia, su número y su huella, con que la"
                            + " auditoría recalcula todo.",
                    ""),
            term("Sección", "Un grupo de un curso, con sus fechas, su lugar y sus cupos.", "BONO-024"),
            term("Tiempo acreditado", "Los segundos de clase que cuentan a una persona, según sus marcas.", "LCE-904"),
            term("VHACE", "Valor hora de la acción de capacitación: lo que se paga por hora y persona.", "BONO-181"),
            term(
                    "Visar",
                    "Revisar y dar por bueno: el encargado regional visa, el director regional firma.",
                    "BONO-105"));

    private Glossary() {}

    /** A word and what it means; the rule is one where it can be seen at work. */
    public record Term(String term, String meaning, Optional<RuleId> rule) {
        /** For the address: {@code /glosario#fase-lectiva}. */
        public String id() {
            return Normalizer.normalize(term.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replaceAll("[^a-z0-9]+", "-");
        }
    }

    private static Term term(String term, String meaning, String rule) {
        return new Term(term, meaning, rule.isEmpty() ? Optional.empty() : Optional.of(RuleId.of(rule)));
    }
}
