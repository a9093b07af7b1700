package org.yiyun.publicity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.publicity.internal.PublicityFixture.ANALYST;
import static org.yiyun.publicity.internal.PublicityFixture.DESK;
import static org.yiyun.publicity.internal.PublicityFixture.LEADER;
import static org.yiyun.publicity.internal.PublicityFixture.lecture;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.lease.Lease;
import org.yiyun.publicity.CampaignCommand.ApproveCampaign;
import org.yiyun.publicity.CampaignCommand.HoldActivity;
import org.yiyun.publicity.CampaignCommand.SubmitCampaign;
import org.yiyun.publicity.CampaignCommand.WithdrawCampaign;
import org.yiyun.security.Caller;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestLeases;

/** Reminders of activities: before the day, on it, and while it is not recorded afterwards. */
@Covers("CONS-08")
class PublicityRemindersPgTest {
    /** A Monday, 9 o'clock. */
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Caller SYSTEM = Caller.system("publicity");
    private static final String ROLE = "publicity-reminder";
    private static final String REMINDED = "select recipient, text_key from notification where text_key like '%REMINDED%' order by id";

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final PublicityFixture campaigns = new PublicityFixture(db, NOW);

    @BeforeEach
    void begin() {
        campaigns.begin();
    }

    /** Three and one working days before, on the day, and one and three working days after it; the person who holds it and the owner. */
    @Test
    void remindsBeforeAndWhileItIsNotRecorded() {
        campaigns.approved("2026-03-09");
        var lease = TestLeases.take(db, ROLE);
        assertThat(remindAt("2026-03-04T00:29:59Z", lease)).isZero();
        assertThat(remindAt("2026-03-04T00:30:00Z", lease)).isEqualTo(1);
        assertThat(remindAt("2026-03-04T00:31:00Z", lease)).isZero();
        assertThat(remindAt("2026-03-06T00:30:00Z", lease)).isEqualTo(1);
        assertThat(remindAt("2026-03-09T09:30:00Z", lease)).isEqualTo(1);
        assertThat(remindAt("2026-03-10T00:30:00Z", lease)).isEqualTo(1);
        campaigns.apply(DESK, new HoldActivity(1, LocalDate.of(2026, 3, 9), "示例社区", 50, 100, "完成"));
        assertThat(remindAt("2026-03-12T00:30:00Z", lease)).as("it is recorded").isZero();
        assertThat(Rows.of(db, REMINDED)).containsExactly(
                List.of("analyst", "publicity.notice.REMINDED.BEFORE"), List.of("desk", "publicity.notice.REMINDED.BEFORE"),
                List.of("analyst", "publicity.notice.REMINDED.BEFORE"), List.of("desk", "publicity.notice.REMINDED.BEFORE"),
                List.of("analyst", "publicity.notice.REMINDED.DUE"), List.of("desk", "publicity.notice.REMINDED.DUE"),
                List.of("analyst", "publicity.notice.REMINDED.AFTER"), List.of("desk", "publicity.notice.REMINDED.AFTER"));
    }

    @Test
    void remindsOnceWhoeverRemindsAndOfNothingThatIsNotApproved() {
        campaigns.planned();
        campaigns.apply(ANALYST, lecture("2026-03-09"));
        var version = campaigns.get().version();
        assertThat(remindAt("2026-03-06T01:00:00Z", TestLeases.take(db, ROLE))).isZero();
        campaigns.apply(ANALYST, new SubmitCampaign());
        campaigns.apply(LEADER, new ApproveCampaign("同意"));
        campaigns.time.advance(Duration.ofDays(4));
        IntStream.range(0, 6).mapToObj(i -> CompletableFuture.runAsync(() ->
                        as(SYSTEM, () -> campaigns.reminders.remind(TestLeases.take(db, ROLE)))))
                .toList().forEach(CompletableFuture::join);
        as(SYSTEM, () -> campaigns.reminders.remind(TestLeases.take(db, ROLE)));
        assertThat(Rows.of(db, REMINDED)).containsExactly(
                List.of("analyst", "publicity.notice.REMINDED.AFTER"), List.of("desk", "publicity.notice.REMINDED.AFTER"));
        assertThat(campaigns.get().version()).as("a reminder is no change").isEqualTo(version + 2);
        campaigns.apply(ANALYST, new WithdrawCampaign("不再开展"));
        assertThat(remindAt("2026-03-20T00:30:00Z", TestLeases.take(db, ROLE))).isZero();
    }

    /** A day far outside the calendar hinders neither the campaign nor the reminders of others. */
    @Test
    void remindsOfNothingOfWhichTheCalendarKnowsNothing() {
        campaigns.planned();
        campaigns.apply(ANALYST, lecture("2099-12-31"));
        campaigns.apply(ANALYST, lecture("1950-01-01"));
        campaigns.apply(ANALYST, lecture("2026-03-09"));
        campaigns.apply(ANALYST, new SubmitCampaign());

        campaigns.apply(LEADER, new ApproveCampaign(null));

        assertThat(campaigns.get().activities()).extracting(activity -> activity.remindAt() == null).containsExactly(true, true, false);
        db.sql("update publicity_activity set remind_at = '2026-03-01T00:00:00Z' where number = 1");
        assertThat(remindAt("2026-03-06T00:30:00Z", TestLeases.take(db, ROLE))).isEqualTo(2);
        assertThat(remindAt("2026-03-06T00:31:00Z", TestLeases.take(db, ROLE))).isZero();
    }

    private int remindAt(String moment, Lease lease) {
        campaigns.time.advance(Duration.between(campaigns.time.instant(), Instant.parse(moment)));
        return as(SYSTEM, () -> campaigns.reminders.remind(lease));
    }
}
