package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.engine.CodeComposition;
import org.yiyun.catalog.internal.Compositions;
import org.yiyun.catalog.internal.Headings;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.Library;
import org.yiyun.catalog.internal.UploadPreview;
import org.yiyun.catalog.internal.Uploads;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.TemporaryFile;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Files on their way to an import (导入向导): handed in, looked at, their columns assigned to fields, then ordered. */
@Stateless
@Requires(Permission.CATALOG_EDIT)
public class ImportUploads {
    private final Libraries libraries;
    private final Uploads uploads;
    private final Headings headings;
    private final Compositions compositions;
    private final UploadPreview previews;
    private final ImportService imports;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ImportUploads(
            Libraries libraries, Uploads uploads, Headings headings, Compositions compositions, UploadPreview previews,
            ImportService imports, AuditService audit, BusinessClock clock) {
        this.libraries = libraries;
        this.uploads = uploads;
        this.headings = headings;
        this.compositions = compositions;
        this.previews = previews;
        this.imports = imports;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected ImportUploads() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Keeps the file for a day; nothing is imported yet.
     *
     * @throws BusinessException NOT_FOUND without such a library; INVALID for an empty file; TOO_LARGE
     */
    public UUID upload(OrderImport order, InputStream content) {
        Library library = libraries.get(order.library());
        UUID id = uploads.add(order, library, content, Callers.current().name(), clock.now());
        audit.record("catalog.upload", "library", order.library(), Map.of("file", order.fileName(), "label", order.label()));
        return id;
    }

    /**
     * What the file looks like and how its first rows fare.
     *
     * @throws BusinessException NOT_FOUND also for what another has handed in
     */
    public UploadView get(UUID id) {
        Uploads.Upload upload = uploads.get(id, Callers.current().name());
        try (var file = new TemporaryFile()) {
            uploads.write(upload, file.path());
            Library library = libraries.get(upload.order().library());
            return previews.of(
                    upload, library, file.path(), headings.of(library), compositions.of(library).orElse(null),
                    compositions.inForce(library).orElse(null));
        }
    }

    /**
     * Says what columns are, for this file and for later ones of the library.
     *
     * @param fields keys of fields by heading; an empty key for a heading that is left out
     * @throws BusinessException NOT_FOUND; INVALID for a key that is no field of the library
     */
    public void assign(UUID id, Map<String, String> fields) {
        Library library = libraries.get(uploads.get(id, Callers.current().name()).order().library());
        fields.values().stream().filter(key -> !key.isEmpty() && library.definition().field(key).isEmpty()).findFirst().ifPresent(key -> {
            throw BusinessException.invalid("fields", "field.library-field", Map.of("field", key));
        });
        headings.remember(library, fields, Callers.current().name(), clock.now());
        audit.record("catalog.assign", "library", library.key(), Map.of("headings", fields));
    }

    /**
     * Says of which fields codes are made where no column brings them, for this file and for later ones of the library.
     *
     * @param composition null if codes are not made of fields any more
     * @throws BusinessException NOT_FOUND; INVALID for fields that can make no code of the library
     */
    public void compose(UUID id, @Nullable CodeComposition composition) {
        Library library = libraries.get(uploads.get(id, Callers.current().name()).order().library());
        List<FieldError> faults = composition == null ? List.of() : composition.faults(library.definition());
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        compositions.remember(library, composition, Callers.current().name(), clock.now());
        audit.record("catalog.compose", "library", library.key(), composition == null ? Map.of("codeFrom", List.of())
                : Map.of("codeFrom", composition.fields(), "codeSeparator", composition.separator()));
    }

    /**
     * Orders the import.
     *
     * @return its id, which is that of the job
     * @throws BusinessException NOT_FOUND
     */
    public UUID start(UUID id) {
        Uploads.Upload upload = uploads.hold(id, Callers.current().name());
        try (var file = new TemporaryFile()) {
            uploads.write(upload, file.path());
            try (InputStream content = Files.newInputStream(file.path())) {
                UUID job = imports.order(upload.order(), content);
                uploads.remove(id);
                return job;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
