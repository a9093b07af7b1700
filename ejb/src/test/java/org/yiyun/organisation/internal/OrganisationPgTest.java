package org.yiyun.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Validation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.audit.AuditService;
import org.yiyun.organisation.EditInstitution;
import org.yiyun.organisation.EditOrganisation;
import org.yiyun.organisation.EditStaff;
import org.yiyun.organisation.ImportedInstitutions;
import org.yiyun.organisation.InstitutionFilter;
import org.yiyun.organisation.InstitutionGrade;
import org.yiyun.organisation.InstitutionKind;
import org.yiyun.organisation.InstitutionStatus;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.organisation.KnownNames;
import org.yiyun.organisation.OrganisationKind;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.OrganisationService;
import org.yiyun.organisation.OrganisationView;
import org.yiyun.organisation.StaffView;
import org.yiyun.organisation.SupportLine;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

class OrganisationPgTest {
    private static final Caller ADMIN =
            TestCallers.staff("admin", Permission.ORGANISATION_READ, Permission.ORGANISATION_ADMIN);
    private static final String HOSPITAL = "H99990000001";

    private static final RecordReader RECORDS =
            new RecordReader(Validation.buildDefaultValidatorFactory().getValidator());

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final Organisations organisations = new Organisations(db.em());
    private final Institutions institutions = new Institutions(db.em());
    private final OrganisationQueries queries =
            db.bean(OrganisationQueries.class, new OrganisationQueries(organisations, institutions));
    private static final CodesOfInstitutions NO_JUDGES = new CodesOfInstitutions(List.of());
    private final OrganisationService service = db.bean(OrganisationService.class, new OrganisationService(
            organisations, institutions, new InstitutionLines(institutions, organisations, NO_JUDGES, RECORDS), NO_JUDGES, new AuditService(new BusinessClock(), db.em())));

    @BeforeEach
    void demonstration() {
        db.runInTransaction(em -> new DemoOrganisations(em).load());
    }

    @Covers("PER-09")
    @Test
    void loadsTheDemonstrationAnyNumberOfTimes() {
        db.runInTransaction(em -> new DemoOrganisations(em).load());

        assertThat(TestCallers.as(ADMIN, queries::organisations)).hasSize(8).contains(new OrganisationView(
                "YB-XS", "霞山分局", OrganisationKind.BRANCH, "YB", "440803", "霞山区", "0759-1230003", true, 0));
        assertThat(TestCallers.as(ADMIN, () -> queries.institution(HOSPITAL))).contains(new InstitutionView(
                HOSPITAL, "示范市第一人民医院", InstitutionKind.HOSPITAL, InstitutionGrade.TERTIARY, "440802", "赤坎区",
                InstitutionStatus.ACTIVE, 0));
        assertThat(TestCallers.as(ADMIN, () -> queries.staff("engineer"))).contains(new StaffView(
                "E001", "陈志远", "YY", "engineer", "13900000003", "engineer@yiyun.example", SupportLine.ON_SITE,
                Set.of("FIELD"), Set.of("NETWORK", "INTERFACE"), true, 0));
        assertThat(TestCallers.as(ADMIN, () -> queries.staffBySkill("INTERFACE"))).extracting(StaffView::number)
                .containsExactly("E001", "E002");
        assertThat(TestCallers.as(ADMIN, () -> queries.staffOfLine(SupportLine.FIRST_LINE))).extracting(StaffView::number)
                .containsExactly("C001", "D001");
    }

    @Test
    void namesManyAtOnce() {
        assertThat(TestCallers.as(ADMIN, () -> queries.names(Set.of("engineer", "nobody"), Set.of(HOSPITAL, "H0"))))
                .isEqualTo(new KnownNames(Map.of("engineer", "陈志远"), Map.of(HOSPITAL, "示范市第一人民医院")));
        assertThat(TestCallers.as(ADMIN, () -> queries.names(Set.of(), Set.of()))).isEqualTo(new KnownNames(Map.of(), Map.of()));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, -, -, -, 10, H99990000001", "妇幼, -, -, -, 1, H99990000003", "P9999, -, -, ACTIVE, 2, P99990000001",
        "-, PHARMACY, -, -, 3, P99990000001", "-, -, 440803, -, 3, H99990000002", "-, -, 4408, SUSPENDED, 1, H99990000007",
        "%, -, -, -, 0, -"
    })
    void listsInstitutionsByFilter(
            @Nullable String q, @Nullable InstitutionKind kind, @Nullable String region, @Nullable InstitutionStatus status,
            long total, @Nullable String first) {
        var page = list(ADMIN, new InstitutionFilter(q, kind, region, status));

        assertThat(page.total()).isEqualTo(total);
        assertThat(page.items().stream().map(InstitutionView::code).findFirst().orElse(null)).isEqualTo(first);
    }

    @Test
    void regionsAreNamedWithTheirCity() {
        assertThat(TestCallers.as(ADMIN, () -> queries.regionNames(Set.of("440802", "4408", "440800", "440000", "110105", "44", "999999", "9"))))
                .isEqualTo(Map.of("440802", "湛江市赤坎区", "4408", "广东省湛江市", "440800", "广东省湛江市", "440000", "广东省", "44", "广东省",
                        "110105", "北京市朝阳区"));
        assertThat(TestCallers.as(ADMIN, () -> queries.regionNames(Set.of()))).isEmpty();
    }

    @Test
    void pagesWithoutGaps() {
        var first = TestCallers.as(ADMIN, () -> queries.institutions(InstitutionFilter.ALL, PageRequest.first(6)));
        var second = TestCallers.as(ADMIN, () -> queries.institutions(InstitutionFilter.ALL, new PageRequest(6, first.next())));

        assertThat(first.items()).hasSize(6);
        assertThat(second.items()).extracting(InstitutionView::code)
                .containsExactly("H99990000007", "P99990000001", "P99990000002", "P99990000003");
        assertThat(second.next()).isNull();
    }

    @Test
    void showsOnlyWhatTheScopeCovers() {
        assertThat(list(scoped(new Scope(null, Set.of("440803", "4409"))), InstitutionFilter.ALL).total()).isEqualTo(3);
        assertThat(list(scoped(new Scope(null, Set.of("44"))), InstitutionFilter.ALL).total()).isEqualTo(10);
        assertThat(list(scoped(Scope.institution(HOSPITAL)), InstitutionFilter.ALL).items())
                .extracting(InstitutionView::code).containsExactly(HOSPITAL);
    }

    @Test
    void savesInstitutionsByVersion() {
        asAdmin(() -> service.save(hospital("H99990000099", "新建医院", "440803"), null));
        asAdmin(() -> service.save(hospital("H99990000099", "改名医院", "440804"), 0));

        assertThat(TestCallers.as(ADMIN, () -> queries.institution("H99990000099"))).contains(new InstitutionView(
                "H99990000099", "改名医院", InstitutionKind.HOSPITAL, InstitutionGrade.PRIMARY, "440804", "坡头区",
                InstitutionStatus.ACTIVE, 1));
        assertProblem(ProblemType.STALE_DATA, () -> asAdmin(() -> service.save(hospital("H99990000099", "旧", "440804"), 0)));
        assertProblem(ProblemType.ALREADY_EXISTS, () -> asAdmin(() -> service.save(hospital(HOSPITAL, "重复", "440804"), null)));
        assertProblem(ProblemType.NOT_FOUND, () -> asAdmin(() -> service.save(hospital("H88880000000", "无", "440804"), 3)));
        assertProblem(ProblemType.INVALID, () -> asAdmin(() -> service.save(hospital("H88880000000", "无", "990000"), null)));
    }

    @Test
    void refusesACircleOfOrganisations() {
        asAdmin(() -> service.save(organisation("YB-XS-1", "YB-XS"), null));

        assertProblem(ProblemType.INVALID, () -> asAdmin(() -> service.save(organisation("YB-XS", "YB-XS-1"), 0)));
        assertProblem(ProblemType.INVALID, () -> asAdmin(() -> service.save(organisation("YB-XS", "NOWHERE"), 0)));
        asAdmin(() -> service.save(organisation("YB-XS", "YB-ZX"), 0));
        assertThat(TestCallers.as(ADMIN, queries::organisations)).filteredOn(o -> o.code().equals("YB-XS"))
                .extracting(OrganisationView::parent).containsExactly("YB-ZX");
    }

    @Covers("PER-02")
    @Test
    void savesStaffWithPostsAndSkills() {
        asAdmin(() -> service.save(staff("N001", "newbie", Set.of("ARCHIVE"), Set.of("POLICY")), null));
        asAdmin(() -> service.save(staff("N001", "newbie", Set.of("OFFSITE", "ARCHIVE"), Set.of()), 0));

        assertThat(TestCallers.as(ADMIN, () -> queries.staff("newbie"))).contains(new StaffView(
                "N001", "新人", "YY", "newbie", null, null, null, Set.of("OFFSITE", "ARCHIVE"), Set.of(), true, 1));
        assertProblem(ProblemType.INVALID, () -> asAdmin(() -> service.save(staff("N002", "desk", Set.of(), Set.of()), null)));
        assertProblem(ProblemType.INVALID, () -> asAdmin(() -> service.save(staff("N002", "x", Set.of("KING"), Set.of()), null)));
        assertProblem(ProblemType.INVALID, () -> asAdmin(() -> service.save(staff("N002", "x", Set.of(), Set.of("MAGIC")), null)));
    }

    @Test
    void leavesAnAuditEntryOfEveryWrite() {
        asAdmin(() -> service.save(hospital("H99990000099", "新建医院", "440803"), null));
        asAdmin(() -> service.save(hospital("H99990000099", "改名医院", "440803"), 0));

        List<?> entries = db.inTransaction(em -> em.createNativeQuery(
                "select action || ' ' || subject_type || ' ' || subject_id from audit_entry order by id", String.class).getResultList());
        assertThat(entries).isEqualTo(List.of(
                "organisation.institution-created institution H99990000099", "organisation.institution-changed institution H99990000099"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "xlsx"})
    void importsAFileAndTellsWhyLinesAreRefused(String kind) {
        var rows = List.of(
                List.of("编码", "名称", "等级", "行政区划", "状态"),
                List.of("H99990000050", "新医院", "二级", "440803", "协议有效"),
                List.of("", "", "", "", ""),
                List.of("H99990000002", "示范市中医医院", "SECONDARY", "440803", "ACTIVE"),
                List.of("P99990000001", "康民大药房改名", "", "440802", "协议中止"),
                List.of("X1", "", "二级", "440803", "协议有效"),
                List.of("H99990000051", "甲", "特级", "440803", "不知"),
                List.of("H99990000052", "=cmd()", "一级", "999999", "协议有效"),
                List.of("H99990000050", "新医院", "二级", "440803", "协议有效"));

        var result = TestCallers.as(ADMIN, () -> service.importInstitutions("机构", file(kind, rows)));

        assertThat(List.of(result.created(), result.changed(), result.unchanged())).isEqualTo(List.of(1, 1, 1));
        assertThat(result.rejected()).extracting(ImportedInstitutions.Rejected::line, rejected ->
                rejected.errors().stream().map(error -> error.path() + " " + error.key()).sorted().toList()).containsExactly(
                tuple(6, List.of("code field.pattern", "name field.required")),
                tuple(7, List.of("grade field.enum", "status field.enum")),
                tuple(8, List.of("region field.unknown")),
                tuple(9, List.of("code field.duplicate")));
        assertThat(TestCallers.as(ADMIN, () -> queries.institution("P99990000001"))).contains(new InstitutionView(
                "P99990000001", "康民大药房改名", InstitutionKind.PHARMACY, null, "440802", "赤坎区", InstitutionStatus.SUSPENDED, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "编码,名称\nH1,x", "PK\u0003\u0004broken"})
    void refusesAFileThatIsNone(String content) {
        assertProblem(ProblemType.FILE_REFUSED,
                () -> asAdmin(() -> service.importInstitutions("x", content.getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] file(String kind, List<List<String>> rows) {
        if (!kind.equals("xlsx")) {
            return rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n")).getBytes(Charset.forName(kind));
        }
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            for (int i = 0; i < rows.size(); i++) {
                var line = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    line.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    @Test
    void isClosedToOthers() {
        var reader = TestCallers.staff("desk", Permission.ORGANISATION_READ);
        assertProblem(ProblemType.FORBIDDEN, () -> Callers.runAs(reader, () -> service.save(hospital(HOSPITAL, "x", "440803"), 0)));
        assertProblem(ProblemType.FORBIDDEN, () -> Callers.runAs(TestCallers.institution(HOSPITAL), queries::organisations));
    }

    private org.yiyun.platform.paging.Page<InstitutionView> list(Caller caller, InstitutionFilter filter) {
        return TestCallers.as(caller, () -> queries.institutions(filter, PageRequest.first(50)));
    }

    private static Caller scoped(Scope scope) {
        return new Caller("x", "x", Caller.Kind.STAFF, Set.of(Permission.ORGANISATION_READ), scope, null);
    }

    private static EditInstitution hospital(String code, String name, String region) {
        return new EditInstitution(code, name, InstitutionGrade.PRIMARY, region, InstitutionStatus.ACTIVE);
    }

    private static EditOrganisation organisation(String code, String parent) {
        return new EditOrganisation(code, "某分局", OrganisationKind.BRANCH, parent, "440803", null, true);
    }

    private static EditStaff staff(String number, String login, Set<String> posts, Set<String> skills) {
        return new EditStaff(number, "新人", "YY", login, null, null, null, posts, skills, true);
    }

    private static void asAdmin(Runnable work) {
        Callers.runAs(ADMIN, work);
    }

    private static void assertProblem(ProblemType type, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class,
                problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
