package org.yiyun.knowledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.yiyun.security.Permission;

/** What may be done to an article. Texts: {@code knowledge.verb.*}. */
public enum ArticleVerb {
    EDIT(Permission.KNOWLEDGE_WRITE),
    SUBMIT(Permission.KNOWLEDGE_WRITE),
    /** Begin the next version with the words of the published one. */
    REVISE(Permission.KNOWLEDGE_WRITE),
    /** By somebody who has not written it; readers get it from then on. */
    APPROVE(Permission.KNOWLEDGE_REVIEW),
    /** Back to its author, with a reason. */
    RETURN(Permission.KNOWLEDGE_REVIEW),
    /** Readers find it no more; a next version brings it back. */
    END(Permission.KNOWLEDGE_REVIEW);

    private final Permission permission;

    ArticleVerb(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }

    /** {@code approve}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verb at the end of an address; edits have no verb there. */
    public static Optional<ArticleVerb> ofPath(String path) {
        return Arrays.stream(values()).filter(verb -> verb != EDIT && verb.path().equals(path)).findFirst();
    }
}
