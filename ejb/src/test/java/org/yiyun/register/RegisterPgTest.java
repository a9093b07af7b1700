package org.yiyun.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.BusinessClock;
import org.yiyun.register.internal.Registers;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

class RegisterPgTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final Registers registers = new Registers(db.em());
    private final BusinessClock clock = new BusinessClock(Clock.fixed(NOW, BusinessClock.ZONE));
    private final RegisterService service = db.bean(RegisterService.class, new RegisterService(registers, clock));

    @Covers({"SCP-02", "DESK-14"})
    @Test
    void holdsTheSixSystemsOfTheSource() {
        var systems = read(r -> r.systems());

        assertThat(systems).extracting(BusinessSystem::nameZh).containsExactly("基础信息管理子系统", "医保业务基础子系统",
                "支付方式管理子系统", "医疗服务价格管理子系统", "异地就医管理子系统", "基金财务管理子系统");
        assertThat(systems.get(1).modules()).hasSize(10).startsWith("参保管理").endsWith("医疗救助管理");
        assertThat(systems).allSatisfy(system -> {
            assertThat(system.deployment()).isEqualTo("省级部署");
            assertThat(system.builtYear()).isEqualTo("202X");
        });
    }

    @Covers({"SCP-07", "CONS-02"})
    @Test
    void holdsTheContractedQuantities() {
        var plan = read(r -> r.plan(2026));

        assertThat(plan).extracting(volume -> volume.item() + " " + volume.amount()).containsExactly(
                "CONSULTATION 3000", "CONSULTATION_DAILY 2000", "CONSULTATION_PROFESSIONAL 100", "POLICY_INTERPRETATION 30",
                "POLICY_CONFIGURATION 30", "POLICY_IMPLEMENTATION 30", "AUDIT_REPORT 5", "NEW_INSTITUTION 20", "TRAINING 3",
                "INSPECTION 4", "OPERATION_REPORT 4");
    }

    @Covers("SCP-06")
    @Test
    void putsTheDeploymentsContractFirst() {
        var contracts = read(r -> r.contracts());

        assertThat(contracts).extracting(Contract::code).containsExactly("CITY", "LANZHOU", "ZHANJIANG");
        assertThat(contracts).extracting(Contract::active).containsExactly(true, false, false);
        assertThat(contracts.get(1).values().get(0).amount()).isEqualByComparingTo("900000");
    }

    @Covers("DESK-13")
    @Test
    void holdsTheSampleFaultsAndNeeds() {
        var defects = read(r -> r.knownDefects());
        var needs = read(r -> r.sampleNeeds());

        assertThat(defects).hasSize(50);
        assertThat(defects).filteredOn(defect -> !defect.certain()).extracting(KnownDefect::number).containsExactly(31, 32, 33);
        assertThat(defects.get(19)).isEqualTo(new KnownDefect(20, "两定接口", "2207模块无法结算问题", null, "FAULT", 2, true));
        assertThat(needs).hasSize(81);
        assertThat(needs.get(0)).isEqualTo(new SampleNeed(1, "个人账户清退模块实帐清退问题", SampleNeed.Class.ACCOUNT));
    }

    @Covers("SCP-07")
    @Test
    void recordsADeliveryTowardsThePlan() {
        record(new RecordDelivery("TRAINING", LocalDate.of(2026, 11, 20), 2, " 业务操作培训 "));

        assertThat(deliveries(2026))
                .containsExactly(new Delivery("TRAINING", LocalDate.of(2026, 11, 20), 2, "业务操作培训", NOW, "analyst"));
        assertThat(deliveries(2025)).isEmpty();
    }

    @Test
    void refusesDeliveriesThatAreCountedElsewhereOrYetToCome() {
        assertThatThrownBy(() -> record(new RecordDelivery("CONSULTATION", LocalDate.of(2026, 11, 20), 1, "x")))
                .hasMessageContaining("field.unknown");
        assertThatThrownBy(() -> record(new RecordDelivery("TRAINING", LocalDate.of(2026, 11, 22), 1, "x")))
                .hasMessageContaining("field.future");
    }

    private List<Delivery> deliveries(int year) {
        return read(r -> r.deliveries(year));
    }

    private <T> T read(Function<Registers, T> query) {
        return db.inTransaction(em -> query.apply(registers));
    }

    private void record(RecordDelivery delivery) {
        Callers.runAs(TestCallers.staff("analyst", Permission.REPORT_RUN), () -> service.record(delivery));
    }
}
