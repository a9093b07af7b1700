package org.yiyun.standardization.review.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.LibraryService;
import org.yiyun.document.DocumentService;
import org.yiyun.document.DocumentView;
import org.yiyun.document.NewDocument;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.StaffView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.office.TemplateData;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.Times;
import org.yiyun.security.Caller;
import org.yiyun.standardization.AdoptionView;
import org.yiyun.standardization.InstitutionAdoptions;
import org.yiyun.standardization.internal.AdoptionReading;
import org.yiyun.standardization.internal.Lent;
import org.yiyun.standardization.review.FaultStatus;
import org.yiyun.standardization.review.ReviewStatus;
import org.yiyun.standardization.review.ReviewVerb;
import org.yiyun.standardization.review.ReviewView;

/** 《贯标指导手册报告》 of an institution and 《贯标指导验收报告》 of a review. */
@ApplicationScoped
public class ReviewPapers {
    static final String REVIEW = "standard-review";
    static final String INSTITUTION = "standard-institution";

    private final AdoptionReading adoptions;
    private final ReviewReading reviews;
    private final LibraryService libraries;
    private final OrganisationQueries organisations;
    private final DocumentService documents;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ReviewPapers(
            AdoptionReading adoptions, ReviewReading reviews, LibraryService libraries, OrganisationQueries organisations,
            DocumentService documents, AuditService audit, BusinessClock clock) {
        this.adoptions = adoptions;
        this.reviews = reviews;
        this.libraries = libraries;
        this.organisations = organisations;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ReviewPapers() {
        this(null, null, null, null, null, null, null);
    }

    public DocumentView guide(String institution, Caller caller) {
        InstitutionAdoptions of = adoptions.institution(institution, caller);
        Map<String, String> names = libraryNames();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("机构编码", of.institution());
        values.put("机构名称", of.name());
        values.put("机构类别", Texts.of(Texts.CHINESE, "organisation.institution.kind", of.kind()));
        values.put("机构等级", of.grade() == null ? "" : Texts.of(Texts.CHINESE, "organisation.grade", of.grade()));
        values.put("区划", of.region());
        values.put("编制日期", clock.today().toString());
        values.put("编制人", person(caller.name()));
        values.put("清单版本", "第 " + of.listVersion() + " 版");
        values.put("编码项数", String.valueOf(of.codes().size()));
        values.put("已验收项数", String.valueOf(of.accepted()));
        values.put("逾期项数", String.valueOf(of.overdue()));
        List<Map<String, String>> rows = of.codes().stream().map(code -> {
            Map<String, String> row = new HashMap<>(code(code));
            row.put("代码库", code.libraries().stream().map(key -> names.getOrDefault(key, key)).collect(Collectors.joining("；")));
            row.put("责任人", text(code.responsible()));
            row.put("期限", text(code.dueOn()));
            row.put("要求", code.guide());
            return row;
        }).toList();
        DocumentView made = documents.make(new NewDocument(
                StandardTemplates.GUIDE, INSTITUTION, of.institution(), of.institution() + "-" + StandardTemplates.title(StandardTemplates.GUIDE),
                new TemplateData(values, Map.of(StandardTemplates.CODES, rows))));
        audit.record("standard.guide", "standard-adoption", of.institution(), Map.of("document", made.id()));
        return made;
    }

    public DocumentView acceptance(String number, Caller caller) {
        ReviewView of = reviews.get(number, caller);
        if (of.status() != ReviewStatus.PASSED && of.status() != ReviewStatus.FAILED) {
            throw new BusinessException(ProblemType.REVIEW_STATE, Map.of(
                    "number", number, "reviewStatus", of.status().name(), "reviewVerb", ReviewVerb.REPORT.name()));
        }
        InstitutionAdoptions institution = adoptions.institution(of.institution(), caller);
        Map<String, String> names = institution.codes().stream().collect(Collectors.toMap(AdoptionView::code, AdoptionView::nameZh));
        DocumentView made = documents.make(new NewDocument(
                StandardTemplates.ACCEPTANCE, REVIEW, number, number + "-" + StandardTemplates.title(StandardTemplates.ACCEPTANCE),
                new TemplateData(values(of, institution), Map.of(
                        StandardTemplates.CODES, institution.codes().stream().map(ReviewPapers::code).toList(),
                        StandardTemplates.POINTS, of.points().stream().map(one -> Map.of(
                                "指标", one.name(), "权重", String.valueOf(one.weight()), "得分", text(one.points()), "依据", text(one.evidence())))
                                .toList(),
                        StandardTemplates.FAULTS, of.faults().stream().map(one -> fault(one, names)).toList()))));
        audit.record("standard.acceptance", "standard-review", number, Map.of("document", made.id()));
        return made;
    }

    /** The name, as pages show it. */
    private String person(@Nullable String login) {
        return login == null ? "" : organisations.staff(login).map(StaffView::name).orElse(login);
    }

    private Map<String, String> values(ReviewView of, InstitutionAdoptions institution) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("审核编号", of.number());
        values.put("机构编码", of.institution());
        values.put("机构名称", of.name());
        values.put("审核标准", "第 " + of.criteriaVersion() + " 版");
        values.put("合格线", String.valueOf(of.passMark()));
        values.put("审核开始", Times.MINUTES.format(of.openedAt()));
        values.put("审核人", person(of.openedBy()));
        values.put("评估日期", of.evaluatedAt() == null ? "" : Times.MINUTES.format(of.evaluatedAt()));
        values.put("评估人", person(of.evaluatedBy()));
        values.put("总分", text(of.total()));
        values.put("结果", Texts.of(Texts.CHINESE, "standardization.review.status", of.status()));
        values.put("评估意见", text(of.opinion()));
        values.put("抽样数", String.valueOf(of.sample().size()));
        values.put("抽样正确数", String.valueOf(of.sample().stream().filter(one -> Boolean.TRUE.equals(one.right())).count()));
        values.put("抽样说明", Texts.get(Texts.CHINESE, "standardization.review.sample.drawn", Map.of(
                "seed", of.seed(), "frame", of.frame(), "digest", of.digest())));
        values.put("问题数", String.valueOf(of.faults().size()));
        values.put("已销号数", String.valueOf(of.faults().stream().filter(one -> one.status() == FaultStatus.CONFIRMED).count()));
        values.put("编码项数", String.valueOf(institution.codes().size()));
        values.put("已验收项数", String.valueOf(institution.accepted()));
        return values;
    }

    private static Map<String, String> code(AdoptionView code) {
        String source = Texts.of(Texts.CHINESE, "standardization.source", code.share().source());
        return Map.of(
                "名称", code.nameZh(), "状态", Texts.of(Texts.CHINESE, "standardization.status", code.status()),
                "完成率", code.percent() == null ? source : code.percent().stripTrailingZeros().toPlainString() + "%（" + source + "）");
    }

    private static Map<String, String> fault(ReviewView.FoundFault one, Map<String, String> names) {
        return Map.of(
                "编码", one.code() == null ? "" : names.getOrDefault(one.code(), one.code()), "问题", one.text(), "期限", one.dueOn().toString(),
                "整改", text(one.correction()), "复核", text(one.recheckNote()),
                "状态", Texts.of(Texts.CHINESE, "standardization.fault", one.status()));
    }

    private Map<String, String> libraryNames() {
        return Lent.reading(() -> libraries.list().stream().collect(Collectors.toMap(
                one -> one.key(), one -> one.nameZh() + (one.current() == null ? "（未发布）" : "（第 " + one.current() + " 版）"))));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    public List<DocumentView> guides(String institution, Caller caller) {
        return documents.of(INSTITUTION, adoptions.institution(institution, caller).institution());
    }

    public DocumentView guideOf(String institution, long id, Caller caller) {
        return documents.get(INSTITUTION, adoptions.institution(institution, caller).institution(), id);
    }

    public byte[] guideContent(String institution, long id, Caller caller) {
        return documents.content(INSTITUTION, adoptions.institution(institution, caller).institution(), id);
    }
}
