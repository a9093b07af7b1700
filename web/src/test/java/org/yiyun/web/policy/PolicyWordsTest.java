package org.yiyun.web.policy;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.policy.PolicyConfirmation;
import org.yiyun.policy.PolicyStatus;
import org.yiyun.policy.engine.Adjustment;
import org.yiyun.policy.engine.FigureUnit;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.ParameterType;
import org.yiyun.policy.engine.TableReport;
import org.yiyun.web.faces.FeatureWords;

class PolicyWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("policy.status", PolicyStatus.values()), keys("policy.confirmation", PolicyConfirmation.Kind.values()),
                keys("policy.parameter.type", ParameterType.values()), keys("policy.parameter.kind", Adjustment.Kind.values()),
                keys("policy.table.state", RowState.values()), keys("policy.table.hit", PolicyDefinition.HitPolicy.values()),
                keys("policy.figure.unit", FigureUnit.values()), keys("policy.figure.untold", TableReport.What.values()));
    }
}
