package org.yiyun.web.faces;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.file.ImportedRows;

/** A file of rows that a form brings, and the lines of it that were not taken. */
public final class RowsUpload {
    private final String texts;
    private @Nullable Part file;
    private @Nullable ImportedRows imported;

    /** @param texts beginning of the keys {@code imported}, {@code importedPartly} and {@code field.<column>} */
    public RowsUpload(String texts) {
        this.texts = texts;
    }

    /**
     * Imports what was brought and tells how many lines were taken.
     *
     * @param work with the name and the content of the file
     * @return whether all were; nothing is left to show then
     */
    public boolean take(BiFunction<String, byte[], ImportedRows> work) {
        if (file == null) {
            return false;
        }
        ImportedRows read;
        try (var content = file.getInputStream()) {
            read = work.apply(String.valueOf(file.getSubmittedFileName()), content.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        imported = read;
        if (read.rejected().isEmpty()) {
            Notices.done(texts + ".imported", Map.of("count", read.taken()));
            return true;
        }
        Notices.warn(texts + ".importedPartly", Map.of("count", read.taken(), "rejected", read.rejected().size()));
        return false;
    }

    /** Lines that were not taken, in words. */
    public List<RejectedLines.Line> rejected(Locale locale) {
        return imported == null ? List.of() : RejectedLines.of(imported, texts + ".field", locale);
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
