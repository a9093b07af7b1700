package org.yiyun.web.knowledge;

import org.jspecify.annotations.Nullable;
import org.yiyun.knowledge.ArticleVerb;
import org.yiyun.knowledge.ArticleView;
import org.yiyun.knowledge.KnowledgeService;

/** Verbs of an article as they come in: by name, with a note. */
final class ArticleVerbs {
    private ArticleVerbs() {}

    /**
     * @param note     what the reviewer says, or why it ends
     * @param expected the version that the caller has seen; null leaves the decision to the state
     */
    static ArticleView apply(
            KnowledgeService service, String number, ArticleVerb verb, @Nullable String note, @Nullable Integer expected) {
        return switch (verb) {
            case SUBMIT -> service.submit(number, expected);
            case REVISE -> service.revise(number, expected);
            case APPROVE -> service.approve(number, note, expected);
            case RETURN -> service.giveBack(number, note, expected);
            case END -> service.end(number, note, expected);
            case EDIT -> throw new IllegalArgumentException("an edit has a body of its own");
        };
    }
}
