package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.hibernate.Session;
import org.jboss.ejb3.annotation.TransactionTimeout;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.internal.CatalogImport;
import org.yiyun.catalog.internal.CatalogVersion;
import org.yiyun.catalog.internal.CatalogVersions;
import org.yiyun.catalog.internal.Headings;
import org.yiyun.catalog.internal.ImportDraft;
import org.yiyun.catalog.internal.ImportProgress;
import org.yiyun.catalog.internal.Imports;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.Library;
import org.yiyun.catalog.reading.ReadingProblem;
import org.yiyun.catalog.reading.SourceFile;
import org.yiyun.catalog.reading.SourceRows;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobToken;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.TemporaryFile;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * The work of an import's job: everything in one transaction, from the first row to the draft, together with the check that the job
 * is still ours. A kill at any moment leaves nothing behind, and the next node begins again with the file that is kept; what is in
 * force is not touched by any of it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Requires(Permission.CATALOG_EDIT)
public class ImportSteps {
    private final EntityManager em;
    private final Libraries libraries;
    private final CatalogVersions versions;
    private final Imports imports;
    private final Headings headings;
    private final JobProgress progress;
    private final ImportProgress reading;
    private final BusinessClock clock;

    @Inject
    public ImportSteps(
            EntityManager em, Libraries libraries, CatalogVersions versions, Imports imports, Headings headings, JobProgress progress,
            ImportProgress reading, BusinessClock clock) {
        this.em = em;
        this.libraries = libraries;
        this.versions = versions;
        this.imports = imports;
        this.headings = headings;
        this.progress = progress;
        this.reading = reading;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ImportSteps() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Makes a draft of the file.
     *
     * @throws BusinessException IMPORT_REFUSED if the file can bring no rows of the library
     * @throws org.yiyun.job.JobLost if the job is no longer ours; then nothing is kept
     */
    @TransactionTimeout(value = 30, unit = TimeUnit.MINUTES)
    public void run(JobToken token) {
        run(token, () -> false);
    }

    /**
     * As {@link #run(JobToken)}.
     *
     * @param stopping asked twice a second while the file is read, and before the draft is written
     * @throws ImportStopped if it shall end
     */
    @TransactionTimeout(value = 30, unit = TimeUnit.MINUTES)
    public void run(JobToken token, BooleanSupplier stopping) {
        CatalogImport order = imports.lock(token.id());
        if (order.isFinished()) {
            return;
        }
        Library library = imports.libraryOf(order);
        ImportDraft draft = read(token, order, library, stopping);
        Integer number = draft.version() == null ? null : draft.version().number();
        order.finish(draft, number, clock.now());
        progress.progress(token, draft.rows(), draft.rows());
        tell(token, draft, number);
    }

    private ImportDraft read(JobToken token, CatalogImport order, Library library, BooleanSupplier stopping) {
        try (var file = new TemporaryFile()) {
            imports.write(order.id(), file.path());
            try (SourceRows rows = SourceFile.open(
                    file.path(), order.fileName(), library.definition(), headings.of(library), order.composition())) {
                long expected = rows.expected();
                var draft = new ImportDraft(order, library, read -> tell(token, read, expected, stopping));
                em.unwrap(Session.class).doWork(connection -> load(draft, connection, rows));
                return draft;
            }
        } catch (ReadingProblem unreadable) {
            throw refused(order, unreadable);
        }
    }

    private void tell(JobToken token, long read, long expected, BooleanSupplier stopping) {
        reading.rows(token, read, expected == 0 ? 0 : Math.max(read, expected));
        if (stopping.getAsBoolean()) {
            throw new ImportStopped(read);
        }
    }

    /** The library is held only while the difference is worked out, so that none is published or numbered in between. */
    private void load(ImportDraft draft, Connection connection, SourceRows rows) throws SQLException {
        draft.load(connection, rows);
        if (draft.isEmpty()) {
            draft.keepRejects(connection);
            return;
        }
        Library held = libraries.lock(draft.library().key());
        CatalogVersion version = draft.begin(held, versions.nextNumber(held), clock.now());
        versions.add(version);
        draft.differ(held, version);
        draft.count(versions.count(version));
        draft.keepRejects(connection);
        if (version.differences() == 0) {
            versions.remove(version);
            draft.forget();
        } else {
            versions.flush();
        }
    }

    private void tell(JobToken token, ImportDraft draft, @Nullable Integer number) {
        var result = Json.createObjectBuilder();
        draft.counts().forEach((kind, count) -> result.add(kind, count));
        if (number == null) {
            result.addNull("draftVersion");
        } else {
            result.add("draftVersion", number);
        }
        result.add("leftOut", Json.createArrayBuilder(draft.leftOut()));
        if (draft.composition() != null) {
            result.add("codeFrom", Json.createArrayBuilder(draft.composition().fields()));
        }
        progress.result(token, result.build());
    }

    private static BusinessException refused(CatalogImport order, ReadingProblem problem) {
        Map<String, String> params = new LinkedHashMap<>();
        for (int i = 0; i < problem.arguments().size(); i++) {
            params.put(String.valueOf(i), problem.arguments().get(i));
        }
        return new BusinessException(
                ProblemType.IMPORT_REFUSED, Map.of("file", order.fileName()), List.of(new FieldError("file", problem.code(), params)));
    }
}
