package cl.bitacora.auditor.verify;

import cl.bitacora.auditor.bundle.Entry;
import cl.bitacora.eventstore.log.EntryHash;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.proof.Hash;
import java.util.Optional;

/** Recomputes both hashes of every entry from what it says, and checks density and stream versions. */
final class ChainCheck {
    private final String log;
    private final StreamVersions versions = new StreamVersions();
    private long position;
    private Hash chain = Hash.ZERO;

    ChainCheck(String log) {
        this.log = log;
    }

    /**
     * What is wrong with the next entry, if anything.
     *
     * @param leaf recomputed from what the entry says
     */
    Optional<Problem> check(Entry entry, Hash leaf) {
        RawEvent raw = entry.raw();
        long expected = position + 1;
        if (raw.position() != expected) {
            return problem("position-missing", Fact.of("found", raw.position()));
        }
        if (!leaf.equals(raw.leafHash())) {
            return problem("leaf-wrong", Fact.of("recorded", raw.leafHash()), Fact.of("computed", leaf));
        }
        Hash link = EntryHash.chain(chain, leaf);
        if (!link.equals(raw.chainHash())) {
            return problem("chain-wrong", Fact.of("recorded", raw.chainHash()), Fact.of("computed", link));
        }
        long version = versions.next(raw.stream());
        if (version != raw.version()) {
            return problem(
                    "version-wrong",
                    Fact.of("stream", raw.stream()),
                    Fact.of("expected", version),
                    Fact.of("found", raw.version()));
        }
        if (!Chile.dayOf(raw.occurredAt()).equals(entry.occurredOn())) {
            return problem("day-wrong", Fact.of("day", entry.occurredOn()), Fact.of("at", raw.occurredAt()));
        }
        position = expected;
        chain = link;
        return Optional.empty();
    }

    long position() {
        return position;
    }

    Hash chain() {
        return chain;
    }

    int streams() {
        return versions.size();
    }

    private Optional<Problem> problem(String code, Fact... facts) {
        return Optional.of(Problem.at(log, position + 1, code, facts));
    }
}
