package cl.bitacora.testkit.journal;

import static cl.bitacora.testkit.journal.DemoCourse.at;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The marks of the demonstration, day by day: what is out of the ordinary is written out, everybody else comes five
 * minutes early and leaves just after the end.
 */
final class DemoMarks {
    /** On these days the second half of the list uses the second computer, with the same letter (LCE-027). */
    private static final Set<Integer> TWO_ROOMS = Set.of(1, 5);

    private static final int LAST_OF_FIRST_ROOM = 6;

    private final SectionId section;
    private final byte[] personKey;
    private final JournalSimulator first;
    private final JournalSimulator second;

    DemoMarks(SectionId section, byte[] personKey, JournalSimulator first, JournalSimulator second) {
        this.section = section;
        this.personKey = personKey.clone();
        this.first = first;
        this.second = second;
    }

    BlockKey block(int day) {
        return new BlockKey(section, DemoCourse.DAYS.get(day - 1), DemoCourse.LETTER);
    }

    /** Writes a day of class into the journals of the computers that took part. */
    void write(int day) {
        if (day == 6) {
            // The report of day 4 was forgotten: pressed five days later, after its 48 business hours (BONO-131).
            first.write(new JournalRecord.AttendanceInformed(block(4), at(6, "08:30:00")));
        }
        Instant ends = DemoCourse.endsAt(day);
        ClassDay main = first.day(block(day), DemoCourse.startedAt(day), DemoCourse.BLOCK_MINUTES)
                .relator(
                        DemoPerson.RELATOR.id(personKey),
                        DemoCourse.startedAt(day).minusSeconds(8 * 60),
                        ends.plusSeconds(10 * 60));
        ClassDay other = TWO_ROOMS.contains(day)
                ? second.day(block(day), DemoCourse.startedAt(day), DemoCourse.BLOCK_MINUTES)
                        .withoutStart()
                : main;
        for (int i = 0; i < DemoPerson.PARTICIPANTS.size(); i++) {
            boolean firstHalf = i < LAST_OF_FIRST_ROOM;
            mark(day, DemoPerson.PARTICIPANTS.get(i), i + 1, main, firstHalf ? main : other);
        }
        if (day == 7) {
            main.clockChanged(at(7, "08:51:00"), 12);
        }
        main.activities(ends.plusSeconds(12 * 60), ACTIVITIES.get(day - 1));
        if (day != 4) {
            main.informed(ends.plusSeconds(15 * 60));
        }
        main.write();
        if (TWO_ROOMS.contains(day)) {
            other.write();
        }
    }

    private void mark(int day, DemoPerson person, int place, ClassDay main, ClassDay own) {
        PersonId id = person.id(personKey);
        Instant in = DemoCourse.startedAt(day).minusSeconds(300 - 10L * place);
        Instant out = DemoCourse.endsAt(day).plusSeconds(60 + 10L * place);
        switch (day + person.key()) {
            // Tolerance: 19:59 and 20:00 after the start are in time (BONO-133); the clock starts with the button.
            case "1P01" -> own.participant(id, at(1, "09:19:59"), out);
            case "5P01" -> own.participant(id, at(5, "09:23:00"), out);
            // 20:01 late and exactly 25 % of the day late, both with a cause.
            case "2P02" -> own.participant(id, at(2, "09:20:01"), out);
            case "4P02" -> own.participant(id, at(4, "10:00:00"), out);
            // 20:01 late without a cause; one second beyond 25 % with one.
            case "3P03" -> own.participant(id, at(3, "09:20:01"), out);
            case "6P03" -> own.participant(id, at(6, "10:00:01"), out);
            // No exit; absent; leaves one second early.
            case "2P04" -> own.participant(id, in);
            case "7P04" -> {}
            case "8P04" -> own.participant(id, in, at(8, "12:59:59"));
            // Double mark of exactly 5 s: one mark (LCE-901).
            case "1P05" -> own.participant(id, in, in.plusSeconds(5), out);
            // Double mark of 6 s: out (LCE-047). Comes in again half a minute later.
            case "3P06" -> own.participant(id, at(3, "09:02:00"), at(3, "09:02:06"), at(3, "09:02:36"), out);
            // Double mark of 6 s and never in again.
            case "4P07" -> own.participant(id, at(4, "09:01:00"), at(4, "09:01:06"));
            // Half an hour late, for a cause that the DR accepts.
            case "8P07" -> own.participant(id, at(8, "09:30:00"), out);
            // Out and in again, with the relator's observation; another day, out five minutes early.
            case "2P08" ->
                own.participant(id, in, at(2, "10:00:00"), at(2, "10:08:00"), out)
                        .observation(
                                id,
                                at(2, "10:09:00"),
                                "salida-autorizada",
                                "Sale ocho minutos a contestar una llamada.");
            case "6P08" -> own.participant(id, in, at(6, "12:55:00"));
            // Print not recognised, card in hand (LCE-036, 042); card stolen, police record shown (LCE-037, 039).
            case "1P09" -> own.mark(id, in, MarkMethod.DOCUMENT_NUMBER).mark(id, out, MarkMethod.DOCUMENT_NUMBER);
            case "3P09" ->
                own.mark(id, in, MarkMethod.POLICE_RECORD)
                        .observation(
                                id, in.plusSeconds(60), "sin-carnet-constancia", "Muestra constancia de Carabineros.")
                        .participant(id, out);
            // Card being renewed, receipt shown (LCE-038, 039); another day a police record but no observation.
            case "2P10" ->
                own.mark(id, in, MarkMethod.RENEWAL_RECEIPT)
                        .observation(
                                id,
                                in.plusSeconds(60),
                                "sin-carnet-renovacion",
                                "Muestra comprobante del Registro Civil.")
                        .participant(id, out);
            case "5P10" -> own.mark(id, in, MarkMethod.POLICE_RECORD).participant(id, out);
            // Enters on one computer, leaves on the other (LCE-029).
            case "1P11" -> {
                main.participant(id, in);
                own.participant(id, out);
            }
            // Leaves in the middle of day 3 and does not come back.
            case "3P12" -> own.participant(id, in, at(3, "11:17:20"));
            case "4P12", "5P12", "6P12", "7P12", "8P12" -> {}
            default -> own.participant(id, in, out);
        }
    }

    private static final List<String> ACTIVITIES = List.of(
            "Bienvenida, acta de inicio, derechos y deberes. Tipos de bodega.",
            "Recepción de mercadería: guía, orden de compra y diferencias.",
            "Ubicación y rotulado. Ejercicio de layout.",
            "Movimientos de inventario: entradas, salidas y traspasos.",
            "Toma de inventario físico por parejas.",
            "Diferencias de inventario: causas y ajustes.",
            "Seguridad en bodega: apilado y carga manual.",
            "Repaso y evaluación final.");
}
