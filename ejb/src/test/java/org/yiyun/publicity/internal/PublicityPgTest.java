package org.yiyun.publicity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.publicity.internal.PublicityFixture.ANALYST;
import static org.yiyun.publicity.internal.PublicityFixture.AUDITOR;
import static org.yiyun.publicity.internal.PublicityFixture.DESK;
import static org.yiyun.publicity.internal.PublicityFixture.HOSPITAL;
import static org.yiyun.publicity.internal.PublicityFixture.LEADER;
import static org.yiyun.publicity.internal.PublicityFixture.NUMBER;
import static org.yiyun.publicity.internal.PublicityFixture.SURVEY;
import static org.yiyun.publicity.internal.PublicityFixture.lecture;
import static org.yiyun.publicity.internal.PublicityFixture.plan;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.organisation.HeldItem;
import org.yiyun.platform.office.WordFile;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.publicity.ActivityStatus;
import org.yiyun.publicity.ActivityView;
import org.yiyun.publicity.CampaignCommand.AnswerVoice;
import org.yiyun.publicity.CampaignCommand.ApproveCampaign;
import org.yiyun.publicity.CampaignCommand.CancelActivity;
import org.yiyun.publicity.CampaignCommand.EndCampaign;
import org.yiyun.publicity.CampaignCommand.HoldActivity;
import org.yiyun.publicity.CampaignCommand.LinkSurvey;
import org.yiyun.publicity.CampaignCommand.MoveActivity;
import org.yiyun.publicity.CampaignCommand.PlanActivity;
import org.yiyun.publicity.CampaignCommand.RecordVoice;
import org.yiyun.publicity.CampaignCommand.ReturnCampaign;
import org.yiyun.publicity.CampaignCommand.SubmitCampaign;
import org.yiyun.publicity.CampaignCommand.SuggestVoice;
import org.yiyun.publicity.CampaignCommand.TeachVoice;
import org.yiyun.publicity.CampaignCommand.WithdrawCampaign;
import org.yiyun.publicity.CampaignEventView;
import org.yiyun.publicity.CampaignFigures;
import org.yiyun.publicity.CampaignFilter;
import org.yiyun.publicity.CampaignRow;
import org.yiyun.publicity.CampaignStatus;
import org.yiyun.publicity.CampaignVerb;
import org.yiyun.publicity.CampaignView;
import org.yiyun.publicity.ChannelView;
import org.yiyun.publicity.NewChannel;
import org.yiyun.publicity.PlanCampaign;
import org.yiyun.publicity.SurveyLink;
import org.yiyun.publicity.VoiceKind;
import org.yiyun.publicity.VoiceView;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** Campaigns from the plan to the summary. */
@Covers("CONS-08")
class PublicityPgTest {
    /** A Monday, 9 o'clock. */
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Caller SYSTEM = Caller.system("publicity");
    private static final String TOLD = "select recipient, text_key from notification where text_key like 'publicity.notice%' order by id";

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final PublicityFixture campaigns = new PublicityFixture(db, NOW);

    @BeforeEach
    void begin() {
        campaigns.begin();
    }

    @Test
    void isPlannedHandedInAndApprovedByAnother() {
        assertThat(campaigns.planned()).isEqualTo(new CampaignView(
                NUMBER, "门诊统筹政策宣传", "参保人员了解新起付标准", "起付标准和支付比例的变化", "发放手册，现场讲解", List.of("BROCHURE", "LECTURE"),
                "在职和退休参保人员", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), "analyst", "ZC-20260105-0001", null, null,
                CampaignStatus.DRAFT, CampaignFigures.NONE, List.of(), List.of(), List.of(), null, null, null, null, null, NOW, "analyst", true,
                List.of(CampaignVerb.SUBMIT, CampaignVerb.ACTIVITY, CampaignVerb.MOVE, CampaignVerb.CANCEL, CampaignVerb.WITHDRAW),
                campaigns.get().version()));
        campaigns.apply(ANALYST, new SubmitCampaign());
        assertThat(refused(() -> campaigns.apply(ANALYST, new ApproveCampaign(null))).type()).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(campaigns.apply(LEADER, new ReturnCampaign("补充人数")).status()).isEqualTo(CampaignStatus.DRAFT);

        // whoever writes it anew decides nothing about it, with whatever permission
        as(LEADER, () -> campaigns.service.replan(NUMBER, plan(), campaigns.get().version()));
        campaigns.apply(DESK, new SubmitCampaign());
        assertThat(refused(() -> campaigns.apply(LEADER, new ApproveCampaign(null))).type()).isEqualTo(ProblemType.SAME_PERSON);
        assertThat(as(LEADER, () -> campaigns.queries.get(NUMBER)).verbs()).containsExactly(CampaignVerb.WITHDRAW);
        campaigns.apply(LEADER, new WithdrawCampaign("改期"));
        assertThat(refused(() -> campaigns.apply(ANALYST, new SubmitCampaign())).type()).isEqualTo(ProblemType.PUBLICITY_STATE);
        assertThat(as(AUDITOR, () -> campaigns.queries.history(NUMBER)))
                .extracting(CampaignEventView::type, CampaignEventView::actor, CampaignEventView::details)
                .containsExactly(
                        tuple("PLANNED", "analyst", Map.of("owner", "analyst")), tuple("SUBMIT", "analyst", Map.of()),
                        tuple("RETURN", "leader", Map.of("reason", "补充人数")), tuple("REPLANNED", "leader", Map.of("owner", "leader")),
                        tuple("SUBMIT", "desk", Map.of()), tuple("WITHDRAW", "leader", Map.of("reason", "改期")));
        assertThat(told()).containsExactly(
                List.of("bureau", "publicity.notice.SUBMIT"), List.of("leader", "publicity.notice.SUBMIT"),
                List.of("analyst", "publicity.notice.RETURN"), List.of("bureau", "publicity.notice.SUBMIT"),
                List.of("analyst", "publicity.notice.WITHDRAW"));
    }

    /** Of who leaves: the campaign, and the activities that are still to be held, each with a line of its history. */
    @Covers("PER-04")
    @Test
    void goToASuccessor() {
        campaigns.approved("2026-03-02", "2026-03-10");
        campaigns.apply(DESK, new HoldActivity(1, LocalDate.of(2026, 3, 2), "示例社区二楼", 63, 80, "答疑二十分钟"));
        var campaign = HeldItem.of("CAMPAIGN", NUMBER, "门诊统筹政策宣传");
        var activity = HeldItem.of("CAMPAIGN_ACTIVITY", NUMBER + "/2", "门诊统筹政策宣传：门诊统筹怎么报");
        assertThat(as(SYSTEM, () -> campaigns.held.of("analyst"))).containsExactly(campaign);
        assertThat(as(SYSTEM, () -> campaigns.held.of("desk"))).containsExactly(activity);
        assertThat(refusedFields(() -> handOver(campaign, "analyst", "engineer"))).extracting(FieldError::path).containsExactly("successor");

        handOver(campaign, "analyst", "leader");
        handOver(activity, "desk", "analyst");

        assertThat(campaigns.get().owner()).isEqualTo("leader");
        assertThat(campaigns.get().activities()).extracting(ActivityView::person).containsExactly("desk", "analyst");
        assertThat(as(SYSTEM, () -> campaigns.held.of("desk"))).isEmpty();
        assertThat(as(SYSTEM, () -> campaigns.held.of("analyst"))).containsExactly(activity);
        assertThat(as(AUDITOR, () -> campaigns.queries.history(NUMBER)))
                .extracting(CampaignEventView::type, CampaignEventView::details)
                .endsWith(tuple("HANDED_OVER", Map.of("owner", "leader", "reason", "离岗")),
                        tuple("HANDED_OVER", Map.of("activity", "2", "person", "analyst", "reason", "离岗")));
        assertThat(told()).endsWith(List.of("leader", "publicity.notice.OWNER"), List.of("analyst", "publicity.notice.OWNER"));
        campaigns.apply(LEADER, new WithdrawCampaign("不再开展"));
        assertThat(as(SYSTEM, () -> campaigns.held.of("analyst"))).as("a campaign that is over holds nobody").isEmpty();
    }

    private void handOver(HeldItem item, String from, String to) {
        as(SYSTEM, () -> {
            campaigns.held.handOver(item, from, to, "离岗");
            return null;
        });
    }

    @Test
    void countsWhatWasPlannedAgainstWhatWasDone() {
        campaigns.approved("2026-03-02", "2026-03-10", "2026-03-11");
        campaigns.apply(DESK, new HoldActivity(1, LocalDate.of(2026, 3, 2), "示例社区二楼", 63, 80, "答疑二十分钟"));
        campaigns.apply(ANALYST, new MoveActivity(2, LocalDate.of(2026, 3, 12), "示例街道", "场地占用"));
        campaigns.apply(ANALYST, new CancelActivity(3, "重复"));
        assertThat(campaigns.get().activities()).containsExactly(
                new ActivityView(1, "LECTURE", "门诊统筹怎么报", LocalDate.of(2026, 3, 2), "示例社区", "desk", 50, 100, ActivityStatus.HELD,
                        LocalDate.of(2026, 3, 2), "示例社区二楼", 63, 80, "答疑二十分钟", false, null, List.of()),
                new ActivityView(2, "LECTURE", "门诊统筹怎么报", LocalDate.of(2026, 3, 12), "示例街道", "desk", 50, 100, ActivityStatus.PLANNED,
                        null, null, null, null, null, false, Instant.parse("2026-03-09T00:30:00Z"), List.of()),
                new ActivityView(3, "LECTURE", "门诊统筹怎么报", LocalDate.of(2026, 3, 11), "示例社区", "desk", 50, 100, ActivityStatus.CANCELLED,
                        null, null, null, null, null, false, null, List.of()));
        assertThat(campaigns.get().figures()).isEqualTo(new CampaignFigures(2, 1, 0, 100, 63, 200, 80, 0, 0));
        assertThat(refusedFields(() -> campaigns.apply(ANALYST, new EndCampaign("好"))))
                .containsExactly(new FieldError("effect", "field.publicity-open", Map.of("number", 2)));
        assertThat(refusedFields(() -> campaigns.apply(DESK, new CancelActivity(1, "误"))))
                .containsExactly(new FieldError("activity", "field.publicity-over", Map.of("number", 1)));
        assertThat(refusedFields(() -> campaigns.apply(DESK, new HoldActivity(2, LocalDate.of(2026, 3, 3), "x", 1, 0, "x"))))
                .containsExactly(new FieldError("day", "field.future", Map.of()));

        campaigns.time.advance(Duration.ofDays(11));
        assertThat(campaigns.get().figures().overdue()).isEqualTo(1);
        assertThat(as(AUDITOR, () -> campaigns.queries.count(
                new CampaignFilter(Set.of(), null, null, null, null, null, null, true)))).isEqualTo(1);
        campaigns.apply(DESK, new HoldActivity(2, LocalDate.of(2026, 3, 12), "示例街道", 40, null, "发放手册"));
        var ended = campaigns.apply(ANALYST, new EndCampaign("咨询量下降"));
        assertThat(ended.figures()).isEqualTo(new CampaignFigures(2, 2, 0, 100, 103, 200, 80, 0, 0));
        assertThat(ended).extracting(CampaignView::status, CampaignView::effect, CampaignView::endedAt)
                .containsExactly(CampaignStatus.ENDED, "咨询量下降", campaigns.time.instant());
    }

    @Test
    void keepsWhatPeopleSaidAndWhatCameOfIt() {
        campaigns.approved("2026-03-02");
        campaigns.apply(DESK, new RecordVoice(1, VoiceKind.QUESTION, "异地就医怎么办？", null));
        campaigns.apply(DESK, new RecordVoice(null, VoiceKind.OPINION, "希望手册配图", null));
        assertThat(refusedFields(() -> campaigns.apply(ANALYST, new TeachVoice(1))))
                .containsExactly(new FieldError("voice", "field.publicity-unanswered", Map.of()));
        campaigns.apply(DESK, new AnswerVoice(1, " 先备案 "));
        assertThat(refused(() -> campaigns.apply(DESK, new TeachVoice(1))).type()).as("writes no articles").isEqualTo(ProblemType.FORBIDDEN);
        assertThat(refused(() -> campaigns.apply(DESK, new SuggestVoice(2, "好懂"))).type()).isEqualTo(ProblemType.FORBIDDEN);

        var article = campaigns.apply(ANALYST, new TeachVoice(1)).voices().get(0).article();
        var suggestion = campaigns.apply(ANALYST, new SuggestVoice(2, "好懂")).voices().get(1).suggestion();
        assertThat(campaigns.get().voices()).containsExactly(
                new VoiceView(1, 1, VoiceKind.QUESTION, "异地就医怎么办？", "先备案", null, article, NOW, "desk"),
                new VoiceView(2, null, VoiceKind.OPINION, "希望手册配图", null, suggestion, null, NOW, "desk"));
        assertThat(Rows.of(db, "select kind, t.title, t.symptom, t.solution from article a join article_text t on t.article_id = a.id"))
                .containsExactly(List.of("FAQ", "异地就医怎么办？", "异地就医怎么办？", "先备案"));
        assertThat(Rows.of(db, "select title, text, origin, benefit, status from improvement")).containsExactly(List.of(
                "希望手册配图", "政策宣传 XC-20260302-0001（门诊统筹政策宣传）现场交流意见：希望手册配图", "OPERATION", "好懂", "PROPOSED"));
        assertThat(refusedFields(() -> campaigns.apply(ANALYST, new TeachVoice(1))))
                .containsExactly(new FieldError("voice", "field.publicity-taught", Map.of("number", String.valueOf(article))));
        assertThat(refusedFields(() -> campaigns.apply(ANALYST, new SuggestVoice(2, "好懂"))))
                .containsExactly(new FieldError("voice", "field.publicity-suggested", Map.of("number", suggestion)));
        assertThat(campaigns.get().figures()).isEqualTo(new CampaignFigures(1, 0, 0, 50, 0, 100, 0, 2, 1));
    }

    @Test
    void knowsItsSurveys() {
        campaigns.approved();
        assertThat(campaigns.apply(DESK, new LinkSurvey(SURVEY)).surveys())
                .containsExactly(new SurveyLink(UUID.fromString(SURVEY), "讲座反馈", 0, 0));
        assertThat(refused(() -> campaigns.apply(DESK, new LinkSurvey(SURVEY))).type()).isEqualTo(ProblemType.ALREADY_EXISTS);
        for (var unknown : List.of("7", UUID.randomUUID().toString())) {
            assertThat(refusedFields(() -> campaigns.apply(DESK, new LinkSurvey(unknown))))
                    .containsExactly(new FieldError("survey", "field.unknown", Map.of("id", unknown)));
        }
    }

    @Test
    void refusesAPlanThatCannotBe() {
        assertThat(List.of(
                refusedPlan(null, "NEWS", null, null, "2026-03-31"), refusedPlan(null, "LECTURE", "ZC-1", null, "2026-03-31"),
                refusedPlan("engineer", "LECTURE", null, null, "2026-03-31"), refusedPlan(null, "LECTURE", null, null, "2026-02-28"),
                refusedPlan(null, "LECTURE", null, 1, "2026-03-31")))
                .containsExactly(
                        new FieldError("channels", "field.publicity-channel", Map.of("id", "NEWS")),
                        new FieldError("directive", "field.unknown", Map.of("id", "ZC-1")),
                        new FieldError("owner", "field.publicity-worker", Map.of("id", "engineer")),
                        new FieldError("until", "field.order", Map.of()), new FieldError("policy", "field.required", Map.of()));
        campaigns.planned();
        assertThat(refusedFields(() -> campaigns.apply(ANALYST, new PlanActivity(
                "ONLINE_COURSE", "x", LocalDate.of(2026, 3, 5), "x", null, 1, null))))
                .containsExactly(new FieldError("channel", "field.publicity-channel-other", Map.of("id", "ONLINE_COURSE")));
        campaigns.apply(ANALYST, lecture("2026-03-05"));
        var without = new PlanCampaign("x", "x", "x", "x", List.of("BROCHURE"), "x", plan().from(), plan().until(), null, null, null, null);
        assertThat(refusedFields(() -> as(ANALYST, () -> campaigns.service.replan(NUMBER, without, campaigns.get().version()))))
                .containsExactly(new FieldError("channels", "field.publicity-channel-used", Map.of("id", "LECTURE")));
        assertThat(refused(() -> as(ANALYST, () -> campaigns.service.replan(NUMBER, plan(), 99))).type()).isEqualTo(ProblemType.STALE_DATA);
        assertThat(refused(() -> as(ANALYST, () -> campaigns.service.apply(NUMBER, new SubmitCampaign(), 99))).type())
                .isEqualTo(ProblemType.STALE_DATA);
    }

    @Test
    void isExtendedByChannelsAsData() {
        assertThat(as(LEADER, () -> campaigns.service.add(new NewChannel("SHORT_VIDEO", "短视频", "Short video"))))
                .isEqualTo(new ChannelView("SHORT_VIDEO", "短视频", "Short video"));
        assertThat(refused(() -> as(LEADER, () -> campaigns.service.add(new NewChannel("LECTURE", "讲座", "Lecture")))).type())
                .isEqualTo(ProblemType.ALREADY_EXISTS);
        assertThat(as(AUDITOR, campaigns.queries::channels)).extracting(ChannelView::name)
                .containsExactly("宣传手册", "线上课程", "现场讲座", "短视频");
    }

    @Test
    void keepsMaterialWhileItIsNotOver() {
        campaigns.approved("2026-03-02");
        var kept = campaigns.attach(DESK, 1, "签到表.txt");
        assertThat(campaigns.get().activities().get(0).files()).containsExactly(kept);
        assertThat(as(AUDITOR, () -> campaigns.files.content(NUMBER, 1, kept.id()))).asString().isEqualTo("签到表");
        assertThat(refused(() -> as(AUDITOR, () -> campaigns.files.get(NUMBER, 2, kept.id()))).type()).isEqualTo(ProblemType.NOT_FOUND);
        Callers.runAs(DESK, () -> campaigns.files.detach(NUMBER, 1, kept.id()));
        campaigns.apply(ANALYST, new WithdrawCampaign("不再开展"));
        assertThat(refused(() -> campaigns.attach(DESK, 1, "签到表.txt")).type()).isEqualTo(ProblemType.PUBLICITY_STATE);
        assertThat(as(AUDITOR, () -> campaigns.queries.history(NUMBER))).extracting(CampaignEventView::type)
                .containsExactly("PLANNED", "ACTIVITY", "SUBMIT", "APPROVE", "ATTACHED", "DETACHED", "WITHDRAW");
        assertThat(Rows.of(db, "select action from audit_entry where action like 'publicity.%' and actor in ('desk', 'auditor') order by id"))
                .containsExactly(List.of("publicity.attach"), List.of("publicity.file.read"), List.of("publicity.detach"));
    }

    /** Activities are a part of what is decided. */
    @Test
    void nobodyApprovesActivitiesOfOnesOwn() {
        campaigns.planned();
        campaigns.apply(LEADER, lecture("2026-03-09"));
        campaigns.apply(ANALYST, new SubmitCampaign());

        assertThat(refused(() -> campaigns.apply(LEADER, new ApproveCampaign(null))).type()).isEqualTo(ProblemType.SAME_PERSON);
        assertThat(as(LEADER, () -> campaigns.queries.get(NUMBER)).verbs()).doesNotContain(CampaignVerb.APPROVE, CampaignVerb.RETURN);
        assertThat(told()).noneMatch(notice -> notice.contains("leader") && notice.contains("publicity.notice.SUBMIT"));
    }

    @Test
    void isSummedUpOnPaper() {
        campaigns.templates.ship();
        campaigns.planned();
        assertThat(refused(() -> as(ANALYST, () -> campaigns.documents.make(NUMBER))).type()).isEqualTo(ProblemType.PUBLICITY_STATE);
        campaigns.apply(ANALYST, lecture("2026-03-02"));
        campaigns.apply(ANALYST, new SubmitCampaign());
        campaigns.apply(LEADER, new ApproveCampaign(null));
        campaigns.apply(DESK, new HoldActivity(1, LocalDate.of(2026, 3, 2), "示例社区", 63, 80, "答疑"));
        campaigns.apply(DESK, new RecordVoice(1, VoiceKind.QUESTION, "怎么报？", "刷卡即报"));
        campaigns.apply(DESK, new LinkSurvey(SURVEY));
        campaigns.apply(ANALYST, new EndCampaign("咨询量下降"));
        var made = as(ANALYST, () -> campaigns.documents.make(NUMBER));
        assertThat(made.name()).isEqualTo("政策宣传总结-XC-20260302-0001.docx");
        var words = String.join("\n", WordFile.text(as(AUDITOR, () -> campaigns.documents.content(NUMBER, made.id()))));
        assertThat(words).contains("门诊统筹政策宣传", "宣传手册、现场讲座", "郑思远", "周文", "ZC-20260105-0001", "计划人数 | 50 | 实际人数 | 63")
                .contains("1 | 现场讲座 | 门诊统筹怎么报 | 2026-03-02 | 2026-03-02 | 示例社区 | 50 | 63 | 80 | 答疑")
                .contains("1 | 问题 | 怎么报？ | 刷卡即报").contains("讲座反馈 | 0 | 0").contains("咨询量下降").doesNotContain("{{");
        assertThat(as(AUDITOR, () -> campaigns.queries.history(NUMBER))).last().extracting(CampaignEventView::type, CampaignEventView::details)
                .containsExactly("DOCUMENT", Map.of("name", made.name()));
    }

    @Test
    void findsByEveryFilterAndPages() {
        var first = campaigns.planned();
        var second = as(DESK, () -> campaigns.service.plan(new PlanCampaign(
                "异地就医宣传", "知晓备案", "备案流程", "短课", List.of("ONLINE_COURSE"), "异地安置退休人员", LocalDate.of(2026, 5, 1),
                LocalDate.of(2026, 5, 31), null, null, null, null)));
        assertThat(as(AUDITOR, () -> campaigns.queries.rows(CampaignFilter.ALL, 0, 10))).extracting(CampaignRow::number)
                .containsExactly(second.number(), first.number());
        var page = as(AUDITOR, () -> campaigns.queries.list(CampaignFilter.ALL, PageRequest.first(1)));
        assertThat(page.items()).extracting(CampaignRow::number).containsExactly(second.number());
        assertThat(as(AUDITOR, () -> campaigns.queries.list(CampaignFilter.ALL, new PageRequest(1, page.next()))).items())
                .extracting(CampaignRow::number).containsExactly(first.number());
        assertThat(Arrays.asList(
                        found(Set.of(CampaignStatus.DRAFT), null, null, null, null, null, null), found(Set.of(CampaignStatus.ENDED), null, null, null, null, null, null),
                        found(Set.of(), "LECTURE", null, null, null, null, null), found(Set.of(), null, "desk", null, null, null, null),
                        found(Set.of(), null, null, "ZC-20260105-0001", null, null, null), found(Set.of(), null, null, null, "备案", null, null),
                        found(Set.of(), null, null, null, "%", null, null), found(Set.of(), null, null, null, null, "2026-04-01", null),
                        found(Set.of(), null, null, null, null, null, "2026-04-01")))
                .containsExactly(2L, 0L, 1L, 1L, 1L, 1L, 0L, 1L, 1L);
    }

    @Test
    void hasACampaignForADemonstrationOnce() {
        var demo = new DemoPublicity(db.em());
        db.runInTransaction(em -> demo.load());
        db.runInTransaction(em -> demo.load());
        assertThat(as(AUDITOR, () -> campaigns.queries.rows(CampaignFilter.ALL, 0, 10))).singleElement().satisfies(row -> {
            assertThat(row.figures()).isEqualTo(new CampaignFigures(2, 1, 0, 250, 63, 600, 80, 2, 1));
            assertThat(as(AUDITOR, () -> campaigns.queries.history(row.number()))).extracting(CampaignEventView::type)
                    .containsExactly("PLANNED", "SUBMIT", "APPROVE", "HOLD");
        });
    }

    @Test
    void isNothingForInstitutionsWhateverTheyMay() {
        campaigns.planned();
        assertThat(List.<ThrowingCallable>of(
                        () -> as(HOSPITAL, () -> campaigns.queries.get(NUMBER)),
                        () -> as(HOSPITAL, () -> campaigns.queries.rows(CampaignFilter.ALL, 0, 1)),
                        () -> as(HOSPITAL, () -> campaigns.queries.count(CampaignFilter.ALL)),
                        () -> as(HOSPITAL, () -> campaigns.queries.list(CampaignFilter.ALL, PageRequest.first(1))),
                        () -> as(HOSPITAL, () -> campaigns.queries.export(CampaignFilter.ALL)),
                        () -> as(HOSPITAL, () -> campaigns.queries.history(NUMBER)),
                        () -> as(HOSPITAL, () -> campaigns.service.plan(plan())),
                        () -> campaigns.apply(HOSPITAL, new SubmitCampaign()),
                        () -> as(HOSPITAL, () -> campaigns.files.list(NUMBER, 1)),
                        () -> as(HOSPITAL, () -> campaigns.documents.list(NUMBER)),
                        () -> as(HOSPITAL, () -> campaigns.documents.make(NUMBER)),
                        () -> campaigns.attach(HOSPITAL, 1, "x.txt")))
                .allSatisfy(call -> assertThat(refused(call).type()).isEqualTo(ProblemType.FORBIDDEN));
    }

    private long found(
            Set<CampaignStatus> status, @Nullable String channel, @Nullable String owner, @Nullable String directive, @Nullable String q,
            @Nullable String from, @Nullable String to) {
        var filter = new CampaignFilter(status, channel, owner, directive, q, from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to), false);
        long count = as(AUDITOR, () -> campaigns.queries.count(filter));
        assertThat(as(AUDITOR, () -> campaigns.queries.rows(filter, 0, 10))).hasSize((int) count);
        return count;
    }

    private FieldError refusedPlan(
            @Nullable String owner, String channel, @Nullable String directive, @Nullable Integer version, String until) {
        var wanted = new PlanCampaign("x", "x", "x", "x", List.of(channel), "x", LocalDate.of(2026, 3, 1), LocalDate.parse(until), owner, directive,
                null, version);
        return refusedFields(() -> as(ANALYST, () -> campaigns.service.plan(wanted))).get(0);
    }

    private static List<List<@Nullable Object>> told() {
        return Rows.of(db, TOLD);
    }

    private static BusinessException refused(ThrowingCallable call) {
        return catchThrowableOfType(BusinessException.class, call);
    }

    private static List<FieldError> refusedFields(ThrowingCallable call) {
        return refused(call).errors();
    }
}
