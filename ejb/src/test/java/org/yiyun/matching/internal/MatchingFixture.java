package org.yiyun.matching.internal;

import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.CatalogFixture;
import org.yiyun.catalog.CodeCheck;
import org.yiyun.catalog.EntryScan;
import org.yiyun.catalog.ImportMode;
import org.yiyun.catalog.engine.CodePattern;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.internal.EntriesInForce;
import org.yiyun.catalog.internal.EntryScanStore;
import org.yiyun.catalog.internal.EntryStore;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobStatus;
import org.yiyun.job.JobToken;
import org.yiyun.matching.MatchingFilter;
import org.yiyun.matching.MatchingQueries;
import org.yiyun.matching.MatchingRow;
import org.yiyun.matching.MatchingService;
import org.yiyun.matching.MatchingSort;
import org.yiyun.matching.MatchingSteps;
import org.yiyun.matching.OwnItem;
import org.yiyun.matching.UploadItems;
import org.yiyun.matching.UploadMode;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

/** The feature wired by constructor on a test database, with a small library of drugs and two institutions. */
final class MatchingFixture {
    static final String LIBRARY = "DRUGS";
    static final String ONE = "H44080000001";
    static final String TWO = "H44030000002";
    private static final Permission[] ALL = {Permission.MATCHING_READ, Permission.MATCHING_EDIT, Permission.CATALOG_READ};
    static final Caller CLERK = TestCallers.staff("clerk", ALL);
    static final Caller FIRST = TestCallers.institution(ONE, ALL);
    static final Caller SECOND = TestCallers.institution(TWO, ALL);
    /** Sees institutions of another city only. */
    static final Caller ELSEWHERE = new Caller("elsewhere", "elsewhere", Caller.Kind.STAFF, Set.of(ALL), new Scope(null, Set.of("440803")), null);
    static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final String HEADS = "编码,名称,剂型,规格,数量,单位,企业,批准文号\n";

    final CatalogFixture catalog;
    final MatchingService service;
    final MatchingQueries queries;
    final MatchingSteps steps;
    final DemoMatchings demo;
    private final JobProgress progress;

    MatchingFixture(Postgres db) {
        catalog = new CatalogFixture(db);
        BusinessClock clock = catalog.time.business();
        var audit = new AuditService(clock, db.em());
        var scan = db.bean(EntryScan.class, new EntryScan(new Libraries(db.em()), new EntryScanStore(db.em())));
        var organisations = db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(db.em()), new Institutions(db.em())));
        var national = new CatalogLibrary(catalog.libraries, catalog.versionQueries, catalog.entries, scan, organisations);
        var matchings = new Matchings(db.em());
        var owners = new ListOwners(organisations, national);
        service = db.bean(MatchingService.class, new MatchingService(
                new MatchingUploads(matchings, owners, catalog.jobs, audit, clock), new OwnListFile(),
                new MatchingDesk(matchings, owners, national, db.bean(CodeCheck.class, new CodeCheck(
                        new Libraries(db.em()), new EntryStore(db.em()), new EntriesInForce(new EntryStore(db.em())))), audit, clock)));
        queries = db.bean(MatchingQueries.class, new MatchingQueries(
                new MatchingReading(matchings, new MatchingChecks(matchings, national), owners, national, organisations, audit, clock)));
        demo = new DemoMatchings(db.em(), matchings, national, clock);
        var chunks = db.bean(MatchingChunks.class, new MatchingChunks(matchings, national, catalog.progress(), clock));
        progress = db.bean(JobProgress.class, catalog.progress());
        steps = db.bean(MatchingSteps.class, new MatchingSteps(chunks));
    }

    /** Institutions, and the library with its first version. */
    void prepare(Postgres db) {
        db.sql("""
                insert into institution (code, name, kind, grade, region, status) values
                ('H44080000001', '第一医院', 'HOSPITAL', 'TERTIARY', '440802', 'ACTIVE'),
                ('H44030000002', '第二医院', 'HOSPITAL', 'TERTIARY', '440803', 'ACTIVE')""");
        as(CatalogFixture.ANALYST, () -> catalog.libraries.add(new LibraryDefinition(
                LIBRARY, "", "药品", "Drugs", new CodePattern("^N\\d+$", List.of()), "code", "name", null, 0, List.of(
                        field("code", "编码", true), field("name", "名称", true), field("drug_dosform_name", "剂型", false), field("drug_spec", "规格", false),
                        field("min_pac_cnt", "数量", false), field("min_prepunt_name", "单位", false), field("prodentp_name", "企业", false),
                        field("aprvno", "批准文号", false)))));
        release(ImportMode.FULL, DAY,
                "N1,阿莫西林胶囊,胶囊剂,0.25g,24,粒,广东恒健制药有限公司,国药准字H44020001",
                "N2,阿莫西林胶囊,胶囊剂,0.25g,36,粒,广东恒健制药有限公司,国药准字H44020001",
                "N3,布洛芬缓释胶囊,胶囊剂,0.3g,20,粒,中美华科药业有限公司,国药准字H10900089",
                "N4,注射用头孢呋辛钠,注射剂,0.75g,1,支,浙江远江药业股份有限公司,国药准字H20003333",
                "N5,板蓝根颗粒,颗粒剂,10g,20,袋,广西康江药业有限公司,国药准字Z45021111");
    }

    void release(ImportMode mode, LocalDate on, String... lines) {
        catalog.release(LIBRARY, mode, on, HEADS + String.join("\n", lines) + "\n");
    }

    private static FieldDefinition field(String key, String name, boolean required) {
        return new FieldDefinition(key, name, key, FieldType.TEXT, required, true, 0, -1, List.of());
    }

    static OwnItem own(String code, String name, String specification, String maker, @Nullable String price) {
        return new OwnItem(code, name, null, null, specification, maker, null, null, price == null ? null : new BigDecimal(price));
    }

    UUID upload(Caller caller, @Nullable String institution, UploadMode mode, OwnItem... items) {
        return as(caller, () -> service.upload(LIBRARY, new UploadItems(institution, mode, List.of(items))));
    }

    /** Uploads and lets the job propose. */
    UUID proposed(Caller caller, @Nullable String institution, UploadMode mode, OwnItem... items) {
        catalog.time.advance(Duration.ofMinutes(1));
        UUID id = upload(caller, institution, mode, items);
        run(caller);
        return id;
    }

    /** Does the next job that waits. */
    void run(Caller caller) {
        JobToken token = catalog.claim("one");
        as(caller, () -> steps.run(token, () -> false));
        as(caller, () -> {
            progress.ended(token, JobStatus.COMPLETED, null);
            return true;
        });
    }

    UUID uploadFile(Caller caller, @Nullable String institution, UploadMode mode, String name, String text) {
        return as(caller, () -> {
            try {
                return service.uploadFile(LIBRARY, institution, mode, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    /** A line for each item: own code, state, national code, rival. */
    List<String> rows(Caller caller) {
        return as(caller, () -> queries.rows(new MatchingFilter(LIBRARY, null, Set.of(), null, null), MatchingSort.CODE, 0, 50)).stream()
                .map(MatchingFixture::line)
                .toList();
    }

    static String line(MatchingRow row) {
        return row.code() + " " + row.state() + " " + row.nationalCode() + (row.rival() == null ? "" : " !" + row.rival());
    }

    long id(Caller caller, String code) {
        return as(caller, () -> queries.rows(new MatchingFilter(LIBRARY, null, Set.of(), null, null), MatchingSort.CODE, 0, 50)).stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
