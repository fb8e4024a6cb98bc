package cl.bitacora.classroom.time;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.journals.JournalRecord;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A process that says, for each line it reads, what belongs in the journal now by this machine's clocks. */
final class ClockTeller {
    private ClockTeller() {}

    /** No arguments. */
    public static void main(String[] args) throws Exception {
        Clocks clocks = Clocks.ofThisMachine();
        TimeKeeper keeper = new TimeKeeper();
        BlockKey block = BlockKey.parse("bodegas-1.20200330.A");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        while (in.readLine() != null) {
            WallAndBoot now = clocks.now();
            List<JournalRecord> due = keeper.due(now, block, true, "", true);
            keeper.written(now, "", due);
            StringBuilder line = new StringBuilder(now.bootId());
            for (JournalRecord record : due) {
                line.append(' ')
                        .append(record instanceof JournalRecord.ClockChanged moved ? moved.jumpSeconds() : "read");
            }
            System.out.println(line);
            System.out.flush();
        }
    }
}
