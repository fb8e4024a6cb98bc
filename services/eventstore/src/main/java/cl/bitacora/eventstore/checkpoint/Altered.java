package cl.bitacora.eventstore.checkpoint;

import cl.bitacora.eventstore.log.LogVerifier.Damage;

/** The log is not what was signed. */
final class Altered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Damage damage;

    Altered(long position, String what) {
        this(new Damage(position, what));
    }

    Altered(Damage damage) {
        super("position " + damage.position() + ": " + damage.what());
        this.damage = damage;
    }

    Damage damage() {
        return damage;
    }
}
