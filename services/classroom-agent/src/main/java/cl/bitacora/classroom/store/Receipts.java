package cl.bitacora.classroom.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Optional;

/**
 * Proved receipts. The newest stands for all before it, since the hash of a record stands for every earlier one; that on
 * which records were last forgotten is kept apart, as the word for what is no longer here.
 */
public final class Receipts {
    private static final String NEWEST = "receipt";
    private static final String FORGOTTEN = "receipt-forgotten";
    private static final TypeReference<KeptReceipt> TYPE = new TypeReference<>() {};

    private final Folder folder;
    private final byte[] storageKey;

    Receipts(Folder folder, byte[] storageKey) {
        this.folder = folder;
        this.storageKey = storageKey;
    }

    public Optional<KeptReceipt> newest() {
        return folder.read(NEWEST, storageKey, TYPE);
    }

    public void keep(KeptReceipt receipt) {
        folder.write(NEWEST, storageKey, receipt);
    }

    /** On whose word records were last forgotten. */
    public Optional<KeptReceipt> forgotten() {
        return folder.read(FORGOTTEN, storageKey, TYPE);
    }

    /** Call before anything is deleted. */
    public void forgetting(KeptReceipt receipt) {
        folder.write(FORGOTTEN, storageKey, receipt);
    }
}
