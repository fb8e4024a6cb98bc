package cl.bitacora.portal.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Charts as a workbook, a sheet each: exactly what the page shows. */
final class Workbooks {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Workbooks() {}

    /** Cells are text, so none is ever taken for a formula. */
    static byte[] of(List<PanelView.Chart> charts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Bitacora", "1.0")) {
            for (PanelView.Chart chart : charts) {
                Worksheet sheet = workbook.newWorksheet(chart.id());
                row(sheet, 0, chart.heads());
                sheet.range(0, 0, 0, chart.heads().size() - 1).style().bold().set();
                int next = 1;
                for (PanelView.Bar bar : chart.bars()) {
                    row(sheet, next++, PanelPage.cells(bar));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, cells.get(column));
        }
    }
}
