package org.yiyun.web.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.web.maintenance.MaintenanceDialog.Field;
import org.yiyun.web.maintenance.MaintenanceDialog.Input;

class MaintenanceDialogTest {
    @Test
    void asksForWhatTheCommandTakes() {
        assertThat(MaintenanceDialog.of("PLAN").fields())
                .containsExactly(new Field("plan", Input.AREA, true, 8000), new Field("targetVersion", Input.NUMBER, false, 0));
        assertThat(MaintenanceDialog.of("SUBMIT").fields())
                .containsExactly(new Field("externalNumber", Input.LINE, true, 100), new Field("sentOn", Input.DATE, true, 0));
        assertThat(MaintenanceDialog.of("VERIFY").fields())
                .containsExactly(new Field("passed", Input.YES_NO, true, 0), new Field("findings", Input.AREA, true, 4000));
    }

    @Test
    void makesTheBodyOfWhatWasTyped() {
        assertThat(MaintenanceDialog.of("PLAN").body(Map.of("plan", " 备份 ", "targetVersion", "12", "findings", "x")))
                .hasToString("{\"plan\":\"备份\",\"targetVersion\":12}");
        assertThat(MaintenanceDialog.of("VERIFY").body(Map.of("passed", "false", "findings", "少一条")))
                .hasToString("{\"passed\":false,\"findings\":\"少一条\"}");
        assertThat(MaintenanceDialog.of("PLAN").body(Map.of("plan", " ", "targetVersion", "多"))).hasToString("{\"targetVersion\":\"多\"}");
    }
}
