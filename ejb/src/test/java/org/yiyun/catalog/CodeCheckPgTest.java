package org.yiyun.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.BUREAU;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.catalog.CatalogFixture.SAMPLE;
import static org.yiyun.catalog.CatalogFixture.csv;
import static org.yiyun.testing.TestCallers.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.internal.CodeRules;
import org.yiyun.catalog.internal.EntriesInForce;
import org.yiyun.catalog.internal.EntryStore;
import org.yiyun.catalog.internal.InstitutionCodeCheck;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

/** The one check of codes on both axes, and the dated rules of where it is enforced. */
@Covers("STD-06")
class CodeCheckPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final CatalogFixture catalog = new CatalogFixture(DB);
    private final EntryStore store = new EntryStore(DB.em());
    private final CodeCheck codes = DB.bean(CodeCheck.class, new CodeCheck(new Libraries(DB.em()), store, new EntriesInForce(store)));
    private final CodeRuleService rules = DB.bean(CodeRuleService.class, new CodeRuleService(
            new CodeRules(DB.em()), new AuditService(catalog.time.business(), DB.em()), catalog.time.business()));

    @BeforeEach
    void library() {
        catalog.addSample();
    }

    /** A001 always, A002 until the end of the year. */
    private void release() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00"));
        catalog.release(SAMPLE, ImportMode.FULL, DAY.plusDays(31), csv("A001,阿莫西林,1.00"));
    }

    private CodeVerdict check(String code, LocalDate on, Instant knownOn) {
        return as(ANALYST, () -> codes.check(SAMPLE, code, on, knownOn));
    }

    @Test
    void tellsHowACodeStandsOnADay() {
        release();
        assertThat(check("A001", DAY, null)).isEqualTo(new CodeVerdict(
                SAMPLE, "示例库", "A001", DAY, CodeStanding.IN_FORCE, "阿莫西林", DAY, null));
        assertThat(check("A002", DAY.plusDays(31), null)).isEqualTo(new CodeVerdict(
                SAMPLE, "示例库", "A002", DAY.plusDays(31), CodeStanding.OTHER_DAYS, "布洛芬", DAY, DAY.plusDays(31)));
        assertThat(check("A002", DAY.plusDays(30), null).standing()).as("its last day").isEqualTo(CodeStanding.IN_FORCE);
        assertThat(check("A001", DAY.minusDays(1), null).standing()).as("before its first").isEqualTo(CodeStanding.OTHER_DAYS);
        assertThat(check("A009", DAY, null).standing()).isEqualTo(CodeStanding.UNKNOWN);
        assertThat(check("阿莫西林", DAY, null).standing()).isEqualTo(CodeStanding.MALFORMED);
    }

    /** What was published afterwards was not known then. */
    @Test
    void answersAsWasKnownAtAMoment() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00", "A002,布洛芬,2.00"));
        Instant then = catalog.time.business().now();
        catalog.release(SAMPLE, ImportMode.FULL, DAY.plusDays(31), csv("A001,阿莫西林,1.00", "A003,葡萄糖,1.00"));
        assertThat(check("A002", DAY.plusDays(40), then).standing()).isEqualTo(CodeStanding.IN_FORCE);
        assertThat(check("A002", DAY.plusDays(40), null).standing()).isEqualTo(CodeStanding.OTHER_DAYS);
        assertThat(check("A003", DAY.plusDays(40), then).standing()).isEqualTo(CodeStanding.UNKNOWN);
    }

    @Test
    void aLibraryThatIsNotPublishedLooksAtTheFormOnly() {
        assertThat(check("A009", DAY, null).standing()).isEqualTo(CodeStanding.UNPUBLISHED);
        assertThat(check("九", DAY, null).standing()).isEqualTo(CodeStanding.MALFORMED);
        as(ANALYST, () -> {
            codes.require("code", List.of(SAMPLE), "A009", DAY);
            return true;
        });
    }

    /** A published library that knows the form says more than one that is not published and takes anything. */
    @Test
    void ofSeveralLibrariesThePublishedOneDecides() {
        release();
        catalog.ship();
        List<String> both = List.of("HOSPITAL_PREPARATION", SAMPLE);
        DB.sql("update catalog_library set definition = jsonb_set(definition, '{pattern,regex}', '\".*\"') where key = 'HOSPITAL_PREPARATION'");
        assertThat(as(ANALYST, () -> codes.checkAny(both, "A001", DAY, null)).standing()).isEqualTo(CodeStanding.IN_FORCE);
        assertThat(as(ANALYST, () -> codes.checkAny(both, "A009", DAY, null)).standing()).isEqualTo(CodeStanding.UNKNOWN);
        assertThat(as(ANALYST, () -> codes.checkAny(both, "ZJ-1", DAY, null)).standing()).isEqualTo(CodeStanding.UNPUBLISHED);
    }

    @Test
    void refusesInWordsThatSayWhatToDo() {
        release();
        assertThat(words("A002", DAY.plusDays(40))).isEqualTo("items[3].code 编码 A002 在 2027-01-10 不在用（2026-12-01 至 2027-01-01），请改用当日在用的编码");
        assertThat(words("A009", DAY)).isEqualTo("items[3].code 编码 A009 不在“示例库”中，请先对照国家编码再填写");
        assertThat(words("x", DAY)).isEqualTo("items[3].code 编码 x 不符合“示例库”的格式，请按国家编码填写");
    }

    private String words(String code, LocalDate on) {
        try {
            as(ANALYST, () -> {
                codes.require("items[3].code", List.of(SAMPLE), code, on);
                return true;
            });
            return "";
        } catch (BusinessException problem) {
            return problem.errors().get(0).path() + " " + ProblemTexts.error(Texts.CHINESE, problem.errors().get(0));
        }
    }

    @Test
    void rulesAreDatedAndTheLaterWordForADayHolds() {
        LocalDate today = LocalDate.of(2026, 11, 26);
        assertThat(enforced(today)).as("as long as nobody has said so").isFalse();
        as(BUREAU, () -> rules.set(new SetCodeRule(CodeEntry.BENEFIT_LINE, today.plusDays(5), true, "示例文件")));
        assertThat(List.of(enforced(today.plusDays(4)), enforced(today.plusDays(5)))).containsExactly(false, true);
        as(BUREAU, () -> rules.set(new SetCodeRule(CodeEntry.BENEFIT_LINE, today.plusDays(5), false, "推迟")));
        assertThat(enforced(today.plusDays(5))).isFalse();
        assertThat(as(ANALYST, rules::list)).extracting(CodeRule::enforced, CodeRule::reason).containsExactly(
                tuple(false, "推迟"), tuple(true, "示例文件"));

        assertThatThrownBy(() -> as(BUREAU, () -> rules.set(new SetCodeRule(CodeEntry.BENEFIT_LINE, today.minusDays(1), true, "x"))))
                .isInstanceOfSatisfying(BusinessException.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.INVALID));
        assertThatThrownBy(() -> as(ANALYST, () -> rules.set(new SetCodeRule(CodeEntry.BENEFIT_LINE, today, true, "x"))))
                .isInstanceOfSatisfying(BusinessException.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.FORBIDDEN));
        var county = new Caller("county", "county", Caller.Kind.STAFF, Set.of(Permission.CATALOG_PUBLISH), new Scope(null, Set.of("440823")), null);
        assertThatThrownBy(() -> as(county, () -> rules.set(new SetCodeRule(CodeEntry.BENEFIT_LINE, today, true, "x"))))
                .isInstanceOfSatisfying(BusinessException.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.FORBIDDEN));
    }

    /** New institutions, once the rule says so; a pharmacy by its own library, which is not published here. */
    @Test
    void codesOfNewInstitutionsAreThoseOfTheLibraries() {
        catalog.ship();
        catalog.release("DESIGNATED_HOSPITAL", ImportMode.FULL, LocalDate.of(2026, 11, 1), "机构编码,机构名称\nH99990000001,示例市第一人民医院\n");
        var check = new InstitutionCodeCheck(codes, new CodeRules(DB.em()), catalog.time.business());
        assertThat(registered(check, "H99990000009")).as("without a rule").isEmpty();
        as(BUREAU, () -> rules.set(new SetCodeRule(CodeEntry.INSTITUTION, LocalDate.of(2026, 11, 26), true, "示例文件")));
        assertThat(registered(check, "H99990000001")).isEmpty();
        assertThat(registered(check, "P99990000009")).isEmpty();
        assertThat(registered(check, "H99990000009")).isEqualTo("code 编码 H99990000009 不在“定点医疗机构”中，请先对照国家编码再填写");
    }

    private static String registered(InstitutionCodeCheck check, String code) {
        return DB.inTransaction(em -> as(ANALYST, () -> {
            try {
                check.check(code);
                return "";
            } catch (BusinessException problem) {
                return problem.errors().get(0).path() + " " + ProblemTexts.error(Texts.CHINESE, problem.errors().get(0));
            }
        }));
    }

    private boolean enforced(LocalDate on) {
        return as(ANALYST, () -> rules.isEnforced(CodeEntry.BENEFIT_LINE, on));
    }
}
