package org.yiyun.web.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.yiyun.catalog.ImportService;
import org.yiyun.catalog.PriceFileService;
import org.yiyun.catalog.RejectView;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.catalog.reading.RejectFile;

/** The rejects of an import as the file that people correct. */
final class RejectsCsv {
    private static final int MOST = 10_000;

    private RejectsCsv() {}

    static byte[] of(ImportService service, LibraryDefinition definition, String library, UUID id, Locale language) throws IOException {
        return csv(service.rejects(library, id, 0, MOST), definition, language);
    }

    /** Those of a file of limits or shares. */
    static byte[] ofPrices(PriceFileService service, String library, UUID id, Locale language) throws IOException {
        LibraryDefinition columns = service.columns(library, service.get(library, id).kind());
        return csv(service.rejects(library, id, 0, MOST), columns, language);
    }

    private static byte[] csv(List<RejectView> rejects, LibraryDefinition definition, Locale language) throws IOException {
        Set<String> brought = new LinkedHashSet<>();
        rejects.forEach(reject -> brought.addAll(reject.raw().keySet()));
        var bytes = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(bytes, UTF_8)) {
            var file = new RejectFile(writer, definition, brought, language);
            List<RowFault> row = new ArrayList<>();
            for (RejectView reject : rejects) {
                if (!row.isEmpty() && (row.get(0).line() != reject.line() || !row.get(0).sheet().equals(reject.sheet()))) {
                    file.add(row);
                    row.clear();
                }
                row.add(new RowFault(reject.line(), reject.sheet(), reject.field(), reject.reason(), reject.arguments(), reject.raw()));
            }
            if (!row.isEmpty()) {
                file.add(row);
            }
        }
        return bytes.toByteArray();
    }
}
