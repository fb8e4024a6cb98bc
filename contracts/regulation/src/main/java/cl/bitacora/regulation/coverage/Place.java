package cl.bitacora.regulation.coverage;

/**
 * Where an annotation or a citation stands.
 *
 * @param module e.g. {@code services/payments}
 * @param type binary name of the class
 * @param member method, or empty for the class itself
 */
public record Place(String module, String type, String member) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        return toString().compareTo(other.toString());
    }

    /** {@code cl.bitacora.kernel.Clp#roundHalfUp (services/kernel)}. */
    @Override
    public String toString() {
        return type + (member.isEmpty() ? "" : "#" + member) + " (" + module + ")";
    }
}
