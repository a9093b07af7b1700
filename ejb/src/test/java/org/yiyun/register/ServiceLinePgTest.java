package org.yiyun.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.internal.CalendarStore;
import org.yiyun.register.internal.Registers;
import org.yiyun.sla.KindDefaults;
import org.yiyun.sla.SlaService;
import org.yiyun.sla.internal.SlaStore;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

class ServiceLinePgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private final Registers registers = new Registers(db.em());
    private final SlaService sla =
            new SlaService(new SlaStore(db.em()), new CalendarHistory(new CalendarStore(db.em())));

    @Covers("SCP-01")
    @Test
    void holdsTheFifteenServiceLinesInOrder() {
        var lines = db.inTransaction(em -> registers.serviceLines());

        assertThat(lines).extracting(ServiceLine::position).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(lines).extracting(ServiceLine::nameZh).startsWith("管理运营服务", "咨询服务", "故障处理服务").endsWith("运营总结服务");
    }

    @Covers("SCP-01")
    @Test
    void tellsTheServiceLineOfEveryKindOfTicket() {
        var kinds = List.of("CONSULTATION", "FAULT", "SERVICE_REQUEST", "DATA", "REQUIREMENT", "COMPLAINT", "TASK", "CHANGE");

        assertThat(kinds).allSatisfy(kind ->
                assertThat(lineOf(kind)).as(kind).isNotNull());
        assertThat(lineOf("FAULT")).isEqualTo("FAULT");
        assertThat(lineOf("OTHER")).isNull();
    }

    private @Nullable String lineOf(String kind) {
        return db.inTransaction(em -> sla.defaultsOf(kind)).map(KindDefaults::serviceLine).orElse(null);
    }
}
