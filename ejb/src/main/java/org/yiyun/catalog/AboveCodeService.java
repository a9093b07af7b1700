package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.catalog.internal.AboveCodeBook;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The codes by which files say what becomes of the part above a limit (超限处理方式代码), as dated data (CODE-05, CODE-07). */
@Stateless
public class AboveCodeService {
    private final AboveCodeBook book;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public AboveCodeService(AboveCodeBook book, AuditTrail audit, BusinessClock clock) {
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected AboveCodeService() {
        this(null, null, null);
    }

    /** The latest days first; of two for one day the later word, which holds, first. */
    @Requires(Permission.CATALOG_READ)
    public List<AboveCodes> list() {
        return book.all();
    }

    /**
     * Files that are read or written from a day on have other codes.
     *
     * @throws BusinessException FORBIDDEN for who sees a part of the city only, INVALID for a day that is over and for two that are the same
     */
    @Requires(Permission.CATALOG_PUBLISH)
    public List<AboveCodes> set(SetAboveCodes codes) {
        Callers.current().refuseNarrowScope();
        if (codes.effectiveOn().isBefore(clock.today())) {
            throw BusinessException.invalid("effectiveOn", "field.past", Map.of());
        }
        if (codes.ownShare().equals(codes.ownExpense())) {
            throw same("ownShare", codes.ownShare());
        }
        if (codes.notAllowed().equals(codes.ownExpense()) || codes.notAllowed().equals(codes.ownShare())) {
            throw same("notAllowed", codes.notAllowed());
        }
        book.add(codes, Callers.current().name(), clock.now());
        audit.record("catalog.above-codes", "above-codes", codes.effectiveOn().toString(), Map.of(
                "ownExpense", codes.ownExpense(), "ownShare", codes.ownShare(), "notAllowed", codes.notAllowed(), "reason", codes.reason()));
        return book.all();
    }

    private static BusinessException same(String path, String code) {
        return BusinessException.invalid(path, "field.catalog.above-code", Map.of("code", code));
    }
}
