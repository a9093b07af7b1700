package org.yiyun.reimbursement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.benefit.PolicyFixture;
import org.yiyun.benefit.SettleBill;
import org.yiyun.insured.InsuranceState;
import org.yiyun.insured.InsuredAnswer;
import org.yiyun.insured.InsuredPart;
import org.yiyun.insured.InsuredQuery;
import org.yiyun.insured.InsuredService;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reimbursement.RegisterClaim;
import org.yiyun.reimbursement.ReimbursementProgress;
import org.yiyun.reimbursement.ReimbursementQueries;
import org.yiyun.reimbursement.ReimbursementService;
import org.yiyun.security.Caller;
import org.yiyun.security.PersonalData;
import org.yiyun.security.UserQueries;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.UserList;
import org.yiyun.testing.Postgres;

/** Claims wired by constructor on a test database, with the sample policy, one institution of the city, and three who review. */
final class ReimbursementFixture {
    static final String PERSON = "11010519491231002X";
    static final String OURS = "H99990000001";
    static final String ELSEWHERE = "H22010000001";
    static final String CARD = "4111111111111111";
    static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    final PolicyFixture policy;
    final ReimbursementService service;
    final ReimbursementQueries queries;
    final ReimbursementProgress progress;
    /** What the register knows of the person. */
    final List<InsuredAnswer.Cover> covers = new ArrayList<>();
    private final Caller clerk;
    private final InsuredService insured = new InsuredService() {
        @Override
        public InsuredAnswer look(String identity, String reason, Locale language) {
            if (covers.isEmpty()) {
                throw BusinessException.invalid("identity", "field.insured.nobody", Map.of());
            }
            return known(identity);
        }

        @Override
        public InsuredAnswer query(InsuredQuery query, Locale language) {
            assertThat(query.parts()).containsExactly(InsuredPart.COVER);
            return known(query.identity());
        }
    };

    private InsuredAnswer known(String identity) {
        return new InsuredAnswer(Instant.EPOCH, "李*", identity, covers, List.of(), List.of(), List.of(), List.of());
    }

    /** An insurance of the person. */
    void insured(String type, InsuranceState state, LocalDate since, @Nullable LocalDate until) {
        covers.add(new InsuredAnswer.Cover(type, type, "11", "在职", state, "", "440803", since, until, null, Instant.EPOCH));
    }

    /** A settled bill of a birth or operation, 6,000 yuan a month, 4,000 yuan of class A. */
    String birth(String kind, LocalDate on, String amount) {
        Map<String, Object> claim = Map.of("birth", kind, "averageWage", new BigDecimal("6000.00"), "lines",
                List.of(Map.of("category", "A", "amount", new BigDecimal(amount))));
        return as(clerk, () -> policy.settling.settle(new SettleBill("BIRTH_SAMPLE", PERSON, on, Map.of("claim", claim)))).bill().number();
    }

    /** @param clerk who settles */
    ReimbursementFixture(Postgres db, Caller clerk) {
        this.clerk = clerk;
        policy = new PolicyFixture(db);
        policy.ship();
        BusinessClock clock = policy.time.business();
        var em = db.em();
        var audit = new AuditService(clock, em);
        var claims = new Claims(em);
        var organisations = db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(em), new Institutions(em)));
        var users = db.bean(UserQueries.class, new UserQueries(new UserList(new Accounts(clock, em), clock, em)));
        var notifications = db.bean(NotificationService.class, new NotificationService(
                new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock));
        var reading = new ClaimReading(claims, policy.bill, organisations, new PersonalData(audit), audit, clock);
        var papers = new ClaimPapers(em, claims, audit, clock);
        service = db.bean(ReimbursementService.class, new ReimbursementService(new ClaimDesk(
                claims, new ClaimRules(claims, policy.bill, organisations, new MaternityCover(insured)), reading, policy.bill, policy.settling, users, notifications,
                audit, clock), papers));
        progress = db.bean(ReimbursementProgress.class, new ReimbursementProgress(insured, reading));
        queries = db.bean(ReimbursementQueries.class, new ReimbursementQueries(reading, papers));
        db.sql("""
                insert into region (code, name) values ('440802', '示范区') on conflict do nothing;
                insert into institution (code, name, kind, grade, region, status)
                values ('H99990000001', '示范市第一人民医院', 'HOSPITAL', 'TERTIARY', '440802', 'ACTIVE');
                insert into app_user (id, login, display_name, password_hash, password_changed_at, must_change, status, created_at)
                select n, login, login, '-', now(), false, 'ACTIVE', now()
                from unnest(array['one', 'two', 'three']) with ordinality as listed (login, n);
                insert into user_role (user_id, role_code) values (1, 'leader'), (2, 'leader'), (3, 'leader')""");
    }

    /** A settled bill of drugs of class A in a hospital. */
    String bill(String amount, @Nullable String offsite) {
        return bill(PERSON, DAY, amount, offsite);
    }

    String bill(String person, LocalDate on, String amount, @Nullable String offsite) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("kind", "INPATIENT");
        claim.put("institution", Map.of("level", "3", "local", offsite == null));
        if (offsite != null) {
            claim.put("offsite", offsite);
        }
        claim.put("lines", List.of(Map.of("kind", "DRUG", "category", "A", "amount", new BigDecimal(amount))));
        Map<String, Object> body = Map.of("person", Map.of("type", "EMPLOYED"), "claim", claim);
        return as(clerk, () -> policy.settling.settle(new SettleBill("BASIC_SAMPLE", person, on, body))).bill().number();
    }

    /** In the city. */
    static RegisterClaim local(String bill, String invoice) {
        return new RegisterClaim(bill, OURS, "示范市第一人民医院", invoice, null, null, null, "李四", "示范银行一支行", "4111 1111 1111 1111");
    }

    static RegisterClaim referred(String bill, String invoice) {
        return new RegisterClaim(
                bill, ELSEWHERE, "外省医院", invoice, "b 2025 01", DAY.minusDays(10), DAY, "李四", "示范银行一支行", CARD);
    }
}
