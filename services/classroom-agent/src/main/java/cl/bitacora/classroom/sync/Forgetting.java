package cl.bitacora.classroom.sync;

import cl.bitacora.classroom.domain.Book;
import cl.bitacora.classroom.domain.ClassroomDecider;
import cl.bitacora.classroom.domain.ClassroomState;
import cl.bitacora.classroom.journal.Journal;
import cl.bitacora.classroom.journal.VerifiedReceipt;
import cl.bitacora.classroom.store.Courses;
import cl.bitacora.classroom.store.KeptReceipt;
import cl.bitacora.classroom.store.Store;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deletes records that the PC no longer needs and the gateway provably has. A block is needed until the roster of its course
 * expires (till then the lists, and the Excel and XML files, can still be asked for here), and for as long as it has marks
 * and was not informed. The journal is cut from its beginning only: a block that is needed keeps everything after its first
 * record. The last reading of the clocks stays too, since the next one is compared with it.
 */
public final class Forgetting {
    private static final int PAGE = 2_000;

    private Forgetting() {}

    /** Prunes on the word of a proved receipt; how many records went. */
    public static long run(Journal journal, Store store, KeptReceipt receipt, LocalDate today) throws IOException {
        long first = journal.firstSeq();
        long through = through(journal, store, receipt.lastSeq(), today);
        while (through >= first && journal.read(through, 1).isEmpty()) {
            through--; // a hole that recovery reported
        }
        if (through < first) {
            return 0;
        }
        store.receipts().forgetting(receipt);
        journal.prune(
                through,
                new VerifiedReceipt(
                        receipt.installation(),
                        receipt.lastSeq(),
                        receipt.lastHash(),
                        receipt.entry().position(),
                        receipt.proof()));
        return journal.firstSeq() - first;
    }

    /** The last record before everything that is needed. */
    static long through(Journal journal, Store store, long proved, LocalDate today) throws IOException {
        Map<BlockKey, Long> begins = new HashMap<>();
        List<JournalRecord> records = new ArrayList<>();
        long lastReading = 0;
        for (long seq = journal.firstSeq(); seq <= journal.lastSeq(); ) {
            List<ChainedRecord> page = journal.read(seq, PAGE);
            for (ChainedRecord record : page) {
                records.add(record.said());
                begins.putIfAbsent(record.said().block(), record.seq());
                if (record.said() instanceof JournalRecord.TimeRead) {
                    lastReading = record.seq();
                }
            }
            seq = page.isEmpty() ? seq + 1 : page.getLast().seq() + 1;
        }
        ClassroomState state = ClassroomDecider.replay(records);
        long through = lastReading == 0 ? proved : Math.min(proved, lastReading - 1);
        for (Map.Entry<BlockKey, Long> block : begins.entrySet()) {
            if (needed(block.getKey(), Optional.ofNullable(state.blocks().get(block.getKey())), store, today)) {
                through = Math.min(through, block.getValue() - 1);
            }
        }
        return through;
    }

    /** A block without its beginning was forgotten before; the rest of it lay in a file with others. */
    private static boolean needed(BlockKey key, Optional<Book> book, Store store, LocalDate today) {
        boolean over = store.courses()
                .find(key.section())
                .map(Courses.Kept::expiresOn)
                .filter(last -> last.isBefore(today))
                .isPresent();
        return !over || book.filter(it -> !done(it)).isPresent();
    }

    /** Informed here, or on the computer that started it, or nothing to inform. */
    private static boolean done(Book book) {
        return book.informedAt().isPresent()
                || book.untouched()
                || book.joins() && book.startedAt().isEmpty();
    }
}
