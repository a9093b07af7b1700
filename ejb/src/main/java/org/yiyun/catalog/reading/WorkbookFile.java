package org.yiyun.catalog.reading;

import java.io.IOException;
import java.util.List;

/** A workbook: one table a sheet. */
record WorkbookFile(XlsxBook book) implements TableFile {
    @Override
    public FileOutline.Kind kind() {
        return FileOutline.Kind.XLSX;
    }

    @Override
    public List<String> tables() {
        return book.sheets().stream().map(XlsxBook.Sheet::name).toList();
    }

    @Override
    public RawTable open(int table) throws IOException {
        return book.open(book.sheets().get(table));
    }

    @Override
    public void close() {
        book.close();
    }
}
