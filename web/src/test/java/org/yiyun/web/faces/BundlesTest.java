package org.yiyun.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiyun.appeal.AppealDecision;
import org.yiyun.appeal.AppealEventView;
import org.yiyun.appeal.AppealStatus;
import org.yiyun.appeal.AppealVerb;
import org.yiyun.appeal.FindingKind;
import org.yiyun.catalog.AboveLimit;
import org.yiyun.catalog.CodeEntry;
import org.yiyun.catalog.CodeStanding;
import org.yiyun.catalog.ImportMode;
import org.yiyun.catalog.LoadState;
import org.yiyun.catalog.PriceFileStatus;
import org.yiyun.catalog.PriceKind;
import org.yiyun.catalog.VersionStatus;
import org.yiyun.catalog.engine.ChangeKind;
import org.yiyun.catalog.maintenance.MaintenanceEventView;
import org.yiyun.catalog.maintenance.MaintenanceFileView;
import org.yiyun.catalog.maintenance.MaintenanceStatus;
import org.yiyun.catalog.maintenance.MaintenanceVerb;
import org.yiyun.change.ChangeRisk;
import org.yiyun.change.ChangeStatus;
import org.yiyun.change.ChangeVerb;
import org.yiyun.cluster.ClusterView;
import org.yiyun.directive.DirectiveEventView;
import org.yiyun.directive.DirectiveFileKind;
import org.yiyun.directive.DirectiveLevel;
import org.yiyun.directive.DirectivePaper;
import org.yiyun.directive.DirectiveStatus;
import org.yiyun.directive.Interpretation;
import org.yiyun.directive.InterpretationStep;
import org.yiyun.directive.PlatformElement;
import org.yiyun.directive.WorkItem;
import org.yiyun.dispatch.Criterion;
import org.yiyun.dispatch.DryRunEffect;
import org.yiyun.dispatch.RuleMode;
import org.yiyun.dispatch.RuleSetStatus;
import org.yiyun.evaluation.CriteriaStatus;
import org.yiyun.evaluation.EvaluationStatus;
import org.yiyun.evaluation.EvidenceKind;
import org.yiyun.evaluation.FigureSource;
import org.yiyun.evaluation.InstitutionOutcome;
import org.yiyun.evaluation.ObjectionStatus;
import org.yiyun.document.TemplateStatus;
import org.yiyun.flow.DesignStatus;
import org.yiyun.flow.FlowPaper;
import org.yiyun.flow.engine.StepMapping;
import org.yiyun.flow.FlowKind;
import org.yiyun.flow.FlowSource;
import org.yiyun.flow.engine.Side;
import org.yiyun.flow.engine.Verdict;
import org.yiyun.handover.ReplacementStatus;
import org.yiyun.inspection.InspectionArea;
import org.yiyun.inspection.InspectionOutcome;
import org.yiyun.insured.ChannelKind;
import org.yiyun.insured.CoverCheck;
import org.yiyun.insured.InsuranceState;
import org.yiyun.insured.InsuredPart;
import org.yiyun.insured.NationalCode;
import org.yiyun.insured.QueryPurpose;
import org.yiyun.insured.UseOutcome;
import org.yiyun.insured.Verification;
import org.yiyun.insured.engine.RuleKind;
import org.yiyun.intake.CallStatus;
import org.yiyun.intake.MailReason;
import org.yiyun.intake.MailStatus;
import org.yiyun.intake.PersonSign;
import org.yiyun.job.JobTakeover;
import org.yiyun.knowledge.ArticleKind;
import org.yiyun.knowledge.ArticleShelf;
import org.yiyun.knowledge.ArticleState;
import org.yiyun.knowledge.ArticleVerb;
import org.yiyun.knowledge.Audience;
import org.yiyun.knowledge.CitedKind;
import org.yiyun.knowledge.DifferencePart;
import org.yiyun.matching.CheckKind;
import org.yiyun.matching.MatchingEventView;
import org.yiyun.matching.MatchingSort;
import org.yiyun.matching.MatchingState;
import org.yiyun.matching.UploadMode;
import org.yiyun.matching.engine.Aspect;
import org.yiyun.matching.engine.Agreement;
import org.yiyun.metrics.AgeBand;
import org.yiyun.metrics.LiveMetric;
import org.yiyun.metrics.Metric;
import org.yiyun.metrics.MetricUnit;
import org.yiyun.organisation.InstitutionGrade;
import org.yiyun.organisation.InstitutionKind;
import org.yiyun.organisation.InstitutionStatus;
import org.yiyun.organisation.OrganisationKind;
import org.yiyun.organisation.SupportLine;
import org.yiyun.chronic.ChronicStatus;
import org.yiyun.chronic.engine.ChoiceRules;
import org.yiyun.complaint.ComplaintChannel;
import org.yiyun.complaint.ComplaintEventView;
import org.yiyun.complaint.ComplaintKind;
import org.yiyun.complaint.ComplaintStatus;
import org.yiyun.complaint.ComplaintVerb;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.problem.ProblemStatus;
import org.yiyun.policy.PolicyConfirmation;
import org.yiyun.policy.PolicyStatus;
import org.yiyun.publicity.ActivityStatus;
import org.yiyun.publicity.CampaignEventView;
import org.yiyun.publicity.CampaignStatus;
import org.yiyun.publicity.CampaignVerb;
import org.yiyun.publicity.VoiceKind;
import org.yiyun.register.AssuranceKind;
import org.yiyun.register.ImprovementOrigin;
import org.yiyun.register.ImprovementStatus;
import org.yiyun.reimbursement.ClaimEventView;
import org.yiyun.reimbursement.ClaimKind;
import org.yiyun.reimbursement.ClaimStatus;
import org.yiyun.reimbursement.ClaimVerb;
import org.yiyun.roster.ResourceKind;
import org.yiyun.roster.RosterStatus;
import org.yiyun.roster.ShiftChangeStatus;
import org.yiyun.roster.StaffTimeKind;
import org.yiyun.roster.engine.Finding;
import org.yiyun.register.personnel.Education;
import org.yiyun.reporting.periodic.PeriodicKind;
import org.yiyun.reporting.periodic.PeriodicStatus;
import org.yiyun.reporting.periodic.ReportRhythm;
import org.yiyun.satisfaction.RatingMethod;
import org.yiyun.satisfaction.SurveyAudience;
import org.yiyun.satisfaction.SurveyStatus;
import org.yiyun.security.Permission;
import org.yiyun.security.UserStatus;
import org.yiyun.servicecheck.CheckRhythm;
import org.yiyun.servicecheck.CheckStatus;
import org.yiyun.servicecheck.CheckVerdict;
import org.yiyun.sla.ClockInterval;
import org.yiyun.sla.ClockState;
import org.yiyun.sla.LimitUnit;
import org.yiyun.sla.Milestone;
import org.yiyun.standardization.AdoptionEventView;
import org.yiyun.standardization.AdoptionStatus;
import org.yiyun.standardization.AdoptionVerb;
import org.yiyun.standardization.SyncResult;
import org.yiyun.standardization.engine.ShareSource;
import org.yiyun.standardization.review.CheckSource;
import org.yiyun.standardization.review.FaultStatus;
import org.yiyun.standardization.review.ReviewStatus;
import org.yiyun.standardization.review.ReviewVerb;
import org.yiyun.standardization.settlement.ListOrigin;
import org.yiyun.standardization.settlement.ListVerdict;
import org.yiyun.task.RelatedKind;
import org.yiyun.task.TaskEventView;
import org.yiyun.task.TaskPriority;
import org.yiyun.task.TaskStatus;
import org.yiyun.task.TaskVerb;
import org.yiyun.task.engine.Reminder;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.ClosingState;
import org.yiyun.ticket.ConsultationPeriod;
import org.yiyun.ticket.DuplicateSign;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.HistoryEvent;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketTrait;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.web.appeal.AppealDialog;
import org.yiyun.web.appeal.AppealListQuery;
import org.yiyun.web.complaint.ComplaintDialog;
import org.yiyun.web.complaint.ComplaintListQuery;
import org.yiyun.web.maintenance.MaintenanceDialog;
import org.yiyun.web.problem.ProblemListQuery;
import org.yiyun.web.publicity.CampaignDialog;
import org.yiyun.web.standardization.AdoptionDialog;
import org.yiyun.web.task.TaskDialog;
import org.yiyun.web.task.TaskListQuery;
import org.yiyun.webhook.AttemptFault;
import org.yiyun.webhook.DeliveryStatus;
import org.yiyun.webhook.PauseReason;
import org.yiyun.webhook.WebhookEvent;
import org.yiyun.webhook.WebhookStatus;
import org.yiyun.web.ticket.ConsultationPage;
import org.yiyun.web.ticket.TicketListQuery;
import org.yiyun.web.ticket.VerbField;
import org.yiyun.web.ticket.VerbForm;
import org.yiyun.transaction.TransactionState;
import org.yiyun.transaction.engine.RefusalCode;

/** Chinese first, English complete: no page shows a key in place of words. */
class BundlesTest {
    private static final Path BUNDLES = Path.of("../config/src/main/resources/i18n");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern USED = Pattern.compile("(?<![\\w.])t\\['([a-z][A-Za-z0-9.-]*)']|t\\.with\\('([a-z][A-Za-z0-9.-]*)'");
    private static final Pattern SYSTEM = Pattern.compile("(Caller\\.system\\(\"|\"system:)([a-z]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    static Stream<String> bundles() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.endsWith("_en") && !name.endsWith("_zh")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasTheSameKeysInBothLanguages(String bundle) {
        assertThat(new TreeSet<>(read(bundle + "_en").stringPropertyNames()))
                .isEqualTo(new TreeSet<>(read(bundle).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasTheSameValuesInBothLanguages(String bundle) {
        var chinese = read(bundle);
        var english = read(bundle + "_en");
        assertThat(chinese.stringPropertyNames()).allSatisfy(key ->
                assertThat(placeholders(english.getProperty(key))).as(key).isEqualTo(placeholders(chinese.getProperty(key))));
    }

    @Test
    void namesEveryConstantThatPagesShow() {
        var keys = Stream.of(
                        keys("ticket.kind", TicketKind.values()), keys("ticket.channel", Channel.values()),
                        keys("catalog.kind", ChangeKind.values()), keys("catalog.mode", ImportMode.values()), keys("catalog.mode.short", ImportMode.values()),
                        keys("catalog.status", VersionStatus.values()), keys("catalog.price.kind", PriceKind.values()),
                        keys("catalog.price.file.status", PriceFileStatus.values()),
                        keys("catalog.price.above", AboveLimit.values()),
                        keys("ticket.status", TicketStatus.values()), keys("ticket.mode", HandlingMode.values()),
                        keys("ticket.verb", TicketVerb.values()), keys("ticket.event", TicketVerb.values()),
                        keys("ticket.done", TicketVerb.values()), keys("ticket.topic", ConsultationPage.Topic.values()),
                        keys("ticket.view", TicketListQuery.View.values()), keys("security.permission", Permission.values()),
                        keys("security.status", UserStatus.values()), keys("organisation.kind", OrganisationKind.values()),
                        keys("organisation.institution.kind", InstitutionKind.values()),
                        keys("organisation.institution.status", InstitutionStatus.values()),
                        keys("organisation.grade", InstitutionGrade.values()), keys("organisation.line", SupportLine.values()),
                        keys("sla.milestone", Milestone.values()), keys("sla.unit", LimitUnit.values()),
                        keys("policy.status", PolicyStatus.values()), keys("roster.status", RosterStatus.values()), keys("roster.resource.kind", ResourceKind.values()),
                        keys("roster.kind", Finding.Kind.values()), keys("roster.finding", Finding.Kind.values()),
                        keys("roster.time", StaffTimeKind.values()), keys("roster.change", ShiftChangeStatus.values()),
                        keys("policy.confirmation", PolicyConfirmation.Kind.values()), keys("sla.state", ClockState.values()),
                        keys("sla.reason", ClockInterval.Reason.values()),
                        keys("cluster.state", ClusterView.State.values()), keys("cluster.store", ClusterView.StoreState.values()),
                        keys("job.takeover", JobTakeover.Reason.values()), keys("complaint.kind", ComplaintKind.values()),
                        keys("complaint.channel", ComplaintChannel.values()), keys("complaint.status", ComplaintStatus.values()),
                        keys("complaint.verb", ComplaintVerb.values()), keys("complaint.event", ComplaintVerb.values()),
                        keys("complaint.hint", ComplaintVerb.values()), keys("complaint.done", ComplaintVerb.values()),
                        keys("complaint.view", ComplaintListQuery.View.values()),
                        keys("webhook.event", WebhookEvent.values()), keys("satisfaction.method", RatingMethod.values()),
                        keys("satisfaction.audience", SurveyAudience.values()), keys("satisfaction.status", SurveyStatus.values()),
                        keys("register.work.kind", AssuranceKind.values()), keys("register.origin", ImprovementOrigin.values()),
                        keys("register.improvement", ImprovementStatus.values()),
                        keys("dispatch.criterion", Criterion.values()),
                        keys("dispatch.mode", RuleMode.values()), keys("dispatch.status", RuleSetStatus.values()),
                        keys("dispatch.effect", DryRunEffect.values()),
                        keys("webhook.event", WebhookEvent.values()),
                        keys("ticket.trait", TicketTrait.values()), keys("metrics.by", TicketProperty.values()),
                        keys("metrics.none", TicketProperty.values()), keys("metrics.live", LiveMetric.values()),
                        keys("metrics.age", AgeBand.values()), keys("metrics.name", Metric.values()),
                        keys("metrics.formula", Metric.values()), keys("metrics.unit", MetricUnit.values()),
                        keys("webhook.status", WebhookStatus.values()), keys("webhook.pause", PauseReason.values()),
                        keys("webhook.delivery", DeliveryStatus.values()), keys("webhook.fault", AttemptFault.values()),
                        keys("knowledge.kind", ArticleKind.values()), keys("knowledge.state", ArticleState.values()),
                        keys("knowledge.shelf", ArticleShelf.values()), keys("knowledge.verb", ArticleVerb.values()),
                        keys("knowledge.done", ArticleVerb.values()), keys("knowledge.audience", Audience.values()),
                        keys("knowledge.cited", CitedKind.values()), keys("knowledge.difference", DifferencePart.Kind.values()),
                        keys("intake.status", MailStatus.values()), keys("intake.reason", MailReason.values()),
                        keys("intake.why", MailReason.values()), keys("intake.call.status", CallStatus.values()),
                        keys("intake.person", PersonSign.values()), keys("ticket.duplicate.sign", DuplicateSign.values()),
                        keys("ticket.closing.state", ClosingState.values()), keys("ticket.period", ConsultationPeriod.values()),
                        keys("task.status", TaskStatus.values()), keys("task.priority", TaskPriority.values()),
                        keys("task.related", RelatedKind.values()), keys("task.stage", Reminder.Stage.values()),
                        keys("task.verb", TaskVerb.values()), keys("task.event", TaskVerb.values()), keys("task.hint", TaskVerb.values()),
                        keys("task.done", TaskVerb.values()), keys("task.view", TaskListQuery.View.values()),
                        keys("evaluation.status", EvaluationStatus.values()), keys("evaluation.source", FigureSource.values()),
                        keys("evaluation.outcome", InstitutionOutcome.values()), keys("evaluation.row", EvidenceKind.values()),
                        keys("evaluation.criteria.status", CriteriaStatus.values()),
                        keys("evaluation.objection.status", ObjectionStatus.values()),
                        keys("appeal.kind", FindingKind.values()), keys("appeal.status", AppealStatus.values()),
                        keys("appeal.decision", AppealDecision.values()), keys("appeal.verb", AppealVerb.values()),
                        keys("appeal.hint", AppealVerb.values()), keys("appeal.event", AppealVerb.values()),
                        keys("appeal.done", AppealVerb.values()), keys("appeal.view", AppealListQuery.View.values()),
                        keys("servicecheck.status", CheckStatus.values()), keys("servicecheck.verdict", CheckVerdict.values()),
                        keys("servicecheck.rhythm", CheckRhythm.values()),
                        keys("flow.design.status", DesignStatus.values()), keys("problem.field.flow.design", DesignStatus.values()),
                        keys("flow.fate", StepMapping.Fate.values()), keys("flow.paper", FlowPaper.values()),
                        List.of("flow.design.passed.true", "flow.design.passed.false", "flow.design.approved.true", "flow.design.approved.false"),
                        keys("transaction.state", TransactionState.values()),
                        List.of("transaction.filing.isCancelled.true", "transaction.filing.isCancelled.false"),
                        Arrays.stream(RefusalCode.values()).flatMap(code -> Stream.of("", ".text", ".advice").map(part -> code.key() + part)).toList(),
                        Stream.of("OUTPATIENT", "INPATIENT").map(kind -> "transaction.kind." + kind).toList(),
                        Stream.of("OPEN", "DISCHARGED", "CANCELLED").map(state -> "transaction.encounter." + state).toList(),
                        keys("chronic.status", ChronicStatus.values()), keys("problem.field.insured.cover", CoverCheck.Finding.values()),
                        keys("problem.field.chronic.choice", ChoiceRules.Fault.values()), List.of("chronic.approved.true", "chronic.approved.false"),
                        keys("insured.channel.kind", ChannelKind.values()), keys("insured.verification", Verification.values()),
                        keys("insured.purpose", QueryPurpose.values()), keys("insured.part", InsuredPart.values()),
                        keys("insured.outcome", UseOutcome.values()), keys("insured.state", InsuranceState.values()),
                        keys("insured.rule", RuleKind.values()), keys("insured.suggest", RuleKind.values()),
                        keys("insured.reason", RuleKind.values()), keys("insured.next", TicketStatus.values()),
                        NationalCode.INSUTYPE.codes().stream().map(code -> "insured.insutype." + code).toList(),
                        NationalCode.PSN_TYPE.codes().stream().map(code -> "insured.psn_type." + code).toList(),
                        keys("flow.kind", FlowKind.values()), keys("flow.source", FlowSource.values()), keys("flow.side", Side.values()),
                        keys("flow.verdict", Verdict.Kind.values()),
                        Arrays.stream(FlowSource.values()).flatMap(one -> one.steps().stream().map(step -> one.prefix() + "." + step)).toList(),
                        Stream.of("done", "open", "steps", "calendar", "working", "online", "rework", "variants").map(one -> "flow.figure." + one).toList(),
                        keys("matching.state", MatchingState.values()), keys("matching.sort", MatchingSort.values()),
                        keys("matching.mode", UploadMode.values()), keys("matching.check", CheckKind.values()),
                        keys("matching.aspect", Aspect.values()), keys("matching.grade", Agreement.values()),
                        keys("matching.event", MatchingEventView.Type.values()),
                        keys("change.risk", ChangeRisk.values()), keys("change.status", ChangeStatus.values()),
                        keys("change.verb", ChangeVerb.values()), keys("change.hint", ChangeVerb.values()),
                        keys("change.done", ChangeVerb.values()),
                        keys("reimbursement.status", ClaimStatus.values()), keys("reimbursement.step", ClaimStatus.values()),
                        keys("reimbursement.next", ClaimStatus.values()), keys("reimbursement.kind", ClaimKind.values()),
                        keys("reimbursement.verb", ClaimVerb.values()), keys("reimbursement.hint", ClaimVerb.values()),
                        keys("reimbursement.event", ClaimEventView.Type.values()), keys("reimbursement.done", ClaimEventView.Type.values()),
                        keys("reimbursement.notice", ClaimStatus.REVIEWS.toArray(ClaimStatus[]::new)),
                        List.of("reimbursement.notice.APPROVED", "reimbursement.notice.RETURN"),
                        keys("document.status", TemplateStatus.values()), keys("directive.status", DirectiveStatus.values()),
                        keys("directive.level", DirectiveLevel.values()), keys("directive.element", PlatformElement.values()),
                        keys("directive.step", InterpretationStep.values()), keys("directive.step.hint", InterpretationStep.values()),
                        keys("directive.compatible", Interpretation.Compatibility.values()), keys("directive.work", WorkItem.values()),
                        keys("directive.file", DirectiveFileKind.values()), keys("directive.paper", DirectivePaper.values()),
                        keys("directive.event", DirectiveEventView.Type.values()),
                        keys("publicity.status", CampaignStatus.values()), keys("publicity.activity", ActivityStatus.values()),
                        keys("publicity.voice", VoiceKind.values()), keys("publicity.verb", CampaignVerb.values()),
                        keys("publicity.event", CampaignVerb.values()), keys("publicity.hint", CampaignVerb.values()),
                        keys("publicity.done", CampaignVerb.values()),
                        keys("catalog.load", LoadState.values()),
                        keys("maintenance.status", MaintenanceStatus.values()), keys("maintenance.verb", MaintenanceVerb.values()),
                        keys("maintenance.hint", MaintenanceVerb.values()), keys("maintenance.event", MaintenanceVerb.values()),
                        keys("maintenance.done", MaintenanceVerb.values()), keys("maintenance.file", MaintenanceFileView.Kind.values()),
                        keys("handover.status", ReplacementStatus.values()), keys("reporting.kind", PeriodicKind.values()), keys("register.education", Education.values()), keys("reporting.status", PeriodicStatus.values()),
                        keys("reporting.rhythm", ReportRhythm.values()), keys("inspection.area", InspectionArea.values()),
                        keys("inspection.outcome", InspectionOutcome.values()),
                        keys("standardization.status", AdoptionStatus.values()), keys("standardization.verb", AdoptionVerb.values()),
                        keys("standardization.hint", AdoptionVerb.values()), keys("standardization.event", AdoptionVerb.values()),
                        keys("standardization.done", AdoptionVerb.values()), keys("standardization.source", ShareSource.values()),
                        keys("standardization.sync.result", SyncResult.values()), keys("standardization.list.verdict", ListVerdict.values()), keys("standardization.list.origin", ListOrigin.values()),
                        keys("catalog.standing", CodeStanding.values()), keys("catalog.code-entry", CodeEntry.values()),
                        keys("standardization.check", CheckSource.values()), keys("standardization.fault", FaultStatus.values()),
                        keys("standardization.review.status", ReviewStatus.values()), keys("standardization.review.verb", ReviewVerb.values()),
                        keys("standardization.review.done", ReviewVerb.values()),
                        keys("problems.status", ProblemStatus.values()), keys("problems.view", ProblemListQuery.View.values()),
                        keys("problems.move", ProblemStatus.values()), keys("problems.move.hint", ProblemStatus.values()))
                .flatMap(List::stream).toList();
        assertThat(missing(keys)).isEmpty();
    }

    @Test
    void namesEveryFieldOfAVerb() {
        var fields = VerbForm.ALL.stream().flatMap(form -> form.fields().stream()).map(VerbField::name);
        assertThat(missing(fields.map(name -> "ticket.field." + name).toList())).isEmpty();
    }

    @Test
    void namesEveryFieldOfAComplaintsSteps() {
        var fields = ComplaintDialog.ALL.stream().flatMap(dialog -> dialog.fields().stream()).map(ComplaintDialog.Field::name);
        assertThat(missing(fields.map(name -> "complaint.field." + name).toList())).isEmpty();
        assertThat(missing(List.of("complaint.event." + ComplaintEventView.RECORDED))).isEmpty();
    }

    @Test
    void namesEveryFieldOfATasksSteps() {
        var fields = TaskDialog.ALL.stream().flatMap(dialog -> dialog.fields().stream()).map(TaskDialog.Field::name);
        assertThat(missing(fields.map(name -> "task.field." + name).toList())).isEmpty();
        assertThat(missing(List.of("task.event." + TaskEventView.ASSIGNED, "task.event." + TaskEventView.REMINDED,
                "task.event." + TaskEventView.ATTACHED, "task.event." + TaskEventView.DETACHED))).isEmpty();
    }

    @Test
    void namesEveryFieldOfACampaignsSteps() {
        var fields = CampaignDialog.ALL.stream().flatMap(dialog -> dialog.fields().stream()).map(CampaignDialog.Field::name);
        assertThat(missing(fields.map(name -> "publicity.field." + name).toList())).isEmpty();
        assertThat(missing(Stream.of(
                        CampaignEventView.PLANNED, CampaignEventView.REPLANNED, CampaignEventView.HANDED_OVER, CampaignEventView.REMINDED, CampaignEventView.ATTACHED,
                        CampaignEventView.DETACHED, CampaignEventView.DOCUMENT).map(type -> "publicity.event." + type).toList())).isEmpty();
        assertThat(missing(Arrays.stream(Reminder.Stage.values()).map(stage -> "publicity.notice.REMINDED." + stage).toList())).isEmpty();
    }

    @Test
    void namesEveryFieldOfAnAppealsSteps() {
        var fields = AppealDialog.ALL.stream().flatMap(dialog -> dialog.fields().stream()).map(AppealDialog.Field::name);
        assertThat(missing(fields.map(name -> "appeal.field." + name).toList())).isEmpty();
        assertThat(missing(List.of("appeal.event." + AppealEventView.SERVED))).isEmpty();
    }

    @Test
    void namesEveryFieldOfAMaintenancesSteps() {
        var fields = MaintenanceDialog.ALL.stream().flatMap(dialog -> dialog.fields().stream()).map(MaintenanceDialog.Field::name);
        assertThat(missing(fields.map(name -> "maintenance.field." + name).toList())).isEmpty();
        assertThat(missing(List.of("maintenance.event." + MaintenanceEventView.RECORDED, "maintenance.event." + MaintenanceEventView.ATTACHED)))
                .isEmpty();
    }

    @Test
    void namesEveryFieldOfAnAdoptionsSteps() {
        var fields = AdoptionDialog.ALL.stream().flatMap(dialog -> dialog.fields().stream()).map(AdoptionDialog.Field::name);
        assertThat(missing(fields.map(name -> "standardization.field." + name).toList())).isEmpty();
        assertThat(missing(List.of("standardization.event." + AdoptionEventView.ATTACHED, "standardization.event." + AdoptionEventView.REMINDED)))
                .isEmpty();
    }

    @Test
    void namesEveryLineOfAHistoryAndWhatItTells() {
        var verbs = Arrays.stream(TicketCommand.class.getPermittedSubclasses())
                .flatMap(command -> Arrays.stream(command.getRecordComponents())).map(RecordComponent::getName);
        var others = Arrays.stream(HistoryEvent.values()).flatMap(event -> event.details().stream());
        assertThat(missing(keys("ticket.event", HistoryEvent.values()))).isEmpty();
        assertThat(missing(Stream.concat(verbs, others).distinct().map(name -> "ticket.field." + name).toList())).isEmpty();
    }

    @Test
    void namesEveryPartOfTheSystemThatActsByItself() throws IOException {
        var parts = new TreeSet<String>();
        for (var sources : List.of("../ejb/src/main/java", "../batch/src/main/java", "src/main/java")) {
            try (var files = Files.walk(Path.of(sources))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> parts.addAll(found(SYSTEM, file)));
            }
        }
        assertThat(parts).contains("hotline", "shipped");
        assertThat(missing(parts.stream().map(part -> "ui.system." + part).toList())).isEmpty();
    }

    @Test
    void namesEveryItemOfTheMenu() {
        var groups = Menu.GROUPS.stream().map(group -> "ui.menu.group." + group.key());
        var items = Menu.GROUPS.stream().flatMap(group -> group.items().stream()).map(item -> "ui.menu." + item.key());
        assertThat(missing(Stream.concat(groups, items).toList())).isEmpty();
    }

    @Test
    void hasEveryTextThatPagesAskFor() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(PAGES)) {
            files.filter(file -> file.toString().endsWith(".xhtml")).forEach(file -> used.addAll(found(USED, file)));
        }
        assertThat(used).isNotEmpty();
        assertThat(missing(List.copyOf(used))).isEmpty();
    }

    private static List<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results().map(BundlesTest::key).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(MatchResult match) {
        return match.group(2) == null ? match.group(1) : match.group(2);
    }

    private static List<String> keys(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> prefix + "." + constant.name()).toList();
    }

    private static List<String> missing(List<String> keys) {
        return keys.stream().filter(key -> Texts.find(Texts.CHINESE, key).isEmpty()).toList();
    }

    private static List<String> placeholders(String text) {
        return new ArrayList<>(PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList());
    }

    private static Properties read(String name) {
        var properties = new Properties();
        try (var in = new InputStreamReader(Files.newInputStream(BUNDLES.resolve(name + ".properties")), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
