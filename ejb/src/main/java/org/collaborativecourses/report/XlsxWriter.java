package org.collaborativecourses.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet. Texts stand in their cells, not in a list that would have to be kept until the end; rows leave in parts. */
final class XlsxWriter extends TableWriter {

    private static final int AT_ONCE = 500;
    private static final int LONGEST = 32_767;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxWriter(OutputStream out, String name, List<String> columns) throws IOException {
        workbook = new Workbook(out, "CollaborativeCourses", "1.0");
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        row(columns.toArray());
    }

    @Override
    public void row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                String text = harmless(text(cells[i]));
                if (!text.isEmpty()) {
                    sheet.inlineString(row, i, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
                }
            }
        }
        row++;
        if (row % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
