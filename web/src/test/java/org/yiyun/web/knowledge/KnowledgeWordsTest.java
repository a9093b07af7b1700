package org.yiyun.web.knowledge;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.knowledge.ArticleKind;
import org.yiyun.knowledge.ArticleShelf;
import org.yiyun.knowledge.ArticleState;
import org.yiyun.knowledge.ArticleVerb;
import org.yiyun.knowledge.Audience;
import org.yiyun.knowledge.CitedKind;
import org.yiyun.knowledge.DifferencePart;
import org.yiyun.web.faces.FeatureWords;

class KnowledgeWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("knowledge.kind", ArticleKind.values()), keys("knowledge.state", ArticleState.values()),
                keys("knowledge.shelf", ArticleShelf.values()), keys("knowledge.verb", ArticleVerb.values()),
                keys("knowledge.done", ArticleVerb.values()), keys("knowledge.audience", Audience.values()),
                keys("knowledge.cited", CitedKind.values()), keys("knowledge.difference", DifferencePart.Kind.values()));
    }
}
