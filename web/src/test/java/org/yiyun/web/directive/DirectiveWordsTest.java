package org.yiyun.web.directive;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.directive.DirectiveEventView;
import org.yiyun.directive.DirectiveFileKind;
import org.yiyun.directive.DirectiveLevel;
import org.yiyun.directive.DirectivePaper;
import org.yiyun.directive.DirectiveStatus;
import org.yiyun.directive.Interpretation;
import org.yiyun.directive.InterpretationStep;
import org.yiyun.directive.PlatformElement;
import org.yiyun.directive.WorkItem;
import org.yiyun.web.faces.FeatureWords;

class DirectiveWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("directive.status", DirectiveStatus.values()), keys("directive.level", DirectiveLevel.values()),
                keys("directive.element", PlatformElement.values()), keys("directive.step", InterpretationStep.values()),
                keys("directive.step.hint", InterpretationStep.values()), keys("directive.compatible", Interpretation.Compatibility.values()),
                keys("directive.work", WorkItem.values()), keys("directive.file", DirectiveFileKind.values()),
                keys("directive.paper", DirectivePaper.values()), keys("directive.event", DirectiveEventView.Type.values()));
    }
}
