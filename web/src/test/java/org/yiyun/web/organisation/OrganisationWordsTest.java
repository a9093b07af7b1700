package org.yiyun.web.organisation;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.organisation.InstitutionGrade;
import org.yiyun.organisation.InstitutionKind;
import org.yiyun.organisation.InstitutionStatus;
import org.yiyun.organisation.OrganisationKind;
import org.yiyun.organisation.SupportLine;
import org.yiyun.web.faces.FeatureWords;

class OrganisationWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("organisation.kind", OrganisationKind.values()), keys("organisation.institution.kind", InstitutionKind.values()),
                keys("organisation.institution.status", InstitutionStatus.values()), keys("organisation.grade", InstitutionGrade.values()),
                keys("organisation.line", SupportLine.values()));
    }
}
