package org.yiyun.catalog.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import org.yiyun.catalog.engine.CheckedRow;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.platform.file.UploadedFile;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;

/**
 * A kind of table that people bring, as a workbook or csv: its columns, how much one file may have, and how people are told of a file that
 * is not taken. The rows are checked and handed on one after the other.
 */
public final class BroughtTable {
    private final LibraryDefinition definition;
    private final RowCheck check;
    private final int mostMebibytes;
    private final int mostRows;
    private final String unreadable;
    private final String tooLong;

    /**
     * @param unreadable key of the problem of a file that cannot be read; its text names the {@code fault}
     * @param tooLong    key of the problem of a file with too many rows; its text names {@code max}
     */
    public BroughtTable(LibraryDefinition definition, int mostMebibytes, int mostRows, String unreadable, String tooLong) {
        this.definition = definition;
        this.mostMebibytes = mostMebibytes;
        this.mostRows = mostRows;
        this.unreadable = unreadable;
        this.tooLong = tooLong;
        check = new RowCheck(definition);
    }

    /** What people call a field. */
    public String heading(String key) {
        return definition.field(key).map(FieldDefinition::nameZh).orElse(key);
    }

    /**
     * Hands on each row with what its check said.
     *
     * @param name of the file as people know it
     * @throws BusinessException TOO_LARGE; INVALID for a file that cannot be read or has too many rows
     */
    public void read(String name, InputStream content, BiConsumer<SourceRow, CheckedRow> taker) throws IOException {
        try (var file = UploadedFile.keep(content, mostMebibytes)) {
            read(name, file.path(), taker);
        }
    }

    private void read(String name, Path file, BiConsumer<SourceRow, CheckedRow> taker) {
        try (var rows = SourceFile.open(file, name, definition, Map.of())) {
            for (int read = 1; rows.next(); read++) {
                if (read > mostRows) {
                    throw BusinessException.invalid("file", tooLong, Map.of("max", mostRows));
                }
                SourceRow row = rows.row();
                taker.accept(row, check.check(row));
            }
        } catch (ReadingProblem problem) {
            throw BusinessException.invalid("file", unreadable, Map.of("fault", ReadingTexts.of(Texts.CHINESE, problem.withoutWizard())));
        }
    }
}
