package org.yiyun.directive;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.directive.internal.DirectivePapers;
import org.yiyun.document.DocumentView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The papers of directives, each made from the Word template of its day and kept for good. */
@Stateless
public class DirectiveDocuments {
    private final DirectivePapers papers;

    @Inject
    public DirectiveDocuments(DirectivePapers papers) {
        this.papers = papers;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public DirectiveDocuments() {
        this(null);
    }

    /**
     * Newest first.
     *
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    @Requires(Permission.POLICY_READ)
    public List<DocumentView> list(String number) {
        return papers.list(number, Callers.current());
    }

    /**
     * Which papers may be made now.
     *
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    @Requires(Permission.POLICY_READ)
    public List<DirectivePaper> possible(String number) {
        return papers.possible(number, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND, INVALID with what is missing, DIRECTIVE_STATE */
    @Requires(Permission.POLICY_EDIT)
    public DocumentView make(String number, DirectivePaper paper) {
        return papers.make(number, paper, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    @Requires(Permission.POLICY_READ)
    public DocumentView get(String number, long id) {
        return papers.get(number, id, Callers.current());
    }

    /**
     * Its bytes; audited.
     *
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    @Requires(Permission.POLICY_READ)
    public byte[] content(String number, long id) {
        return papers.content(number, id, Callers.current());
    }
}
