package cl.bitacora.classroom.store;

import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.kernel.Rut;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * This PC as it was enrolled.
 *
 * @param gateway base address
 * @param keys the key in use
 * @param formerKeys public keys it replaced, newest first: older records of the journal are signed with them
 * @param logKey C2SP verifier key line of the gateway's log that signs times and checkpoints
 */
public record Installation(
        String id,
        Rut otec,
        String name,
        String region,
        String gateway,
        SigningKeys keys,
        List<String> formerKeys,
        String logKey) {

    public Installation {
        formerKeys = List.copyOf(formerKeys);
    }

    /** As it was just enrolled. */
    public static Installation enrolled(
            String id, Rut otec, String name, String region, String gateway, SigningKeys keys, String logKey) {
        return new Installation(id, otec, name, region, gateway, keys, List.of(), logKey);
    }

    /** With another key; the one it replaces is remembered, without its private half. */
    public Installation with(SigningKeys next) {
        List<String> former = new ArrayList<>(List.of(keys.publicKey()));
        former.addAll(formerKeys);
        return new Installation(id, otec, name, region, gateway, next, former, logKey);
    }

    /** Signed with the key that is to come, while the gateway may know it already. */
    public Installation signingWith(SigningKeys next) {
        return new Installation(id, otec, name, region, gateway, next, formerKeys, logKey);
    }

    public PrivateKey signingKey() {
        return keys.signingKey();
    }

    public Instant keySince() {
        return keys.since();
    }

    /** The key in use first, then those it replaced. */
    public List<PublicKey> verifyingKeys() {
        List<PublicKey> all = new ArrayList<>(List.of(keys.verifyingKey()));
        formerKeys.forEach(former -> all.add(JournalKeys.publicKey(former).orElseThrow()));
        return all;
    }

    @Override
    public String toString() {
        return "Installation " + id;
    }
}
