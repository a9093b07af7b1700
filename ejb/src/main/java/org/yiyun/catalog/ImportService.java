package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyun.catalog.engine.CodeComposition;
import org.yiyun.catalog.internal.CatalogImport;
import org.yiyun.catalog.internal.Compositions;
import org.yiyun.catalog.internal.DraftSight;
import org.yiyun.catalog.internal.Imports;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.Library;
import org.yiyun.job.JobService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.BoundedStream;
import org.yiyun.platform.file.TemporaryFile;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.text.Sha256;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Takes files for libraries in (导入) and shows what became of them. */
@Stateless
public class ImportService {
    /** Name of the job. */
    public static final String JOB = "catalog-import";

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

    private final Libraries libraries;
    private final Imports imports;
    private final Compositions compositions;
    private final JobService jobs;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public ImportService(
            Libraries libraries, Imports imports, Compositions compositions, JobService jobs, AuditTrail audit, BusinessClock clock) {
        this.libraries = libraries;
        this.imports = imports;
        this.compositions = compositions;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ImportService() {
        this(null, null, null, null, null, null);
    }

    /**
     * Orders an import; the file is kept, and read by a job.
     *
     * @return its id, which is that of the job
     * @throws BusinessException NOT_FOUND without such a library; INVALID for an empty file, a day out of all reason, and
     *     fields that can make no code; TOO_LARGE
     */
    @Requires(Permission.CATALOG_EDIT)
    public UUID order(OrderImport order, InputStream content) {
        Library library = libraries.get(order.library());
        if (order.effectiveOn().isBefore(FIRST_DAY) || order.effectiveOn().isAfter(LAST_DAY)) {
            throw BusinessException.invalid("effectiveOn", "field.range", Map.of("min", FIRST_DAY, "max", LAST_DAY));
        }
        try (InputStream in = content; var file = new TemporaryFile()) {
            String sha256 = Sha256.copy(new BoundedStream(in, CatalogImport.MAX_SIZE + 1), file.path());
            long size = Files.size(file.path());
            CatalogImport.expectSize(size);
            if (size == 0) {
                throw BusinessException.invalid("file", "field.file-empty", Map.of());
            }
            return keep(composed(order, library), library, file.path(), size, sha256);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** With the way in which codes are made: as ordered, which is remembered, or as was said last. */
    private OrderImport composed(OrderImport order, Library library) {
        CodeComposition how = order.composition();
        if (how == null) {
            return new OrderImport(
                    order.library(), order.mode(), order.label(), order.effectiveOn(), order.fileName(), compositions.of(library).orElse(null));
        }
        List<FieldError> faults = how.faults(library.definition());
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        compositions.remember(library, how, Callers.current().name(), clock.now());
        return order;
    }

    private UUID keep(OrderImport order, Library library, Path file, long size, String sha256) {
        UUID id = jobs.start(JOB, Json.createObjectBuilder()
                .add("library", order.library())
                .add("mode", order.mode().name())
                .add("label", order.label())
                .add("effectiveOn", order.effectiveOn().toString())
                .add("fileName", order.fileName())
                .build());
        imports.add(new CatalogImport(id, library, order, size, sha256, Callers.current().name(), clock.now()), file);
        Map<String, Object> details = new LinkedHashMap<>(Map.of(
                "mode", order.mode(), "label", order.label(), "effectiveOn", order.effectiveOn(), "file", order.fileName(), "sha256", sha256));
        if (order.composition() != null) {
            details.put("codeFrom", order.composition().fields());
            details.put("codeSeparator", order.composition().separator());
        }
        audit.record("catalog.import", "library", order.library(), details);
        return id;
    }

    /** The imports of a library, the newest first; none for an institution. */
    @Requires(Permission.CATALOG_READ)
    public Page<ImportView> list(String library, PageRequest request) {
        Library of = libraries.get(library);
        if (!DraftSight.isOpen()) {
            return Page.whole(List.of());
        }
        List<CatalogImport> found = imports.of(of, Cursor.parse(request.cursor(), 2), request.limit() + 1);
        return Page.of(found, request, imports.count(of), one -> Cursor.of(one.requestedAt(), one.id()))
                .mapAll(shown -> views(of, shown));
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.CATALOG_READ)
    public ImportView get(String library, UUID id) {
        Library of = libraries.get(library);
        if (!DraftSight.isOpen()) {
            throw BusinessException.notFound("import", id);
        }
        return views(of, List.of(imports.get(of, id))).get(0);
    }

    private List<ImportView> views(Library library, List<CatalogImport> runs) {
        return imports.views(library, runs, jobs.statuses(runs.stream().map(CatalogImport::id).toList()));
    }

    /**
     * Rows that an import refused, with their reasons, in the order of the file; of a row with several faults there are several.
     *
     * @param behind how many to pass over
     */
    @Requires(Permission.CATALOG_EDIT)
    public List<RejectView> rejects(String library, UUID id, int behind, int limit) {
        return imports.rejects(imports.get(libraries.get(library), id), behind - 1, limit);
    }
}
