package org.yiyun.transaction.internal;

import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yiyun.audit.AuditService;
import org.yiyun.benefit.BillFilter;
import org.yiyun.benefit.PolicyFixture;
import org.yiyun.catalog.CatalogFixture;
import org.yiyun.catalog.CodeCheck;
import org.yiyun.catalog.ImportMode;
import org.yiyun.catalog.PriceKind;
import org.yiyun.catalog.StatePrice;
import org.yiyun.catalog.internal.EntriesInForce;
import org.yiyun.catalog.internal.EntryStore;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.chronic.ChronicAnswer;
import org.yiyun.chronic.CheckChronic;
import org.yiyun.chronic.ChronicQueries;
import org.yiyun.insured.CoverQueries;
import org.yiyun.insured.PersonCovers;
import org.yiyun.insured.internal.CoverReading;
import org.yiyun.insured.internal.Covers;
import org.yiyun.insured.internal.PersonKeys;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.json.JsonTree;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;
import org.yiyun.ticket.internal.DeskForTests;
import org.yiyun.transaction.CertificateReader;
import org.yiyun.transaction.OffsiteFilingService;
import org.yiyun.transaction.TransactionQueries;
import org.yiyun.transaction.TransactionRules;
import org.yiyun.transaction.TransactionService;
import org.yiyun.transaction.TransactionWatch;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** Transactions over libraries, policies, covers and institutions on a test database; today is 26 November 2026. */
final class TransactionFixture {
    static final String PERSON = "11010519491231002X";
    static final String NAME = "李明华";
    static final String HOSPITAL = "H99990000001";
    static final String AWAY = "H99990000009";
    static final String DRUG_A = "XA02AXX095A001010103357";
    static final String DRUG_B = "XA02AXX095A001010203357";
    static final String DRUG_NONE = "XA02AXX095A001010303357";
    static final String ITEM = "001109000010100";
    /** Of an encounter. */
    static final int MOST_LINES = 40;
    static final Caller READER = TestCallers.staff("reader", Permission.TRANSACTION_READ, Permission.PERSONAL_DATA_READ);
    static final Caller CLERK = TestCallers.staff("clerk", Permission.TRANSACTION_READ);
    static final Caller SETTLER = TestCallers.staff("settler", Permission.BENEFIT_READ);
    static final Caller RULER = TestCallers.staff("bureau", Permission.TRANSACTION_READ, Permission.TRANSACTION_RULE);

    private final Postgres db;
    final PolicyFixture policy;
    final TestClock time;
    final TransactionService service;
    final TransactionQueries queries;
    final TransactionRules rules;
    final TransactionWatch watch;
    final OffsiteFilingService filing;
    final DeskForTests desk;
    final List<String> tokens = new ArrayList<>();
    /** Whose certificates are shown. */
    Function<String, CertificateReader.Certificate> certificates = token -> {
        throw new Refused(RefusalCode.CERTIFICATE_OFF, "input.data.mdtrt_cert_no", Map.of());
    };
    /** For what is registered. */
    Function<CheckChronic, ChronicAnswer> chronic = asked -> new ChronicAnswer(false, "", null, List.of("没有病种 " + asked.disease() + " 的备案。"));
    private int next;

    TransactionFixture(Postgres db) {
        this.db = db;
        policy = new PolicyFixture(db);
        time = policy.time;
        time.advance(Duration.ofDays(1));
        var catalog = new CatalogFixture(db);
        var em = db.em();
        var clock = time.business();
        var audit = new AuditService(clock, em);
        var organisations = db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(em), new Institutions(em)));
        var reading = new CoverReading(new Covers(em, clock), new PersonKeys(em), audit);
        var numbers = new PersonNumbers(em);
        var persons = new Persons(
                numbers, db.bean(PersonCovers.class, new PersonCovers(reading)), db.bean(CoverQueries.class, new CoverQueries(reading)));
        var store = new EntryStore(em);
        var items = new ListedItems(
                db.bean(CodeCheck.class, new CodeCheck(new Libraries(em), store, new EntriesInForce(store))), catalog.entries, catalog.prices);
        var encounters = new Encounters(em);
        var filings = new OffsiteFilings(em);
        var arrivals = new Arrivals(persons, filings, encounters);
        var care = new ChronicCare(new ChronicQueries() {
            @Override
            public ChronicAnswer check(CheckChronic asked, Locale language) {
                return chronic.apply(asked);
            }
        });
        var schemes = new SettlementSchemes(em);
        var levels = new Levels();
        var log = new TransactionLog(em);
        var journal = db.bean(TransactionJournal.class, new TransactionJournal(log, persons, numbers, clock));
        var settling = new SettleHandler(
                encounters, persons, new Claims(encounters, schemes, care, levels), policy.settling, policy.bill, audit);
        var work = db.bean(TransactionWork.class, new TransactionWork(
                new PersonHandler(persons, audit), new VisitHandler(arrivals, encounters, items, care), new StayHandler(arrivals, encounters, items),
                new FeeHandler(encounters, items, levels, MOST_LINES), settling, new ReversalHandler(log, journal, encounters, settling),
                new FilingHandler(persons, filings, encounters, organisations), log, clock));
        CertificateReader certificate = (token, institution) -> {
            tokens.add(token);
            return certificates.apply(token);
        };
        service = db.bean(TransactionService.class, new TransactionService(new Exchange(journal, work, certificate, organisations, clock)));
        queries = db.bean(TransactionQueries.class, new TransactionQueries(new TransactionReading(em, persons, new PersonalData(audit), audit)));
        var keeping = new RuleKeeping(em, schemes, policy.programs, audit, clock);
        rules = db.bean(TransactionRules.class, new TransactionRules(keeping));
        desk = DeskForTests.at(db, time.instant());
        watch = db.bean(TransactionWatch.class, new TransactionWatch(new Watching(em, keeping, desk.service(), audit, clock), new Leases(em)));
        filing = db.bean(OffsiteFilingService.class, new OffsiteFilingService(new FilingDesk(
                filings, encounters, numbers, db.bean(CoverQueries.class, new CoverQueries(reading)), audit, clock)));
        policy.ship();
        catalog.ship();
        catalog.release("WESTERN_CHINESE_DRUG", ImportMode.FULL, LocalDate.of(2026, 1, 1), "药品代码,药品名称,国家医保药品目录甲乙类标识\n"
                + DRUG_A + ",铝碳酸镁片,甲\n" + DRUG_B + ",铝碳酸镁咀嚼片,乙\n" + DRUG_NONE + ",铝碳酸镁胶囊,\n");
        catalog.release("SERVICE_ITEM", ImportMode.FULL, LocalDate.of(2026, 1, 1), "医疗目录编码,医疗服务项目名称\n" + ITEM + ",诊察费\n");
        var price = as(CatalogFixture.ANALYST, () -> catalog.prices.state("SERVICE_ITEM", ITEM, new StatePrice(
                PriceKind.SHARE, null, null, null, LocalDate.of(2026, 1, 2), new BigDecimal("1"), null, "示例", null)));
        as(CatalogFixture.BUREAU, () -> catalog.prices.approve("SERVICE_ITEM", price.id(), "同意"));
        insert(db);
    }

    private static void insert(Postgres db) {
        db.sql("""
                insert into region (code, name) values ('440105', '海珠区') on conflict do nothing;
                insert into institution (code, name, kind, grade, region, status) values
                    ('H99990000001', '甲医院', 'HOSPITAL', 'TERTIARY', '440802', 'ACTIVE'),
                    ('H99990000002', '乙医院', 'HOSPITAL', 'SECONDARY', '440803', 'SUSPENDED'),
                    ('H99990000009', '外地医院', 'HOSPITAL', 'TERTIARY', '440105', 'ACTIVE'),
                    ('P99990000001', '药店', 'PHARMACY', null, '440802', 'ACTIVE')
                on conflict (code) do update set name = excluded.name, kind = excluded.kind, grade = excluded.grade, region = excluded.region,
                    status = excluded.status;
                insert into insured_import (id, file, source, at, lines, added, changed, unchanged, rejected)
                values (1, null, 'analyst', '2026-11-25 20:00:00+08', 1, 1, 0, 0, 0);
                insert into insured_cover (id, identity, name, insurance_type, person_type, state, region, since, until, known_from, import_id)
                values (nextval('insured_cover_seq'), '11010519491231002X', '李明华', '310', '12', 'ACTIVE', '440803', '2020-01-01', null,
                        '2026-11-25 20:00:00+08', 1),
                    (nextval('insured_cover_seq'), '440524188001010014', '陈小华', '390', '15', 'ACTIVE', '440803', '2020-01-01', null,
                        '2026-11-25 20:00:00+08', 1)
                """);
    }

    /** A message id of its own each time. */
    String msgid(String institution) {
        return institution + "20261126100000%04d".formatted(++next);
    }

    Map<String, Object> send(String infno, Map<String, Object> input) {
        return send(HOSPITAL, infno, msgid(HOSPITAL), input);
    }

    Map<String, Object> send(String institution, String infno, String msgid, Map<String, Object> input) {
        return answer(institution, envelope(institution, infno, msgid, input));
    }

    Map<String, Object> answer(String institution, Map<String, Object> message) {
        return JsonTree.read(text(institution, message));
    }

    String text(String institution, Map<String, Object> message) {
        return as(TestCallers.institution(institution, Permission.TRANSACTION_SEND),
                () -> service.exchange(null, JsonTree.write(message)));
    }

    static Map<String, Object> envelope(String institution, String infno, String msgid, Map<String, Object> input) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("infno", infno);
        message.put("msgid", msgid);
        message.put("mdtrtarea_admvs", institution.equals(AWAY) ? "440105" : "440802");
        message.put("insuplc_admdvs", "440803");
        message.put("recer_sys_code", "MBS_LOCAL");
        message.put("infver", "1.0.0");
        message.put("opter_type", "1");
        message.put("opter", "0001");
        message.put("opter_name", "测试员");
        message.put("inf_time", "2026-11-26 10:00:00");
        message.put("fixmedins_code", institution);
        message.put("fixmedins_name", "甲医院");
        message.put("input", input);
        return message;
    }

    static Map<String, Object> members(Object... pairs) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            members.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return members;
    }

    /** 1101 by the identity card. */
    static Map<String, Object> asked(String identity, String name) {
        return Map.of("data", members("mdtrt_cert_type", "02", "mdtrt_cert_no", identity, "psn_cert_type", "01", "certno", identity,
                "psn_name", name));
    }

    String personNumber() {
        return text(send("1101", asked(PERSON, NAME)), "output.baseinfo.psn_no");
    }

    static Map<String, Object> visit(String person, String visit) {
        return Map.of("data", members("psn_no", person, "insutype", "310", "begntime", "2026-11-26 09:00:00", "mdtrt_cert_type", "02",
                "mdtrt_cert_no", PERSON, "ipt_otp_no", visit, "dept_code", "01", "dept_name", "内科", "caty", "A03"));
    }

    static Map<String, Object> line(String encounter, String person, String serial, String code, String amount) {
        return members("feedetl_sn", serial, "mdtrt_id", encounter, "psn_no", person, "chrg_bchno", "B1", "fee_ocur_time",
                "2026-11-26 09:30:00", "med_list_codg", code, "medins_list_codg", "Y" + serial, "det_item_fee_sumamt", amount, "cnt", "2",
                "pric", new BigDecimal(amount).divide(new BigDecimal(2)));
    }

    static Map<String, Object> settle(String encounter, String person, String total) {
        return Map.of("data", members("psn_no", person, "mdtrt_cert_type", "02", "mdtrt_cert_no", PERSON, "med_type", "11",
                "medfee_sumamt", total, "psn_setlway", "01", "mdtrt_id", encounter, "chrg_bchno", "B1", "acct_used_flag", "0",
                "insutype", "310", "mid_setl_flag", "0"));
    }

    /** A visit with two drugs, for 300 yuan, not settled. */
    String charged(String person, String visit) {
        String encounter = text(ok(send("2201", visit(person, visit))), "output.data.mdtrt_id");
        ok(send("2204", Map.of("feedetail", List.of(
                line(encounter, person, "1", DRUG_A, "100.00"), line(encounter, person, "2", DRUG_B, "200.00")))));
        return encounter;
    }

    /** The answer, if it is one of success. */
    static Map<String, Object> ok(Map<String, Object> answer) {
        if (!String.valueOf(answer.get("infcode")).equals("0")) {
            throw new AssertionError(answer);
        }
        return answer;
    }

    /** The code of a refusal with its field. */
    static String refusal(Map<String, Object> answer) {
        if (!String.valueOf(answer.get("infcode")).equals("-1")) {
            throw new AssertionError(answer);
        }
        return text(answer, "output.refusals.code") + " " + text(answer, "output.refusals.field");
    }

    /** A value by its path; of lists the first. */
    static String text(Map<String, Object> answer, String path) {
        Object value = answer;
        for (String name : path.split("\\.")) {
            Object only = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
            value = only instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return String.valueOf(value instanceof BigDecimal number ? number.toPlainString() : value);
    }

    /** Amounts of a settlement. */
    static Map<String, String> amounts(Map<String, Object> answer) {
        Map<String, String> amounts = new HashMap<>();
        for (String name : List.of("medfee_sumamt", "fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt", "hifp_pay",
                "fund_pay_sumamt", "psn_part_amt", "psn_cash_pay", "pool_prop_selfpay")) {
            amounts.put(name, text(answer, "output.setlinfo." + name));
        }
        return amounts;
    }

    static Map<String, Object> cancelled(String encounter, String person, String visit) {
        return Map.of("data", members("psn_no", person, "mdtrt_id", encounter, "ipt_otp_no", visit));
    }

    static Map<String, Object> treated(String encounter, String person, String type, String disease) {
        return Map.of("mdtrtinfo", members("mdtrt_id", encounter, "psn_no", person, "med_type", type, "begntime", "2026-11-26 09:00:00",
                "dise_codg", disease == null ? "" : disease), "diseinfo", List.of(diagnosis()));
    }

    static Map<String, Object> diagnosis() {
        return members("diag_type", "1", "diag_srt_no", 1, "diag_code", "J06.900", "diag_name", "急性上呼吸道感染", "diag_dept", "内科",
                "dise_dor_no", "D999999000001", "dise_dor_name", "测试医师", "diag_time", "2026-11-26 09:10:00", "vali_flag", "1",
                "maindiag_flag", "1");
    }

    /** Numbers of all bills, the newest first. */
    List<String> bills() {
        return as(SETTLER, () -> policy.bill.list(new BillFilter(null, null, null, null, null), PageRequest.first(50))).items().stream()
                .map(bill -> bill.number()).toList();
    }

    String newest() {
        return bills().get(0);
    }

    static Map<String, Object> named(String encounter, String person) {
        return Map.of("data", members("mdtrt_id", encounter, "psn_no", person));
    }

    static Map<String, Object> discharge(String stay, String person) {
        return Map.of("dscginfo", members("mdtrt_id", stay, "psn_no", person, "insutype", "310", "endtime", "2026-11-26 08:00:00",
                "dscg_dept_codg", "01", "dscg_way", "1"), "diseinfo", List.of(diagnosis()));
    }

    static Map<String, Object> admission(String person, String visit, String type) {
        return Map.of("mdtrtinfo", members("psn_no", person, "insutype", "310", "begntime", "2026-11-20 09:00:00", "mdtrt_cert_type", "02",
                "mdtrt_cert_no", PERSON, "certno", PERSON, "med_type", type, "ipt_no", visit, "adm_dept_codg", "01",
                "dscg_maindiag_code", "J06.900"), "diseinfo", List.of(diagnosis()));
    }

    /** A node of an input, to be changed. */
    static Map<String, Object> node(Map<String, Object> input, String name) {
        Map<String, Object> node = new LinkedHashMap<>();
        ((Map<?, ?>) input.get(name)).forEach((key, value) -> node.put(String.valueOf(key), value));
        return node;
    }

    /** All that the feature keeps, as text. */
    String kept() {
        return db.inTransaction(em -> String.join("\n", Stream.of("transaction_log", "transaction_certificate", "transaction_settlement")
                .map(table -> String.valueOf(em.createNativeQuery("select string_agg(cast(to_jsonb(t) as text), ' ') from " + table + " t")
                        .getSingleResult())).toList()));
    }
}
