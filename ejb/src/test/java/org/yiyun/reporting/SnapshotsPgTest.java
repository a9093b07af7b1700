package org.yiyun.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.register.RegisterQueries;
import org.yiyun.register.internal.Registers;
import org.yiyun.reporting.engine.Quarter;
import org.yiyun.reporting.engine.Snapshot;
import org.yiyun.reporting.engine.Snapshot.Breach;
import org.yiyun.reporting.engine.Snapshot.Clocks;
import org.yiyun.reporting.engine.Snapshot.Handling;
import org.yiyun.reporting.engine.Snapshot.Hotspot;
import org.yiyun.reporting.engine.Snapshot.Period;
import org.yiyun.reporting.engine.Snapshot.Plan;
import org.yiyun.reporting.engine.Snapshot.Times;
import org.yiyun.reporting.engine.Snapshot.Volume;
import org.yiyun.reporting.internal.Snapshots;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

class SnapshotsPgTest {
    private static final Quarter Q3 = new Quarter(2026, 3);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final Snapshots snapshots =
            db.bean(Snapshots.class, new Snapshots(new RegisterQueries(new Registers(db.em())), db.em()));

    @BeforeEach
    void insertTickets() {
        new TicketRows(db).insert();
    }

    @Covers({"SLA-15", "DESK-19", "RPT-04"})
    @Test
    void readsTheFiguresOfTheQuarterAndOfTheYearBefore() {
        var snapshot = take(Q3, "2026-11-21T00:00:00+08:00");

        assertThat(snapshot.dataTime()).isEqualTo(at("2026-09-30T23:59:00+08:00"));
        assertThat(snapshot.cutoff()).isEqualTo(at("2026-10-01T00:00:00+08:00"));
        assertThat(snapshot.current()).isEqualTo(new Period(
                List.of(new Volume(7, "CONSULTATION", "PHONE", null, 1), new Volume(7, "FAULT", "API", 2, 1),
                        new Volume(8, "FAULT", "PHONE", 2, 1), new Volume(9, "COMPLAINT", "PHONE", null, 1),
                        new Volume(9, "FAULT", "ON_SITE", 1, 1), new Volume(9, "FAULT", "PHONE", 3, 1)),
                List.of(new Clocks(1, "FAULT", "PROVINCE", "RESOLUTION", 0, 1, 0),
                        new Clocks(2, "FAULT", "PROVINCE", "RESOLUTION", 1, 1, 0),
                        new Clocks(2, "FAULT", "ZHANJIANG", "RESPONSE", 1, 0, 0),
                        new Clocks(3, "FAULT", "PROVINCE", "RESOLUTION", 0, 0, 1),
                        new Clocks(3, "FAULT", "ZHANJIANG", "RESPONSE", 0, 0, 1),
                        new Clocks(null, "CONSULTATION", "PROVINCE", "RESPONSE", 1, 0, 0)),
                List.of(new Times(1, 1, minutes(30), 0, minutes(0), 0, minutes(0)),
                        new Times(2, 2, minutes(20), 2, minutes(600 + 230), 2, minutes(26 * 60 + 600)),
                        new Times(3, 0, minutes(0), 0, minutes(0), 0, minutes(0)),
                        new Times(null, 1, minutes(5), 1, minutes(55), 1, minutes(60))),
                new Handling(3, 2, 2, 2, 1, 1, BigDecimal.valueOf(5), 1)));
        assertThat(snapshot.lastYear()).isEqualTo(new Period(
                List.of(new Volume(8, "FAULT", "PHONE", 3, 1)),
                List.of(new Clocks(3, "FAULT", "PROVINCE", "RESOLUTION", 1, 0, 0)),
                List.of(new Times(3, 1, minutes(1440), 0, minutes(0), 1, minutes(1440))),
                new Handling(1, 1, 1, 0, 0, 1, BigDecimal.valueOf(4), 0)));
    }

    @Covers("SLA-15")
    @Test
    void listsBreachesByTheirDueTime() {
        var snapshot = take(Q3, "2026-11-21T00:00:00+08:00");

        assertThat(snapshot.breachTotal()).isEqualTo(2);
        assertThat(snapshot.breaches()).containsExactly(
                new Breach("T2", "=1+1", "FAULT", 2, "FAULT", null, "PROVINCE", "RESOLUTION", at("2026-08-01T23:59:00+08:00"),
                        at("2026-08-02T01:59:00+08:00")),
                new Breach("T4", "标题", "FAULT", 1, "FAULT", "H99990000001", "PROVINCE", "RESOLUTION",
                        at("2026-09-30T21:00:00+08:00"), null));
        assertThat(snapshot.hotspots()).containsExactly(
                new Hotspot("医保业务基础子系统", "零星报销", 2), new Hotspot("未注明", "结算", 1));
    }

    @Covers("SCP-07")
    @Test
    void setsDeliveriesAgainstThePlan() {
        var plan = take(Q3, "2026-11-21T00:00:00+08:00").plan();

        assertThat(plan).extracting(item -> item.item() + " " + item.inQuarter() + " " + item.inYear()).containsExactly(
                "CONSULTATION 1 2", "CONSULTATION_DAILY 1 2", "CONSULTATION_PROFESSIONAL 0 0", "POLICY_INTERPRETATION 0 0",
                "POLICY_CONFIGURATION 0 0", "POLICY_IMPLEMENTATION 0 0", "AUDIT_REPORT 0 0", "NEW_INSTITUTION 0 0", "TRAINING 2 3",
                "INSPECTION 0 0", "OPERATION_REPORT 1 1");
        assertThat(plan.get(0)).isEqualTo(new Plan("CONSULTATION", "咨询总量", "001 二(二): 全年约3000次", 3000, 1, 2));
    }

    @Test
    void judgesOpenClocksOfARunningQuarterByTheLastChange() {
        var snapshot = take(Q3, "2026-09-30T23:59:30+08:00");

        assertThat(snapshot.cutoff()).isEqualTo(snapshot.dataTime()).isEqualTo(at("2026-09-30T23:59:00+08:00"));
        assertThat(take(Q3, "2026-09-30T23:59:50+08:00")).isEqualTo(snapshot);
    }

    private Snapshot take(Quarter quarter, String now) {
        return Callers.callAs(Caller.system("test"), () -> snapshots.take(quarter, at(now)));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private static BigDecimal minutes(long minutes) {
        return BigDecimal.valueOf(minutes).setScale(4);
    }
}
