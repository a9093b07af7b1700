package org.yiyun.insured;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.yiyun.insured.internal.RegisterDesk;
import org.yiyun.platform.file.RejectedLine;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * The register of covers, which the core system leads: files and calls bring what is new or has changed. It is of the whole city:
 * FORBIDDEN for who sees a part of it only.
 */
@Stateless
public class InsuredRegister {
    public static final int MOST_IMPORTS = 100;

    private final RegisterDesk desk;

    @Inject
    public InsuredRegister(RegisterDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public InsuredRegister() {
        this(null);
    }

    /**
     * Takes a csv or xlsx file; lines that are wrong are kept as rejects, the others taken. The same file again changes nothing.
     *
     * @throws BusinessException TOO_LARGE, INVALID for a file that cannot be read, or has no or too many lines
     */
    @Requires(Permission.INSURED_IMPORT)
    public CoverImportView take(String fileName, InputStream content) {
        try {
            return desk.take(fileName, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Takes covers of a call, in the same way. */
    @Requires(Permission.INSURED_IMPORT)
    public CoverImportView put(PutCovers covers) {
        return desk.put(covers);
    }

    /** The newest first, at most {@link #MOST_IMPORTS}. */
    @Requires(Permission.INSURED_IMPORT)
    public List<CoverImportView> imports() {
        return desk.imports();
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.INSURED_IMPORT)
    public List<RejectedLine> rejects(long id) {
        return desk.rejects(id);
    }
}
