package org.yiyun.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.yiyun.testing.TestCallers.as;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.engine.CodePattern;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.engine.Segment;
import org.yiyun.catalog.internal.AboveCodeBook;
import org.yiyun.catalog.internal.CatalogVersions;
import org.yiyun.catalog.internal.CodeSources;
import org.yiyun.catalog.internal.Compositions;
import org.yiyun.catalog.internal.DifferenceStore;
import org.yiyun.catalog.internal.EntriesInForce;
import org.yiyun.catalog.internal.EntryStore;
import org.yiyun.catalog.internal.EntryTree;
import org.yiyun.catalog.internal.Headings;
import org.yiyun.catalog.internal.ImportProgress;
import org.yiyun.catalog.internal.Imports;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.PriceDesk;
import org.yiyun.catalog.internal.PriceFiles;
import org.yiyun.catalog.internal.PriceRows;
import org.yiyun.catalog.internal.Prices;
import org.yiyun.catalog.internal.Publication;
import org.yiyun.catalog.internal.ShippedLibraries;
import org.yiyun.catalog.internal.VersionImpact;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobService;
import org.yiyun.job.JobStatus;
import org.yiyun.job.JobToken;
import org.yiyun.job.SilentBell;
import org.yiyun.job.internal.JobClaims;
import org.yiyun.job.internal.JobJournal;
import org.yiyun.job.internal.JobNode;
import org.yiyun.job.internal.JobRuns;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.source.SourceChanged;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Fired;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;

/** The catalog feature over a database, with who prepares and who approves. */
public final class CatalogFixture {
    public static final Caller ANALYST = TestCallers.staff("analyst", Permission.CATALOG_READ, Permission.CATALOG_EDIT);
    public static final Caller BUREAU = TestCallers.staff("bureau", Permission.CATALOG_READ, Permission.CATALOG_PUBLISH);
    public static final Caller BOTH =
            TestCallers.staff("both", Permission.CATALOG_READ, Permission.CATALOG_EDIT, Permission.CATALOG_PUBLISH);
    /** A small library of the tests. */
    public static final String SAMPLE = "SAMPLE";
    public static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Duration LEASE = Duration.ofSeconds(30);

    public final TestClock time = new TestClock(Instant.parse("2026-11-26T02:00:00Z"));
    public final List<CodeUsers> users = new ArrayList<>();
    public final Fired<SourceChanged> told = new Fired<>();
    /** Facts that others hear of. */
    public final List<Outbox.Fact> put = new ArrayList<>();
    public final LibraryService libraries;
    public final ImportService imports;
    public final VersionService versions;
    public final PublishService publisher;
    public final PublishSteps publishSteps;
    public final VersionQueries versionQueries;
    public final EntryQueries entries;
    public final PriceService prices;
    public final PriceFileService priceFiles;
    public final PriceDownloads priceDownloads;
    public final AboveCodeService aboveCodes;
    public final ImportSteps steps;
    public final JobService jobs;
    public final JobJournal journal;
    private final Postgres db;
    private final BusinessClock clock = time.business();
    private final Libraries store;
    private final JobClaims claims;
    private final JobProgress ending;
    private final CatalogVersions kept;
    private final Publication publication;

    public CatalogFixture(Postgres db) {
        this.db = db;
        var audit = new AuditService(clock, db.em());
        store = new Libraries(db.em());
        claims = new JobClaims(db.em());
        kept = new CatalogVersions(db.em());
        publication = new Publication(db.em());
        var differences = new DifferenceStore(db.em());
        var impact = new VersionImpact(differences, users);
        var read = new EntryStore(db.em());
        jobs = db.bean(JobService.class, new JobService(new JobRuns(db.em()), new SilentBell(), clock));
        journal = db.bean(JobJournal.class, new JobJournal(claims, clock));
        libraries = db.bean(LibraryService.class, new LibraryService(store, audit, clock));
        imports = db.bean(ImportService.class, new ImportService(store, new Imports(db.em()), new Compositions(db.em()), jobs, audit, clock));
        versions = db.bean(VersionService.class, new VersionService(store, kept, publication, impact,
                new CodeSources(differences, told), new Outbox(clock, db.em(), put::addAll), audit, clock));
        publisher = db.bean(PublishService.class, new PublishService(store, kept, versions, jobs, clock));
        versionQueries = db.bean(VersionQueries.class, new VersionQueries(store, kept, differences, impact));
        entries = db.bean(EntryQueries.class,
                new EntryQueries(store, read, new EntriesInForce(read), new EntryTree(db.em()), clock));
        prices = db.bean(PriceService.class, new PriceService(store, read, new Prices(db.em()), audit, clock));
        var book = new AboveCodeBook(db.em());
        aboveCodes = db.bean(AboveCodeService.class, new AboveCodeService(book, audit, clock));
        priceFiles = db.bean(PriceFileService.class, new PriceFileService(
                store, new PriceDesk(store, new PriceFiles(db.em(), new Prices(db.em())), book, audit, clock), new PriceFiles(db.em(), new Prices(db.em()))));
        priceDownloads = db.bean(PriceDownloads.class, new PriceDownloads(store, new PriceRows(db.em()), book, audit, clock));
        ending = db.bean(JobProgress.class, progress());
        steps = steps(db.bean(ImportProgress.class, new ImportProgress(progress())));
        publishSteps = publishSteps(db.bean(ImportProgress.class, new ImportProgress(progress())));
    }

    /** The work of publications that tells how far it is to that one. */
    public PublishSteps publishSteps(ImportProgress telling) {
        return db.bean(PublishSteps.class, new PublishSteps(store, kept, versions, publication, progress(), telling));
    }

    /** The work of imports that tells how far it is to that one. */
    public ImportSteps steps(ImportProgress progress) {
        return steps(progress(), progress);
    }

    /** The work of imports that tells its end and how far it is to those. */
    public ImportSteps steps(JobProgress end, ImportProgress progress) {
        return db.bean(ImportSteps.class, new ImportSteps(
                db.em(), store, new CatalogVersions(db.em()), new Imports(db.em()), new Headings(db.em()), end, progress, clock));
    }

    public JobClaims claims() {
        return claims;
    }

    public JobProgress progress() {
        return new JobProgress(claims, new JobNode("one"), clock);
    }

    /** The libraries that come with the product. */
    public void ship() {
        db.runInTransaction(em -> new ShippedLibraries(db.em(), store, clock).load());
    }

    /** A library with codes of a letter and three digits. */
    public static LibraryDefinition sample() {
        return sample(SAMPLE);
    }

    /** The same under another key. */
    public static LibraryDefinition sample(String key) {
        return new LibraryDefinition(
                key, "", "示例库", "Sample",
                new CodePattern("^[A-Z]\\d{3}$", List.of(new Segment("类", 0, 1), new Segment("目", 1, 2), new Segment("条", 2, 4))),
                "code", "name", "parent", 0, List.of(
                        field("code", "编码", FieldType.TEXT, true, true), field("name", "名称", FieldType.TEXT, true, true),
                        field("parent", "上级", FieldType.TEXT, false, true), field("price", "价格", FieldType.MONEY, false, true),
                        field("memo", "说明文字", FieldType.TEXT, false, false), field("vali_flag", "有效标志", FieldType.FLAG, false, false)));
    }

    private static FieldDefinition field(String key, String name, FieldType type, boolean required, boolean significant) {
        return new FieldDefinition(key, name, key, type, required, significant, 0, -1, List.of());
    }

    public void addSample() {
        as(ANALYST, () -> libraries.add(sample()));
    }

    public UUID order(String library, ImportMode mode, LocalDate on, String csv) {
        return order(library, mode, "批次", on, csv);
    }

    public UUID order(String library, ImportMode mode, String label, LocalDate on, String csv) {
        return as(ANALYST, () -> imports.order(
                new OrderImport(library, mode, label, on, label + ".csv"), new ByteArrayInputStream(csv.getBytes(UTF_8))));
    }

    /** The next job that waits, taken by a node. */
    public JobToken claim(String node) {
        return journal.claim(new JobNode(node), LEASE).orElseThrow().token();
    }

    public void run(ImportSteps work, JobToken token) {
        as(ANALYST, () -> {
            work.run(token);
            return true;
        });
    }

    /** Orders an import and does it; the job's result. */
    public JsonObject imported(String library, ImportMode mode, LocalDate on, String csv) {
        UUID id = order(library, mode, on, csv);
        JobToken token = claim("one");
        run(steps, token);
        // else a slow machine takes it for dead, and for the next that waits
        ended(token, JobStatus.COMPLETED);
        return as(ANALYST, () -> jobs.get(id)).result();
    }

    public void ended(JobToken token, JobStatus status) {
        as(ANALYST, () -> {
            ending.ended(token, status, null);
            return true;
        });
    }

    /** Sends a draft its way to publication. */
    public VersionView published(String library, int version) {
        as(ANALYST, () -> versions.submit(library, version, ""));
        as(BUREAU, () -> versions.approve(library, version, "同意"));
        time.advance(Duration.ofMinutes(1));
        return as(BUREAU, () -> versions.publish(library, version, ""));
    }

    /** Imports and publishes; the number of the version, or zero if nothing differed. */
    public int release(String library, ImportMode mode, LocalDate on, String csv) {
        JsonObject result = imported(library, mode, on, csv);
        if (result.isNull("draftVersion")) {
            return 0;
        }
        int version = result.getInt("draftVersion");
        published(library, version);
        return version;
    }

    /** Lines of the sample library: {@code code,name,price}. */
    public static String csv(String... lines) {
        return "编码,名称,价格\n" + String.join("\n", lines) + "\n";
    }
}
