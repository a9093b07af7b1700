package org.yiyun.publicity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.document.DocumentView;
import org.yiyun.publicity.internal.PublicityPapers;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The summaries of campaigns (政策宣传总结), each made from the Word template of its day and kept for good. */
@Stateless
public class PublicityDocuments {
    private final PublicityPapers papers;

    @Inject
    public PublicityDocuments(PublicityPapers papers) {
        this.papers = papers;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public PublicityDocuments() {
        this(null);
    }

    /**
     * Newest first.
     *
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    @Requires(Permission.PUBLICITY_READ)
    public List<DocumentView> list(String number) {
        return papers.list(number, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND, PUBLICITY_STATE unless it was approved */
    @Requires(Permission.PUBLICITY_EDIT)
    public DocumentView make(String number) {
        return papers.make(number, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    @Requires(Permission.PUBLICITY_READ)
    public DocumentView get(String number, long id) {
        return papers.get(number, id, Callers.current());
    }

    /**
     * Its bytes; audited.
     *
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    @Requires(Permission.PUBLICITY_READ)
    public byte[] content(String number, long id) {
        return papers.content(number, id, Callers.current());
    }
}
