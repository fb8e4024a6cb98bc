package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.PeopleReplica;
import cl.bitacora.kernel.PersonId;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Names of pseudonyms, looked up once per page. */
@RequestScoped
public class People {
    private static final Locale CHILE = Locale.forLanguageTag("es-CL");
    private final PeopleReplica replica;
    private final SecurityIdentity identity;
    private final Map<PersonId, PersonRecord> known = new HashMap<>();

    @Inject
    public People(PeopleReplica replica, SecurityIdentity identity) {
        this.replica = replica;
        this.identity = identity;
    }

    /** Looks these up in one go. */
    void load(Collection<String> pseudonyms) {
        List<PersonId> unknown = pseudonyms.stream()
                .filter(one -> !one.isEmpty())
                .map(PersonId::new)
                .filter(one -> !known.containsKey(one))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            known.putAll(replica.findAll(unknown));
        }
    }

    /** As lists show it; an erased or unknown person has no name. */
    String name(String pseudonym) {
        return Optional.ofNullable(known.get(new PersonId(pseudonym)))
                .map(PersonRecord::displayName)
                .orElseGet(() -> say("Persona sin nombre ({}…)", pseudonym.substring(0, 8)));
    }

    /** Everything known of somebody, if anything is. */
    Optional<PersonRecord> record(String pseudonym) {
        return Optional.ofNullable(known.get(new PersonId(pseudonym)));
    }

    /** In the order of a Chilean list: ñ after n, accents aside. */
    <T> Comparator<T> byName(Function<T, String> pseudonym) {
        return Comparator.comparing(one -> name(pseudonym.apply(one)), Collator.getInstance(CHILE));
    }

    /** With dots and hyphen, or empty. */
    String rut(String pseudonym) {
        return Optional.ofNullable(known.get(new PersonId(pseudonym)))
                .map(person -> person.rut().formatted())
                .orElse("");
    }

    /** The name of whoever is signed in. */
    String self() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return "";
        }
        return Stream.of("name", "preferred_username", "sub")
                .map(claim -> (Object) token.getClaim(claim))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
