package org.yiyun.benefit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.testing.EmptyDatabase;
import org.yiyun.testing.Postgres;

/** Bills that are there get their kind of care while a node of the build before settles on. */
class BillCareUpgradePgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    @Test
    void fillsWhatIsThereAndWaitsForNoSettlement() throws SQLException {
        try (var database = new EmptyDatabase(db, "yiyun_bill_care")) {
            migrate(database, "202611272051");
            // whose policy it is does not matter here
            database.sql("alter table benefit_bill drop constraint fk_benefit_bill_version");
            insert(database, 1, "{\"claim\":{\"kind\":\"INPATIENT\"}}");
            insert(database, 2, "{\"claim\":{\"kind\":\"OUTPATIENT\"}}");
            insert(database, 3, "{\"claim\":{}}");
            migrate(database, "202611272070");
            insert(database, 4, "{\"claim\":{\"kind\":\"INPATIENT\"}}");
            assertThat(database.text("select string_agg(id || coalesce(care, '?'), ' ' order by id) from benefit_bill")).isEqualTo("1? 2? 3? 4INPATIENT");

            try (var settling = database.source().getConnection(); var sql = settling.createStatement()) {
                settling.setAutoCommit(false);
                sql.execute("update benefit_bill set revision = 2 where id = 1");
                migrate(database, "202611272071");
                assertThat(database.text("select string_agg(id || coalesce(care, '?'), ' ' order by id) from benefit_bill"))
                        .isEqualTo("1? 2OUTPATIENT 3- 4INPATIENT");
                settling.commit();
            }
            database.sql("alter table benefit_bill disable trigger tr_benefit_bill_care");
            database.sql("alter table benefit_bill drop constraint ck_benefit_bill_care");
            database.sql("update benefit_bill set care = null where id = 2");
            database.sql("alter table benefit_bill add constraint ck_benefit_bill_care check (care is not null) not valid");
            database.sql("alter table benefit_bill enable trigger tr_benefit_bill_care");
            migrate(database, "202611272072");

            assertThat(database.text("select string_agg(id || care || revision, ' ' order by id) from benefit_bill"))
                    .isEqualTo("1INPATIENT2 2OUTPATIENT1 3-1 4INPATIENT1");
            insert(database, 5, "{\"claim\":{\"kind\":\"" + new Random(1).ints(6000, 'A', 'Z' + 1).mapToObj(Character::toString).collect(joining()) + "\"}}");
            assertThat(database.text("select length(care) from benefit_bill where id = 5")).as("what no index could take").isEqualTo("60");
            assertThat(database.text("select convalidated from pg_constraint where conname = 'ck_benefit_bill_care'")).isEqualTo("t");
            assertThat(database.text("select count(*) from schema_compatibility where version between '202611272070' and '202611272072'")).isEqualTo("3");
        }
    }

    private static void migrate(EmptyDatabase database, String target) {
        Flyway.configure().dataSource(database.source()).encoding("UTF-8").outOfOrder(true).target(target).load().migrate();
    }

    private static void insert(EmptyDatabase database, int id, String body) {
        database.sql("insert into benefit_bill (id, number, scheme, policy_version, person, day, body, opening, revision, total, eligible, payout, self_pay, "
                + "version, created_at, created_by, updated_at, updated_by) values (" + id + ", 'B" + id + "', 'S', 1, 'p', '2026-10-01', '"
                + body + "', false, 1, 1, 0, 1, 0, 0, now(), 'x', now(), 'x')");
    }
}
