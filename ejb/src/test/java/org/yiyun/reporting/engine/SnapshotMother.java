package org.yiyun.reporting.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.yiyun.reporting.engine.Snapshot.Breach;
import org.yiyun.reporting.engine.Snapshot.Clocks;
import org.yiyun.reporting.engine.Snapshot.Handling;
import org.yiyun.reporting.engine.Snapshot.Hotspot;
import org.yiyun.reporting.engine.Snapshot.Name;
import org.yiyun.reporting.engine.Snapshot.Period;
import org.yiyun.reporting.engine.Snapshot.Plan;
import org.yiyun.reporting.engine.Snapshot.Times;
import org.yiyun.reporting.engine.Snapshot.Volume;

/** Snapshots for tests. */
public final class SnapshotMother {
    public static final Instant DATA_TIME = Instant.parse("2026-09-30T10:15:00Z");
    private static final Instant CUTOFF = Instant.parse("2026-09-30T16:00:00Z");

    private SnapshotMother() {}

    /** A third quarter with something in every chapter. */
    public static Snapshot busy() {
        return new Snapshot("2026Q3", "市医疗保障信息平台运营服务", DATA_TIME, CUTOFF, current(), lastYear(),
                List.of(new Breach("T20260703001", "=cmd|' /C calc'!A1", "FAULT", 2, "FAULT", "H99990000001", "PROVINCE",
                                "RESOLUTION", Instant.parse("2026-07-04T01:00:00Z"), Instant.parse("2026-07-04T03:30:00Z")),
                        new Breach("T20260930001", "两定模块结算累计问题", "FAULT", 1, "FAULT", null, "PROVINCE",
                                "RESOLUTION", Instant.parse("2026-09-30T14:00:00Z"), null)),
                2,
                List.of(new Plan("CONSULTATION", "咨询总量", "001 二(二)", 3000, 60, 1500),
                        new Plan("TRAINING", "业务操作培训", "001 三(五)", 3, 1, 3)),
                List.of(new Hotspot("医保业务基础子系统", "零星报销", 8), new Hotspot("未注明", "两定接口", 1)),
                List.of(new Name("CONSULTATION", "咨询服务"), new Name("FAULT", "故障处理服务")),
                List.of(new Name("PROVINCE", "省平台运营服务"), new Name("ZHANJIANG", "湛江服务承诺")));
    }

    /** A quarter in which nothing happened. */
    public static Snapshot empty() {
        var nothing = new Period(List.of(), List.of(), List.of(), new Handling(0, 0, 0, 0, 0, 0, BigDecimal.ZERO, 0));
        return new Snapshot("2026Q1", "市医疗保障信息平台运营服务", null, CUTOFF, nothing, nothing, List.of(), 0, List.of(), List.of(),
                List.of(), List.of());
    }

    private static Period current() {
        return new Period(
                List.of(new Volume(7, "CONSULTATION", "PHONE", null, 30), new Volume(8, "CONSULTATION", "WECHAT", null, 20),
                        new Volume(9, "CONSULTATION", "PHONE", null, 10), new Volume(7, "FAULT", "PHONE", 1, 2),
                        new Volume(7, "FAULT", "API", 2, 5), new Volume(8, "FAULT", "PHONE", 3, 8),
                        new Volume(9, "FAULT", "ON_SITE", 2, 5), new Volume(9, "COMPLAINT", "PHONE", null, 1)),
                List.of(new Clocks(1, "FAULT", "PROVINCE", "RESOLUTION", 1, 1, 0),
                        new Clocks(2, "FAULT", "PROVINCE", "RESOLUTION", 9, 1, 0),
                        new Clocks(3, "FAULT", "PROVINCE", "RESOLUTION", 7, 0, 1),
                        new Clocks(2, "FAULT", "ZHANJIANG", "RESPONSE", 10, 0, 0),
                        new Clocks(null, "CONSULTATION", "PROVINCE", "RESPONSE", 60, 0, 0)),
                List.of(new Times(null, 60, new BigDecimal("600"), 0, BigDecimal.ZERO, 58, new BigDecimal("3480")),
                        new Times(2, 10, new BigDecimal("150"), 9, new BigDecimal("2700"), 10, new BigDecimal("9000")),
                        new Times(1, 2, new BigDecimal("10"), 1, new BigDecimal("60"), 1, new BigDecimal("660"))),
                new Handling(70, 56, 65, 50, 47, 40, new BigDecimal("178"), 2));
    }

    private static Period lastYear() {
        return new Period(
                List.of(new Volume(7, "CONSULTATION", "PHONE", null, 40), new Volume(8, "FAULT", "PHONE", 3, 10),
                        new Volume(9, "FAULT", "PHONE", 3, 15)),
                List.of(new Clocks(3, "FAULT", "PROVINCE", "RESOLUTION", 20, 5, 0)),
                List.of(new Times(3, 25, new BigDecimal("500"), 20, new BigDecimal("4000"), 25, new BigDecimal("60000"))),
                new Handling(60, 30, 60, 20, 15, 10, new BigDecimal("40"), 1));
    }
}
