package org.yiyun.web.maintenance;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.catalog.maintenance.MaintenanceEventView;
import org.yiyun.catalog.maintenance.MaintenanceFileView;
import org.yiyun.catalog.maintenance.MaintenanceStatus;
import org.yiyun.catalog.maintenance.MaintenanceVerb;
import org.yiyun.web.faces.FeatureWords;

class MaintenanceWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("maintenance.status", MaintenanceStatus.values()), keys("maintenance.verb", MaintenanceVerb.values()),
                keys("maintenance.hint", MaintenanceVerb.values()), keys("maintenance.event", MaintenanceVerb.values()),
                keys("maintenance.done", MaintenanceVerb.values()), keys("maintenance.file", MaintenanceFileView.Kind.values()),
                fields("maintenance.field", MaintenanceDialog.ALL),
                List.of("maintenance.event." + MaintenanceEventView.RECORDED, "maintenance.event." + MaintenanceEventView.ATTACHED));
    }
}
