package org.yiyun.web.document;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.document.TemplateStatus;
import org.yiyun.web.faces.FeatureWords;

class DocumentWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("document.status", TemplateStatus.values()));
    }
}
