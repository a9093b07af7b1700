package org.yiyun.publicity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.document.DocumentService;
import org.yiyun.document.DocumentView;
import org.yiyun.document.NewDocument;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.office.TemplateData;
import org.yiyun.publicity.ActivityView;
import org.yiyun.publicity.CampaignEventView;
import org.yiyun.publicity.CampaignStatus;
import org.yiyun.publicity.CampaignView;
import org.yiyun.publicity.ChannelView;
import org.yiyun.security.Caller;

/** Makes summaries of campaigns. Names are those of {@link PublicityTemplates}; papers are Chinese. */
@ApplicationScoped
public class PublicityPapers {
    private static final String SUBJECT = "campaign";
    private static final String NONE = "—";
    private static final Set<CampaignStatus> TELLING = Set.copyOf(EnumSet.of(CampaignStatus.APPROVED, CampaignStatus.ENDED));

    private final Campaigns campaigns;
    private final PublicityViews views;
    private final PublicityPeople people;
    private final DocumentService documents;
    private final BusinessClock clock;

    @Inject
    public PublicityPapers(
            Campaigns campaigns, PublicityViews views, PublicityPeople people, DocumentService documents, BusinessClock clock) {
        this.campaigns = campaigns;
        this.views = views;
        this.people = people;
        this.documents = documents;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PublicityPapers() {
        this(null, null, null, null, null);
    }

    public List<DocumentView> list(String number, Caller caller) {
        return documents.of(SUBJECT, seen(number, caller));
    }

    public DocumentView get(String number, long id, Caller caller) {
        return documents.get(SUBJECT, seen(number, caller), id);
    }

    public byte[] content(String number, long id, Caller caller) {
        return documents.content(SUBJECT, seen(number, caller), id);
    }

    private String seen(String number, Caller caller) {
        PublicityReading.refuseInstitutions(caller);
        return campaigns.get(number).number();
    }

    /** Also while it is carried out: what has been reached so far. */
    public DocumentView make(String number, Caller caller) {
        PublicityReading.refuseInstitutions(caller);
        Campaign campaign = campaigns.lock(number);
        if (!TELLING.contains(campaign.status())) {
            throw campaign.refused("");
        }
        DocumentView made = documents.make(new NewDocument(
                PublicityTemplates.KIND, SUBJECT, number, PublicityTemplates.TITLE + "-" + number,
                data(views.view(campaign, caller), caller)));
        campaigns.add(campaign.event(CampaignEventView.DOCUMENT, Map.of("name", made.name()), caller.name(), clock.now()));
        return made;
    }

    private TemplateData data(CampaignView c, Caller caller) {
        Map<String, String> channels = campaigns.channels().stream().map(PublicityChannel::view)
                .collect(Collectors.toMap(ChannelView::code, ChannelView::name));
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        rows.put(PublicityTemplates.ACTIVITY, c.activities().stream().map(activity -> activity(activity, channels)).toList());
        rows.put(PublicityTemplates.VOICE, c.voices().stream().map(voice -> row(
                "序号", voice.number(), "类别", Texts.of(Texts.CHINESE, "publicity.voice", voice.kind()), "内容", voice.text(),
                "答复", voice.answer())).toList());
        rows.put(PublicityTemplates.SURVEY, c.surveys().stream().map(survey -> row(
                "名称", survey.title(), "发放", survey.invited(), "收回", survey.answered())).toList());
        return new TemplateData(values(c, channels, caller), rows);
    }

    private Map<String, String> values(CampaignView c, Map<String, String> channels, Caller caller) {
        var f = c.figures();
        Map<String, String> values = row(
                "名称", c.title(), "编号", c.number(), "目标", c.goal(), "内容", c.content(), "方式", c.method(),
                "渠道", c.channels().stream().map(code -> channels.getOrDefault(code, code)).collect(Collectors.joining("、")),
                "对象", c.audience(), "起止日期", c.from() + " 至 " + c.until(), "负责人", people.name(c.owner()), "政策文件", c.directive(),
                "状态", Texts.of(Texts.CHINESE, "publicity.status", c.status()),
                "审批人", c.decidedBy() == null ? null : people.name(c.decidedBy()));
        values.putAll(row(
                "计划活动数", f.activities(), "完成活动数", f.held(), "计划人数", f.plannedPeople(), "实际人数", f.people(),
                "计划份数", f.plannedCopies(), "实际份数", f.copies(), "问题和意见数", f.voices(), "已答复数", f.answered(), "成效", c.effect(),
                "编制人", people.name(caller.name()), "编制日期", clock.today()));
        return values;
    }

    private static Map<String, String> activity(ActivityView a, Map<String, String> channels) {
        return row(
                "序号", a.number(), "渠道", channels.getOrDefault(a.channel(), a.channel()), "主题", a.topic(), "计划日期", a.day(),
                "开展日期", a.heldOn(), "地点", a.heldPlace() == null ? a.place() : a.heldPlace(), "计划人数", a.plannedPeople(),
                "实际人数", a.people(), "份数", a.copies(),
                "情况", a.result() == null ? Texts.of(Texts.CHINESE, "publicity.activity", a.status()) : a.result());
    }

    /** Names and values in turn; what is absent is a dash. */
    private static Map<String, String> row(@Nullable Object... pairs) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(String.valueOf(pairs[i]), pairs[i + 1] == null ? NONE : String.valueOf(pairs[i + 1]));
        }
        return row;
    }
}
