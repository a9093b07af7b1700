package org.yiyun.catalog.maintenance.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.catalog.VersionStatus;
import org.yiyun.catalog.engine.ChangeKind;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.internal.CatalogVersion;
import org.yiyun.catalog.internal.CatalogVersions;
import org.yiyun.catalog.internal.DifferenceStore;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.Library;
import org.yiyun.catalog.maintenance.MaintenanceView;
import org.yiyun.catalog.maintenance.engine.MaintenanceSql;
import org.yiyun.catalog.maintenance.engine.ScriptRow;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.Sha256;

/** Makes the script of a plan: what the named version changes, as SQL and as national TXT. */
@ApplicationScoped
public class MaintenanceScripts {
    /** More is no script that anybody looks through; it goes to the province as a full file. */
    static final int MOST = 50_000;

    private final Libraries libraries;
    private final CatalogVersions versions;
    private final DifferenceStore differences;

    @Inject
    public MaintenanceScripts(Libraries libraries, CatalogVersions versions, DifferenceStore differences) {
        this.libraries = libraries;
        this.versions = versions;
        this.differences = differences;
    }

    /** For the proxy. */
    protected MaintenanceScripts() {
        this(null, null, null);
    }

    /**
     * A script.
     *
     * @param rows what it changes
     * @param sql  the script itself
     * @param txt  the entries as the national platform takes them; empty for a library without a national layout
     */
    record Script(CatalogVersion version, LibraryDefinition definition, List<ScriptRow> rows, CheckedFile sql, List<CheckedFile> txt) {}

    /** @throws BusinessException INVALID for a version that does not exist or was rejected, or has too many changes */
    Script make(MaintenanceView of, int number) {
        Library library = libraries.get(of.library());
        CatalogVersion version = versions.find(library, number)
                .filter(found -> found.status() != VersionStatus.REJECTED)
                .orElseThrow(() -> BusinessException.invalid("targetVersion", "field.maintenance-version", Map.of("version", number)));
        List<ScriptRow> rows = differences.script(library, version, versions.baseAt(library, version), MOST + 1);
        if (rows.size() > MOST) {
            throw BusinessException.invalid("targetVersion", "field.maintenance-size", Map.of("max", MOST));
        }
        LibraryDefinition definition = library.definition();
        String text = new MaintenanceSql(definition, version.effectiveOn()).script(List.of(
                "代码库更新维护脚本 " + of.number() + " " + of.title(),
                definition.nameZh() + " 第 " + number + " 版，生效日期 " + version.effectiveOn(),
                "依据：" + of.basis()), rows);
        byte[] sql = text.getBytes(UTF_8);
        return new Script(
                version, definition, rows, new CheckedFile(of.number() + ".sql", "text/plain", sql, Sha256.hex(sql)), txt(of, definition, rows));
    }

    private static List<CheckedFile> txt(MaintenanceView of, LibraryDefinition definition, List<ScriptRow> rows) {
        if (!EntryFormat.TXT.suits(definition)) {
            return List.of();
        }
        var bytes = new ByteArrayOutputStream();
        try (var writer = EntryFormat.TXT.open(definition, bytes)) {
            for (ScriptRow row : rows) {
                writer.write(new EntryContent(row.kind() == ChangeKind.STOPPED ? stopped(definition, row) : row.after()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] content = bytes.toByteArray();
        return List.of(new CheckedFile(of.number() + "-" + definition.nationalNumber() + ".txt.zip", "application/zip", content,
                Sha256.hex(content)));
    }

    private static Map<String, String> stopped(LibraryDefinition definition, ScriptRow row) {
        Map<String, String> values = new LinkedHashMap<>(row.before());
        if (definition.field(LibraryDefinition.VALID_FLAG).isPresent()) {
            values.put(LibraryDefinition.VALID_FLAG, "0");
        }
        return values;
    }
}
