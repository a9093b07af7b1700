package org.yiyun.catalog.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.platform.office.StreamedBook;

/** A workbook that is written row by row; where a sheet is full, the next one begins. Codes are texts, so that no zero is lost. */
final class XlsxEntries implements EntryWriter {
    /** What a cell holds as a number without losing a digit. */
    private static final int DIGITS = 15;

    private final LibraryDefinition definition;
    private final StreamedBook book;

    XlsxEntries(LibraryDefinition definition, OutputStream out) {
        this(definition, out, StreamedBook.MOST_ROWS);
    }

    XlsxEntries(LibraryDefinition definition, OutputStream out, int rowsOfASheet) {
        this.definition = definition;
        book = new StreamedBook(definition.nameZh(), definition.fields().stream().map(FieldDefinition::nameZh).toList(), 1, out, rowsOfASheet);
    }

    @Override
    public void write(EntryContent content) throws IOException {
        book.row(cells -> {
            for (var field : definition.fields()) {
                write(cells, field, content.get(field.key()));
            }
        });
    }

    private static void write(StreamedBook.Cells cells, FieldDefinition field, String text) {
        if (text.isEmpty()) {
            cells.skip();
        } else if (!isNumber(field, text)) {
            cells.text(text);
        } else if (field.type() == FieldType.MONEY) {
            cells.money(new BigDecimal(text));
        } else {
            cells.number(new BigDecimal(text));
        }
    }

    private static boolean isNumber(FieldDefinition field, String text) {
        return switch (field.type()) {
            case NUMBER, MONEY, RATE -> text.length() <= DIGITS;
            case TEXT, DATE, FLAG -> false;
        };
    }

    /** What went out has no end, so that nobody can take it for a workbook. */
    @Override
    public void abandon() {
        // nothing is kept anywhere
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
