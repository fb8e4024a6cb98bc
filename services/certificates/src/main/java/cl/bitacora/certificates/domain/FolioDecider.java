package cl.bitacora.certificates.domain;

import cl.bitacora.certificates.domain.FolioDecider.Folios;
import cl.bitacora.certificates.domain.FolioDecider.Reserve;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.certificates.CertificatesEvent.FolioReserved;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives out the correlative numbers of a year; stream {@code folios-<year>}.
 *
 * <p>A folio is {@code <correlative>-<year>}. It is reserved for one version of one certificate just before that version is
 * issued: asking again for the same version gives the same number, so two clicks, a retry or a crash between the two
 * writes waste none. A number stays unused only if the issue is refused at the last moment and never tried again.
 */
public final class FolioDecider implements Decider<Reserve, Folios, FolioReserved> {
    /**
     * How many reservations are remembered for repeats. A repeat comes within seconds; one that comes later than so many
     * other reservations gets a new number, which leaves a gap and never a duplicate.
     */
    static final int REMEMBERED = 200;

    /** Asks for the folio of a version of a certificate. */
    public record Reserve(Instant at, String certificate, SectionId section, int version, int year) {}

    /**
     * What was given out.
     *
     * @param last last correlative
     * @param recent the youngest reservations, oldest first
     */
    public record Folios(int last, Map<Holder, Integer> recent) {
        /** The correlative of a version, if it was reserved of late. */
        public Optional<Integer> of(String certificate, int version) {
            return Optional.ofNullable(recent.get(new Holder(certificate, version)));
        }
    }

    /** Whose a folio is. */
    public record Holder(String certificate, int version) {}

    /** The folio as the paper shows it. */
    public static String folio(int correlative, int year) {
        return correlative + "-" + year;
    }

    @Override
    public Folios initial() {
        return new Folios(0, Map.of());
    }

    @Override
    public Decision<FolioReserved> decide(Reserve command, Folios state) {
        return state.of(command.certificate(), command.version()).isPresent()
                ? Decision.nothing()
                : Decision.accept(new FolioReserved(
                        command.certificate(),
                        command.section(),
                        command.at(),
                        command.version(),
                        command.year(),
                        state.last() + 1));
    }

    @Override
    public Folios evolve(Folios state, FolioReserved event) {
        Map<Holder, Integer> recent = LinkedHashMap.newLinkedHashMap(REMEMBERED + 1);
        recent.putAll(state.recent());
        recent.put(new Holder(event.certificate(), event.version()), event.correlative());
        if (recent.size() > REMEMBERED) {
            recent.remove(recent.keySet().iterator().next());
        }
        return new Folios(event.correlative(), Collections.unmodifiableMap(recent));
    }
}
