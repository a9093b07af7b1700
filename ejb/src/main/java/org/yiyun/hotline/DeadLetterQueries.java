package org.yiyun.hotline;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.audit.AuditService;
import org.yiyun.hotline.internal.DeadLetter;
import org.yiyun.hotline.internal.DeadLetters;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What may be seen of dead letters. */
@Stateless
public class DeadLetterQueries {
    private DeadLetters letters;
    private AuditService audit;

    public DeadLetterQueries() {}

    @Inject
    public DeadLetterQueries(DeadLetters letters, AuditService audit) {
        this.letters = letters;
        this.audit = audit;
    }

    /** Newest first, by cursor. */
    @Requires(Permission.DEAD_LETTER_READ)
    public Page<DeadLetterRow> list(DeadLetterFilter filter, PageRequest request) {
        var total = letters.count(filter);
        var found = letters.after(filter, Cursor.parse(request.cursor(), 2), request.limit() + 1).stream()
                .map(DeadLetter::row)
                .toList();
        return Page.of(found, request, total, letter -> Cursor.of(letter.receivedAt(), letter.id()));
    }

    /** For a screen with page numbers, newest first. */
    @Requires(Permission.DEAD_LETTER_READ)
    public List<DeadLetterRow> rows(DeadLetterFilter filter, int offset, int limit) {
        return letters.rows(filter, offset, limit).stream().map(DeadLetter::row).toList();
    }

    @Requires(Permission.DEAD_LETTER_READ)
    public long count(DeadLetterFilter filter) {
        return letters.count(filter);
    }

    /**
     * One with its body; personal data is masked unless the caller may see it, and then the sight is audited.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.DEAD_LETTER_READ)
    public DeadLetterView get(long id) {
        var letter = letters.get(id);
        var shown = Callers.current().may(Permission.PERSONAL_DATA_READ);
        if (shown) {
            audit.sight("dead-letter", String.valueOf(id), List.of("body"));
        }
        return letter.view(!shown);
    }
}
