package cl.bitacora.classroom.store;

import cl.bitacora.classroom.matching.Template;
import cl.bitacora.classroom.reader.Finger;
import cl.bitacora.kernel.PersonId;
import java.util.List;

/**
 * Somebody the PC knows.
 *
 * @param rut canonical, or empty where the network does not know it
 * @param fingers enrolled prints, ISO/IEC 19794-2
 */
public record Person(PersonId id, String rut, String givenNames, String familyNames, List<Print> fingers) {

    /** One impression of a finger. A biometric datum: no text form. */
    public record Print(Finger finger, byte[] iso19794) {
        @Override
        public String toString() {
            return "Print of " + finger;
        }
    }

    public Person {
        fingers = List.copyOf(fingers);
    }

    /** As lists show it: family names first. */
    public String listName() {
        return familyNames.isEmpty() ? shortId() : familyNames + ", " + givenNames;
    }

    public String fullName() {
        return familyNames.isEmpty() ? shortId() : givenNames + " " + familyNames;
    }

    public boolean enrolled() {
        return !fingers.isEmpty();
    }

    public List<Template> templates() {
        return fingers.stream()
                .map(print -> new Template(print.finger(), print.iso19794()))
                .toList();
    }

    public Person with(List<Print> prints) {
        return new Person(id, rut, givenNames, familyNames, prints);
    }

    /** A person without a name is shown by the beginning of the pseudonym (LCE-045). */
    private String shortId() {
        return "Sin nombre (" + id.value().substring(2, 8) + ")";
    }
}
