package org.yiyun.reimbursement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.reimbursement.internal.ReimbursementFixture.CARD;
import static org.yiyun.reimbursement.internal.ReimbursementFixture.DAY;
import static org.yiyun.reimbursement.internal.ReimbursementFixture.OURS;
import static org.yiyun.reimbursement.internal.ReimbursementFixture.PERSON;
import static org.yiyun.reimbursement.internal.ReimbursementFixture.local;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.benefit.BillSheet;
import org.yiyun.insured.InsuranceState;
import org.yiyun.insured.InsuredQuery;
import org.yiyun.insured.QueryPurpose;
import org.yiyun.insured.Verification;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.reimbursement.ClaimCommand;
import org.yiyun.reimbursement.ClaimFilter;
import org.yiyun.reimbursement.ClaimKind;
import org.yiyun.reimbursement.ClaimProgress;
import org.yiyun.reimbursement.ClaimStatus;
import org.yiyun.reimbursement.ClaimView;
import org.yiyun.reimbursement.RegisterClaim;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

/** Maternity claimed by a bill of the shipped sample. */
@Covers("BEN-11")
class MaternityPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final Caller CLERK = TestCallers.staff("clerk", Permission.BENEFIT_READ, Permission.BENEFIT_SETTLE);
    private static final Caller CHANNEL = TestCallers.staff("channel", Permission.INSURED_QUERY);

    private ReimbursementFixture claims;

    @BeforeEach
    void claims() {
        claims = new ReimbursementFixture(DB, CLERK);
        claims.insured("310", InsuranceState.ACTIVE, DAY.minusYears(1), DAY.plusYears(2));
    }

    private ClaimView register(RegisterClaim claim) {
        return as(CLERK, () -> claims.service.register(claim));
    }

    private List<FieldError> faults(RegisterClaim claim) {
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> register(claim));
        assertThat(refused).as("refused").isNotNull();
        return refused.errors();
    }

    /** 98 days of 6,000 yuan a month, and the fixed amount for the hospital. */
    @Test
    void costAndAllowanceAreAssessedAndPrinted() throws IOException {
        ClaimView claim = register(local(claims.birth("NATURAL", DAY, "4000.00"), "1"));

        assertThat(List.of(claim.kind(), claim.birth(), claim.bill().payout(), claim.bill().selfPay()))
                .containsExactly(ClaimKind.MATERNITY, "NATURAL", new BigDecimal("22600.00"), new BigDecimal("1000.00"));
        BillSheet sheet = as(CLERK, () -> claims.queries.sheet(claim.number(), BillSheet.Format.DOCX));
        try (var document = new XWPFDocument(new ByteArrayInputStream(sheet.content())); var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("生育待遇结算单", "计划生育类别\t顺产", "生育医疗费用\t3,000.00", "生育津贴\t19,600.00", "开户银行\t示范银行一支行",
                    "银行卡号\t************1111", "就医情形\t—", "初审\t待办");
        }
        assertThat(as(CLERK, () -> claims.queries.list(new ClaimFilter(Set.of(), ClaimKind.MATERNITY, null, null, null, null), PageRequest.first(5))).items())
                .extracting(row -> row.number() + " " + row.kind()).containsExactly(claim.number() + " MATERNITY");
        assertThat(as(CLERK, () -> claims.queries.list(new ClaimFilter(Set.of(), ClaimKind.SCATTERED, null, null, null, null), PageRequest.first(5))).total()).isZero();
    }

    /** Need 41: 当生育医疗费用报销登记重复问题. */
    @Test
    void aBirthIsClaimedOnce() {
        String first = claims.birth("NATURAL", DAY, "4000.00");
        String number = register(local(first, "1")).number();
        String again = claims.birth("DIFFICULT", DAY.plusDays(30), "900.00");

        assertThat(faults(local(again, "2"))).containsExactly(new FieldError(
                "bill", "field.claim.birth-twice", Map.of("id", number, "earlier", first, "bill", again)));
        assertThat(register(local(claims.birth("IUD_IN", DAY.plusDays(60), "300.00"), "3")).birth()).as("something else").isEqualTo("IUD_IN");
        as(CLERK, () -> claims.service.apply(number, new ClaimCommand.Withdraw("录错"), null));
        assertThat(register(local(again, "2")).status()).isEqualTo(ClaimStatus.FIRST);
    }

    /** Need: 生育登记模块参保身份校验问题. */
    @Test
    void onlyWhoWasInsuredOnTheDayClaims() {
        String bill = claims.birth("NATURAL", DAY, "4000.00");
        List<FieldError> uninsured = List.of(new FieldError("bill", "field.claim.uninsured", Map.of("date", DAY)));
        claims.covers.clear();
        assertThat(faults(local(bill, "1"))).as("nobody knows the person").isEqualTo(uninsured);
        claims.insured("390", InsuranceState.ACTIVE, DAY.minusYears(1), null);
        assertThat(faults(local(bill, "1"))).as("residents").isEqualTo(uninsured);
        claims.insured("310", InsuranceState.PAUSED, DAY.minusYears(1), null);
        claims.insured("310", InsuranceState.ACTIVE, DAY.plusDays(1), null);
        claims.insured("510", InsuranceState.ACTIVE, DAY.minusYears(1), DAY.minusDays(1));
        assertThat(faults(local(bill, "1"))).as("paused, later, ended").isEqualTo(uninsured);
        claims.insured("510", InsuranceState.ACTIVE, DAY, DAY);
        assertThat(register(local(bill, "1")).kind()).isEqualTo(ClaimKind.MATERNITY);
    }

    /** Needs: 银行卡信息校验问题, 生育报销单据打印银行信息为空问题. */
    @Test
    void theAccountIsChecked() {
        String bill = claims.birth("NATURAL", DAY, "4000.00");
        assertThat(faults(new RegisterClaim(bill, OURS, "院", "1", null, null, null, "李四", "示范银行", "4111111111111112")))
                .containsExactly(new FieldError("card", "field.claim.card", Map.of()));
        assertThat(register(new RegisterClaim(bill, OURS, "院", "1", null, null, null, "李四", "示范银行", CARD)).bank()).isEqualTo("示范银行");
    }

    @Test
    void channelsTellThePersonHowFarItIs() {
        ClaimView claim = register(local(claims.birth("NATURAL", DAY, "4000.00"), "1"));
        LocalDate day = DAY;

        assertThat(progress(Texts.CHINESE)).containsExactly(new ClaimProgress(
                claim.number(), ClaimKind.MATERNITY, "生育待遇", ClaimStatus.FIRST, "待初审", "等待初审", "示范市第一人民医院", day, new BigDecimal("23600.00"),
                claim.registeredAt(), claim.registeredAt()));
        claims.covers.clear();
        assertThat(progress(Texts.CHINESE)).as("nobody known").isEmpty();
    }

    private List<ClaimProgress> progress(Locale language) {
        var query = new InsuredQuery("APP", PERSON.toLowerCase(Locale.ROOT), "李四", QueryPurpose.OWN, Verification.REAL_NAME, null);
        return as(CHANNEL, () -> claims.progress.of(query, language));
    }
}
