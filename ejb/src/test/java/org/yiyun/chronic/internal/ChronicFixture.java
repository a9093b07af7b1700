package org.yiyun.chronic.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.yiyun.testing.TestCallers.as;

import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.benefit.BillDetails;
import org.yiyun.benefit.BillQueries;
import org.yiyun.benefit.BillView;
import org.yiyun.catalog.CatalogFixture;
import org.yiyun.catalog.ImportMode;
import org.yiyun.chronic.ChronicImports;
import org.yiyun.chronic.ChronicQueries;
import org.yiyun.chronic.ChronicService;
import org.yiyun.chronic.ChronicView;
import org.yiyun.chronic.DecideChronic;
import org.yiyun.chronic.RegisterChronic;
import org.yiyun.insured.CoverQueries;
import org.yiyun.insured.internal.CoverReading;
import org.yiyun.insured.internal.Covers;
import org.yiyun.insured.internal.PersonKeys;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.security.Scope;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;

/** Registrations over covers, a library and institutions on a test database; today is 26 November 2026. */
final class ChronicFixture {
    static final String PERSON = "11010519491231002X";
    static final String NAME = "李明华";
    static final String DISEASE = "M01600";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    static final Caller DESK = TestCallers.staff("desk", Permission.CHRONIC_READ, Permission.CHRONIC_EDIT);
    static final Caller CLERK = TestCallers.staff("clerk", Permission.CHRONIC_READ, Permission.BENEFIT_READ);
    static final Caller LEADER = TestCallers.staff("leader", Permission.CHRONIC_READ, Permission.CHRONIC_AUDIT);
    static final Caller BUREAU =
            TestCallers.staff("bureau", Permission.CHRONIC_READ, Permission.CHRONIC_AUDIT, Permission.CHRONIC_RULE);
    static final Caller BOTH = TestCallers.staff("desk", Permission.CHRONIC_READ, Permission.CHRONIC_EDIT, Permission.CHRONIC_AUDIT);
    static final Caller ELSEWHERE = new Caller(
            "away", "away", Caller.Kind.STAFF, Set.of(Permission.CHRONIC_READ, Permission.CHRONIC_EDIT), new Scope(null, Set.of("4401")), null);

    final ChronicService service;
    final ChronicQueries queries;
    final ChronicImports imports;
    final RegistrationsOfPerson told;
    final TestClock time;

    ChronicFixture(Postgres db) {
        var catalog = new CatalogFixture(db);
        time = catalog.time;
        var em = db.em();
        var clock = time.business();
        var audit = new AuditService(clock, em);
        var organisations = db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(em), new Institutions(em)));
        var covers = db.bean(CoverQueries.class, new CoverQueries(new CoverReading(new Covers(em, clock), new PersonKeys(em), audit)));
        var registrations = new Registrations(em);
        var axes = new TwoAxes(em);
        var rules = new ChronicRules(em);
        var files = new ChronicFileStore(em);
        var choices = new ChoiceDesk(registrations, axes, rules, organisations, audit, clock);
        var desk = new RegistrationDesk(registrations, axes, choices, rules, files, covers, catalog.entries, audit, clock);
        var evidence = new EvidenceDesk(registrations, files, audit, clock);
        var reading = new ChronicReading(registrations, axes, files, covers, organisations, new PersonalData(audit), audit);
        var ruling = new RuleDesk(rules, audit, clock);
        var bills = new BillQueries() {
            @Override
            public BillDetails get(String number) {
                return new BillDetails(new BillView(
                        number, "S", 1, PERSON, TODAY, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO, 1, time.instant(), "x",
                        null, null, null, null), null, List.of(), List.of(), List.of());
            }
        };
        service = db.bean(ChronicService.class, new ChronicService(desk, choices, evidence, ruling, reading));
        queries = db.bean(ChronicQueries.class, new ChronicQueries(reading, evidence, ruling, bills));
        imports = db.bean(ChronicImports.class, new ChronicImports(service, new RecordReader(Validation.buildDefaultValidatorFactory().getValidator())));
        told = new RegistrationsOfPerson(registrations, axes, reading, clock);
        catalog.ship();
        catalog.release("OUTPATIENT_CHRONIC", ImportMode.FULL, LocalDate.of(2026, 1, 1),
                "门慢门特病种目录代码,门慢门特病种名称\nM01600,糖尿病\nM04600,冠心病\n");
        db.sql("""
                insert into institution (code, name, kind, grade, region, status) values
                    ('H99990000001', '甲医院', 'HOSPITAL', 'TERTIARY', '440802', 'ACTIVE'),
                    ('H99990000002', '乙医院', 'HOSPITAL', 'SECONDARY', '440803', 'ACTIVE'),
                    ('H99990000003', '丙医院', 'HOSPITAL', 'SECONDARY', '440803', 'ACTIVE'),
                    ('H99990000004', '丁医院', 'HOSPITAL', 'SECONDARY', '440803', 'ACTIVE'),
                    ('H99990000005', '戊医院', 'HOSPITAL', 'SECONDARY', '440803', 'ENDED');
                insert into insured_import (id, file, source, at, lines, added, changed, unchanged, rejected)
                values (1, null, 'analyst', '2026-11-25 20:00:00+08', 3, 3, 0, 0, 0);
                """);
        cover(db, "310", "ACTIVE", "2020-01-01", null);
    }

    /** The person is insured. */
    static void cover(Postgres db, String type, String state, String since, @Nullable String until) {
        db.sql("insert into insured_cover (id, identity, name, insurance_type, person_type, state, region, since, until, known_from, import_id)"
                + " values (nextval('insured_cover_seq'), '" + PERSON + "', '" + NAME + "', '" + type + "', '12', '" + state
                + "', '440803', '" + since + "', " + (until == null ? "null" : "'" + until + "'") + ", '2026-11-25 20:00:00+08', 1)");
    }

    static RegisterChronic asked(LocalDate from, @Nullable LocalDate until, String... institutions) {
        return new RegisterChronic(PERSON, NAME, "310", DISEASE, from, until, "2 型糖尿病，甲医院 2026-11-20 确诊", List.of(institutions));
    }

    /** A year from today on at two hospitals, waiting. */
    ChronicView submitted() {
        return as(DESK, () -> service.register(asked(TODAY, LocalDate.of(2027, 11, 25), "H99990000001", "H99990000002")));
    }

    /** The same with evidence, approved a minute later. */
    ChronicView approved() {
        String number = submitted().row().number();
        attach(number);
        return approve(number);
    }

    void attach(String number) {
        as(DESK, () -> service.attach(number, "诊断证明.txt", new ByteArrayInputStream("诊断".getBytes(UTF_8))));
    }

    ChronicView approve(String number) {
        time.advance(Duration.ofMinutes(1));
        return as(LEADER, () -> service.decide(number, new DecideChronic(true, "材料齐全"), queries.get(number).version()));
    }

    void later() {
        time.advance(Duration.ofMinutes(1));
    }
}
