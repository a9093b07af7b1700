package org.yiyun.benefit;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.yiyun.audit.AuditService;
import org.yiyun.benefit.internal.BenefitQuestions;
import org.yiyun.benefit.internal.BenefitSchemes;
import org.yiyun.benefit.internal.BenefitTrial;
import org.yiyun.benefit.internal.BillLedger;
import org.yiyun.benefit.internal.BillViews;
import org.yiyun.benefit.internal.Bills;
import org.yiyun.benefit.internal.LineCodes;
import org.yiyun.catalog.CodeCheck;
import org.yiyun.catalog.CodeRuleService;
import org.yiyun.catalog.internal.CodeRules;
import org.yiyun.catalog.internal.EntriesInForce;
import org.yiyun.catalog.internal.EntryStore;
import org.yiyun.catalog.internal.Libraries;
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
import org.yiyun.policy.CaseQueries;
import org.yiyun.platform.source.SourceChanged;
import org.yiyun.policy.ParameterUsers;
import org.yiyun.policy.PolicyConfirmationService;
import org.yiyun.policy.PolicyNoticeService;
import org.yiyun.policy.PolicyPrograms;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyService;
import org.yiyun.policy.PolicyTableService;
import org.yiyun.policy.PolicyTrial;
import org.yiyun.policy.PolicyYearService;
import org.yiyun.policy.internal.Confirmations;
import org.yiyun.policy.internal.Policies;
import org.yiyun.policy.internal.PolicyAudience;
import org.yiyun.policy.internal.PolicyNotices;
import org.yiyun.policy.internal.PolicySources;
import org.yiyun.policy.internal.PolicyStore;
import org.yiyun.policy.internal.ShippedPolicies;
import org.yiyun.policy.internal.YearlyReviews;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.PersonalData;
import org.yiyun.security.UserQueries;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.UserList;
import org.yiyun.testing.Fired;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestClock;

/** Policies and benefits wired by constructor on a test database, with what the product ships. */
public final class PolicyFixture {
    public final TestClock time = new TestClock(Instant.parse("2026-11-25T02:00:00Z"));
    public final PolicyService service;
    public final PolicyTableService tables;
    public final PolicyQueries queries;
    public final PolicyPrograms programs;
    public final CaseQueries cases;
    /** What who keeps texts that cite policies is told. */
    public final Fired<SourceChanged> sources = new Fired<>();
    /** What else depends on parameters. */
    public final List<ParameterUsers> users = new ArrayList<>();
    public final PolicyConfirmationService confirming;
    public final PolicyNoticeService notices;
    public final PolicyYearService years;
    public final BenefitQueries benefits;
    public final BenefitService settling;
    public final BillQueries bill;
    public final PersonBenefits persons;
    final BenefitSchemes schemes;
    public final BenefitQuestions questions;
    final Bills bills;
    final BillViews views;
    private final Postgres db;
    private final Policies policies;
    private final ShippedPolicies shipped;

    public PolicyFixture(Postgres db) {
        this.db = db;
        BusinessClock clock = time.business();
        policies = new Policies(db.em());
        PolicyStore store = new PolicyStore(db.em());
        programs = new PolicyPrograms(store);
        shipped = new ShippedPolicies(policies, store, clock);
        Confirmations confirmations = new Confirmations(db.em(), new AuditService(clock, db.em()), clock);
        OneTrial trials = new OneTrial(new BenefitTrial());
        cases = db.bean(CaseQueries.class, new CaseQueries(programs, trials, users));
        queries = db.bean(PolicyQueries.class, new PolicyQueries(policies, store, confirmations, programs, clock));
        service = db.bean(PolicyService.class, new PolicyService(
                policies, store, confirmations, queries, programs, trials, new PolicySources(policies, sources),
                new Outbox(clock, db.em()), new AuditService(clock, db.em()), clock));
        tables = db.bean(PolicyTableService.class, new PolicyTableService(
                policies, service, programs, new AuditService(clock, db.em()), clock));
        confirming = db.bean(PolicyConfirmationService.class, new PolicyConfirmationService(policies, confirmations, queries));
        years = db.bean(PolicyYearService.class, new PolicyYearService(
                new YearlyReviews(db.em(), programs, clock), policies, new AuditService(clock, db.em())));
        notices = notices(new AuditService(clock, db.em()));
        schemes = new BenefitSchemes(programs);
        bills = new Bills(db.em());
        BillLedger ledger = new BillLedger(bills, schemes);
        AuditService audit = new AuditService(clock, db.em());
        views = new BillViews(new PersonalData(audit));
        Libraries libraries = new Libraries(db.em());
        EntryStore entries = new EntryStore(db.em());
        LineCodes codes = new LineCodes(
                db.bean(CodeCheck.class, new CodeCheck(libraries, entries, new EntriesInForce(entries))),
                db.bean(CodeRuleService.class, new CodeRuleService(new CodeRules(db.em()), audit, clock)));
        settling = db.bean(BenefitService.class, new BenefitService(bills, ledger, schemes, views, codes, audit, clock));
        bill = db.bean(BillQueries.class, new BillQueries(bills, ledger, views, audit, clock));
        persons = db.bean(PersonBenefits.class, new PersonBenefits(bills, ledger, programs, clock));
        questions = new BenefitQuestions(schemes, clock);
        benefits = db.bean(BenefitQueries.class, new BenefitQueries(questions, codes));
    }

    /** What tells of policies, with that audit trail. */
    PolicyNoticeService notices(AuditTrail audit) {
        BusinessClock clock = time.business();
        PolicyAudience audience = new PolicyAudience(
                db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(db.em()), new Institutions(db.em()))),
                db.bean(UserQueries.class, new UserQueries(new UserList(new Accounts(clock, db.em()), clock, db.em()))),
                List.of("ARCHIVE", "CONSULTATION"));
        NotificationService notifications = db.bean(NotificationService.class, new NotificationService(
                new Notifications(db.em()), new MailQueue(db.em(), new MailSettings(false, "-")), new Inbox(clock, db.em()),
                new Outbox(clock, db.em()), clock));
        return db.bean(PolicyNoticeService.class, new PolicyNoticeService(
                policies, new PolicyNotices(db.em()), audience, notifications, audit, clock));
    }

    public void ship() {
        db.runInTransaction(em -> shipped.load());
    }

    /** The one bean of that type. */
    private record OneTrial(PolicyTrial trial) implements Instance<PolicyTrial> {
        @Override
        public PolicyTrial get() {
            return trial;
        }

        @Override
        public Iterator<PolicyTrial> iterator() {
            return List.of(trial).iterator();
        }

        @Override
        public Instance<PolicyTrial> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends PolicyTrial> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends PolicyTrial> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isUnsatisfied() {
            return false;
        }

        @Override
        public boolean isAmbiguous() {
            return false;
        }

        @Override
        public void destroy(PolicyTrial instance) {
            // nothing to give back
        }

        @Override
        public Handle<PolicyTrial> getHandle() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<? extends Handle<PolicyTrial>> handles() {
            throw new UnsupportedOperationException();
        }
    }
}
