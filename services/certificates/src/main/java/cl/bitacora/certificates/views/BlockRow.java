package cl.bitacora.certificates.views;

import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.kernel.PersonId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;

/** An evaluated block: how long it lasted and what each participant is credited. */
@Entity
@Table(name = "block_held")
@NullUnmarked
public class BlockRow extends PanacheEntityBase {
    private static final TypeReference<TreeMap<String, Long>> CREDITS = new TypeReference<>() {};

    @Id
    public String block;

    public String section;

    @Column(name = "held_on")
    public LocalDate heldOn;

    @Column(name = "held_seconds")
    public long heldSeconds;

    public String credits;

    /** Credited seconds of each participant in the block. */
    public Map<PersonId, Long> creditedSeconds() {
        Map<PersonId, Long> result = new TreeMap<>();
        read().forEach((person, seconds) -> result.put(new PersonId(person), seconds));
        return result;
    }

    /** Takes newer credits; who is not among them keeps the earlier ones. */
    void credit(Map<PersonId, Long> newer) {
        TreeMap<String, Long> all = credits == null ? new TreeMap<>() : read();
        newer.forEach((person, seconds) -> all.put(person.value(), seconds));
        try {
            credits = BitacoraJson.mapper().writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TreeMap<String, Long> read() {
        try {
            return BitacoraJson.mapper().readValue(credits, CREDITS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
