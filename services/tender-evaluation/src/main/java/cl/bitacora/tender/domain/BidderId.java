package cl.bitacora.tender.domain;

import cl.bitacora.kernel.Rut;
import java.util.Comparator;
import java.util.Optional;

/**
 * Who bids: an OTEC, by its RUT. A what-if may call it by any other short name.
 *
 * @param value canonical RUT ({@code 76111222-3}) or the name as given
 */
public record BidderId(String value) implements Comparable<BidderId> {
    private static final Comparator<BidderId> ORDER = Comparator.comparing(
                    (BidderId id) -> id.rut().map(Rut::number).orElse(Integer.MAX_VALUE))
            .thenComparing(BidderId::value);

    /** Canonical where it is a RUT. */
    public static BidderId of(String text) {
        return new BidderId(Rut.parse(text).map(Rut::toString).orElse(text.strip()));
    }

    /** Its RUT, if it is one. */
    public Optional<Rut> rut() {
        return Rut.parse(value);
    }

    @Override
    public int compareTo(BidderId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return value;
    }
}
