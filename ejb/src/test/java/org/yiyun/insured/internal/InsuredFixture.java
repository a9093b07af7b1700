package org.yiyun.insured.internal;

import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.benefit.PolicyFixture;
import org.yiyun.benefit.SettleBill;
import org.yiyun.insured.ChannelKind;
import org.yiyun.insured.ChannelService;
import org.yiyun.insured.CoverImportView;
import org.yiyun.insured.EditChannel;
import org.yiyun.insured.InsuredAnswer;
import org.yiyun.insured.InsuredQuery;
import org.yiyun.insured.InsuredRegister;
import org.yiyun.insured.InsuredService;
import org.yiyun.insured.QueryPurpose;
import org.yiyun.insured.Verification;
import org.yiyun.intake.PersonQueries;
import org.yiyun.intake.PersonTicket;
import org.yiyun.knowledge.KnowledgeFixture;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.BusinessClock;
import org.yiyun.policy.AdjustPolicy;
import org.yiyun.satisfaction.SatisfactionQueries;
import org.yiyun.satisfaction.TicketRating;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.security.UserQueries;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;
import org.yiyun.ticket.internal.DeskForTests;

/** Query services for insured persons over bills, tickets and articles on a test database, wired by constructor. */
final class InsuredFixture {
    static final String PERSON = "11010519491231002X";
    static final String OTHER = "440524188001010014";
    static final String NOBODY = "440803199001011234";
    static final String NAME = "李明华";
    static final String HEAD = "证件号码,姓名,险种类型,人员类别,参保状态,参保地,参保开始日期,参保结束日期,参保单位,联系电话\n";
    static final Caller PROGRAM = TestCallers.staff("channel", Permission.INSURED_QUERY);
    static final Caller CLERK = TestCallers.staff("desk", Permission.INSURED_READ);
    static final Caller ANALYST = TestCallers.staff("analyst", Permission.INSURED_IMPORT);
    static final Caller LEADER = TestCallers.staff("leader", Permission.INSURED_CHANNEL);
    private static final Caller POLITICS = TestCallers.staff("politics", Permission.POLICY_READ, Permission.POLICY_EDIT);
    private static final Caller BUREAU =
            TestCallers.staff("bureau", Permission.POLICY_READ, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH);
    private static final Caller SETTLER = TestCallers.staff("settler", Permission.BENEFIT_SETTLE, Permission.BENEFIT_READ);

    final PolicyFixture policy;
    final KnowledgeFixture knowledge;
    final DeskForTests desk;
    final TestClock time;
    final InsuredService service;
    final InsuredRegister register;
    final ChannelService channels;
    List<PersonTicket> others = List.of();
    List<InsuredAnswer.Registration> registrations = List.of();
    @Nullable TicketRating rating;

    InsuredFixture(Postgres db) {
        policy = new PolicyFixture(db);
        time = policy.time;
        knowledge = new KnowledgeFixture(db);
        desk = DeskForTests.at(db, time.instant());
        var em = db.em();
        BusinessClock clock = time.business();
        var audit = new AuditService(clock, em);
        var covers = new Covers(em, clock);
        var rules = new Rules(em);
        var people = new PersonQueries() {
            @Override
            public List<PersonTicket> otherTickets(String number) {
                return others;
            }
        };
        var ratings = new SatisfactionQueries() {
            @Override
            public Optional<TicketRating> ofTicket(String number) {
                return Optional.ofNullable(rating);
            }
        };
        var users = new UserQueries() {
            @Override
            public List<String> holders(Permission permission) {
                return List.of("channel");
            }
        };
        var reading = new InsuredReading(
                covers, policy.persons, new ProgressReading(desk.callers(), people, ratings, clock),
                new SuggestionReading(rules, new PolicyNews(policy.queries, clock), knowledge.queries, clock),
                (identity, language) -> registrations, clock);
        var kept = new Channels(em);
        var keys = new PersonKeys(em);
        service = db.bean(InsuredService.class, new InsuredService(
                db.bean(UseJournal.class, new UseJournal(kept, keys, audit, clock)),
                db.bean(InsuredDesk.class, new InsuredDesk(reading, kept, keys, new PersonalData(audit), audit))));
        var organisations = db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(em), new Institutions(em)));
        register = db.bean(InsuredRegister.class, new InsuredRegister(new RegisterDesk(
                new CoverFile(), new CoverImport(covers, new CoverChecks(organisations)), covers, audit)));
        channels = db.bean(ChannelService.class, new ChannelService(new ChannelDesk(kept, rules, users, audit, clock)));
        policy.ship();
    }

    CoverImportView take(String... lines) {
        time.advance(Duration.ofMinutes(1));
        byte[] file = (HEAD + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
        return as(ANALYST, () -> register.take("参保.csv", new ByteArrayInputStream(file)));
    }

    /** Insured since 2020, retired, in Zhanjiang. */
    void person() {
        take(PERSON + "," + NAME + ",310,12,1,440803,2020-01-01,,示范市第一中学,13800000001");
    }

    void channel(int perPerson, int misses) {
        as(LEADER, () -> channels.save(channelEdit(perPerson, misses), null));
    }

    static EditChannel channelEdit(int perPerson, int misses) {
        return new EditChannel("APP", "示范医保 APP", ChannelKind.APP, "channel", Verification.REAL_NAME, perPerson, misses, true);
    }

    static InsuredQuery query(String identity, String name) {
        return new InsuredQuery("APP", identity, name, QueryPurpose.OWN, Verification.REAL_NAME, null);
    }

    /** Outpatient care of a chronic disease under the sample of a basic insurance. */
    void settleChronic(LocalDate on, String disease, String amount) {
        Map<String, Object> line = Map.of("kind", "DRUG", "category", "A", "amount", new BigDecimal(amount));
        Map<String, Object> body = Map.of("person", Map.of("type", "RETIRED"), "claim", Map.of("kind", "SPECIAL_OUTPATIENT",
                "institution", Map.of("level", "3", "local", true), "disease", disease, "lines", List.of(line)));
        as(SETTLER, () -> policy.settling.settle(new SettleBill("BASIC_SAMPLE", PERSON, on, body)));
    }

    /** Another limit from a day on. */
    void publishLimit(LocalDate from, String amount) {
        as(POLITICS, () -> policy.service.adjust(new AdjustPolicy("HUADIAN_LARGE_SUM", 1, "yearlyLimit", 0, from, amount, null, "提高限额")));
        as(POLITICS, () -> policy.service.test("HUADIAN_LARGE_SUM", 3));
        as(POLITICS, () -> policy.service.submit("HUADIAN_LARGE_SUM", 3, ""));
        as(BUREAU, () -> policy.service.approve("HUADIAN_LARGE_SUM", 3, "同意"));
        as(BUREAU, () -> policy.service.publish("HUADIAN_LARGE_SUM", 3, ""));
    }

    String settle(LocalDate on, String amount) {
        Map<String, Object> line = Map.of("kind", "DRUG", "category", "A", "amount", new BigDecimal(amount));
        Map<String, Object> body = Map.of("claim", Map.of("institution", Map.of("level", "3", "local", true), "lines", List.of(line)));
        return as(SETTLER, () -> policy.settling.settle(new SettleBill("HUADIAN_LARGE_SUM", PERSON, on, body))).bill().number();
    }
}
