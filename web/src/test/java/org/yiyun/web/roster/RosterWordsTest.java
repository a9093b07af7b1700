package org.yiyun.web.roster;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.roster.ResourceKind;
import org.yiyun.roster.RosterStatus;
import org.yiyun.roster.ShiftChangeStatus;
import org.yiyun.roster.StaffTimeKind;
import org.yiyun.roster.engine.Finding;
import org.yiyun.web.faces.FeatureWords;

class RosterWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("roster.status", RosterStatus.values()), keys("roster.resource.kind", ResourceKind.values()),
                keys("roster.kind", Finding.Kind.values()), keys("roster.finding", Finding.Kind.values()),
                keys("roster.time", StaffTimeKind.values()), keys("roster.change", ShiftChangeStatus.values()));
    }
}
