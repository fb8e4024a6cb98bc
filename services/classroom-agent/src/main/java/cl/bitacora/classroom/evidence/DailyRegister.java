package cl.bitacora.classroom.evidence;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import java.util.List;

/**
 * Everything that this PC knows of one block.
 *
 * @param senceCode the action that was used: what LCE-052 asks the evidence to be of
 * @param hashBefore hash of the record before the first one: with it the chain can be computed again
 * @param rows one for each participant of the course, in the order of their names
 */
public record DailyRegister(
        BlockKey block,
        String senceCode,
        String courseName,
        String installation,
        String status,
        String relator,
        String startedAt,
        String closedAt,
        int durationMinutes,
        String activities,
        List<Row> rows,
        String hashBefore,
        List<ChainedRecord> records) {

    public DailyRegister {
        rows = List.copyOf(rows);
        records = List.copyOf(records);
    }

    /**
     * A participant's marks.
     *
     * @param marks local time and how it was authenticated, entry and exit by turns
     * @param observations the relator's words about this participant
     */
    public record Row(String person, String rut, String name, List<Mark> marks, String observations) {
        public Row {
            marks = List.copyOf(marks);
        }
    }

    /** One mark as people read it. */
    public record Mark(String time, String method) {}
}
