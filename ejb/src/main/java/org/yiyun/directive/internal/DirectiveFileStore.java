package org.yiyun.directive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yiyun.directive.DirectiveFileKind;
import org.yiyun.directive.DirectiveFileView;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.file.FileTable;
import org.yiyun.platform.problem.BusinessException;

/** The files of directives. */
@ApplicationScoped
public class DirectiveFileStore {
    private final FileTable<DirectiveFileView> files;

    @Inject
    public DirectiveFileStore(EntityManager em) {
        this.files = new FileTable<>(em, "directive_file", "directive_id", DirectiveFileStore::view, "kind");
    }

    /** For the proxy. */
    protected DirectiveFileStore() {
        this(null);
    }

    /** In the order in which they came. */
    List<DirectiveFileView> of(Directive directive) {
        return files.of(directive.id());
    }

    /** Of several at once, by their ids. */
    Map<Long, List<DirectiveFileView>> of(List<Directive> directives) {
        return files.of(directives.stream().map(Directive::id).toList());
    }

    /** @throws BusinessException NOT_FOUND */
    DirectiveFileView get(Directive directive, long id) {
        return files.get(directive.id(), id);
    }

    byte[] content(DirectiveFileView file) {
        return files.content(file.id());
    }

    DirectiveFileView add(Directive directive, DirectiveFileKind kind, CheckedFile file, String by, Instant at) {
        return files.add(directive.id(), file, by, at, kind.name());
    }

    void remove(DirectiveFileView file) {
        files.remove(file.id());
    }

    private static DirectiveFileView view(Tuple row) {
        return new DirectiveFileView(
                row.get("id", Long.class), DirectiveFileKind.valueOf(row.get("kind", String.class)), row.get("name", String.class),
                row.get("media_type", String.class), row.get("size", Long.class), row.get("sha256", String.class),
                row.get("created_at", Instant.class), row.get("created_by", String.class));
    }
}
