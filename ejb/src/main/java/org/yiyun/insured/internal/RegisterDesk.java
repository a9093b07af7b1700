package org.yiyun.insured.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.insured.CoverImportView;
import org.yiyun.insured.InsuredRegister;
import org.yiyun.insured.PutCovers;
import org.yiyun.platform.file.RejectedLine;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;

/** Takes covers in. */
@ApplicationScoped
public class RegisterDesk {
    private static final String SUBJECT = "insured-import";

    private final CoverFile files;
    private final CoverImport imports;
    private final Covers covers;
    private final AuditService audit;

    @Inject
    public RegisterDesk(CoverFile files, CoverImport imports, Covers covers, AuditService audit) {
        this.files = files;
        this.imports = imports;
        this.covers = covers;
        this.audit = audit;
    }

    /** For the proxy. */
    protected RegisterDesk() {
        this(null, null, null, null);
    }

    public CoverImportView take(String fileName, InputStream content) throws IOException {
        Callers.current().refuseNarrowScope();
        return recorded(fileName, files.read(fileName, content));
    }

    public CoverImportView put(PutCovers brought) {
        Callers.current().refuseNarrowScope();
        return recorded(null, IntStream.range(0, brought.covers().size())
                .mapToObj(i -> new BroughtCover("", i + 1L, brought.covers().get(i), List.of()))
                .toList());
    }

    private CoverImportView recorded(@Nullable String file, List<BroughtCover> lines) {
        CoverImportView view = imports.take(file, Callers.current().name(), lines);
        audit.record("insured.import", SUBJECT, String.valueOf(view.id()), Map.of(
                "lines", view.lines(), "added", view.added(), "changed", view.changed(), "unchanged", view.unchanged(),
                "rejected", view.rejected()));
        return view;
    }

    public List<CoverImportView> imports() {
        Callers.current().refuseNarrowScope();
        return covers.imports(InsuredRegister.MOST_IMPORTS);
    }

    public List<RejectedLine> rejects(long id) {
        Callers.current().refuseNarrowScope();
        covers.imported(id).orElseThrow(() -> BusinessException.notFound(SUBJECT, id));
        return covers.rejects(id);
    }
}
