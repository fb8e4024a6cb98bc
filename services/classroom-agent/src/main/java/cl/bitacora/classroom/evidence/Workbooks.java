package cl.bitacora.classroom.evidence;

import cl.bitacora.kernel.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The "Registro Diario" as a workbook (LCE-050): the action that was used, the block, and every mark. */
public final class Workbooks {
    private static final int HEADER_ROW = 7;

    private Workbooks() {}

    @Rule({"LCE-050", "LCE-052"})
    public static void write(DailyRegister register, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Bitacora", "1.0");
        Worksheet sheet = workbook.newWorksheet("Registro Diario");
        List<String> head = List.of(
                "ID de acción: " + register.senceCode(),
                "Curso: " + register.courseName(),
                "Día: " + register.block().on() + "   Bloque: "
                        + register.block().letter() + "   Duración: " + register.durationMinutes() + " min",
                "Relator: " + register.relator() + "   Inicio: " + register.startedAt() + "   Salida: "
                        + register.closedAt(),
                "Equipo: " + register.installation() + "   Estado: " + register.status(),
                "Actividades: " + register.activities());
        for (int i = 0; i < head.size(); i++) {
            text(sheet, i, 0, head.get(i));
        }
        int most = register.rows().stream()
                .mapToInt(row -> row.marks().size())
                .max()
                .orElse(0);
        text(sheet, HEADER_ROW, 0, "RUT");
        text(sheet, HEADER_ROW, 1, "Nombre");
        text(sheet, HEADER_ROW, 2, "Observaciones");
        for (int i = 0; i < most; i++) {
            text(sheet, HEADER_ROW, 3 + 2 * i, i % 2 == 0 ? "Entrada" : "Salida");
            text(sheet, HEADER_ROW, 4 + 2 * i, "Forma");
        }
        int line = HEADER_ROW + 1;
        for (DailyRegister.Row row : register.rows()) {
            text(sheet, line, 0, row.rut());
            text(sheet, line, 1, row.name());
            text(sheet, line, 2, row.observations());
            for (int i = 0; i < row.marks().size(); i++) {
                text(sheet, line, 3 + 2 * i, row.marks().get(i).time());
                text(sheet, line, 4 + 2 * i, row.marks().get(i).method());
            }
            line++;
        }
        sheet.width(1, 36);
        sheet.width(2, 40);
        workbook.finish();
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.inlineString(row, column, harmless(text));
    }

    /** A cell that a spreadsheet would take for a formula when somebody edits or exports it is written as text. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
