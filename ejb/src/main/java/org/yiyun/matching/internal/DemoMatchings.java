package org.yiyun.matching.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyun.matching.OwnItem;
import org.yiyun.matching.UploadMode;
import org.yiyun.matching.engine.Assignment;
import org.yiyun.matching.engine.Decision;
import org.yiyun.matching.engine.ItemText;
import org.yiyun.matching.engine.Lessons;
import org.yiyun.matching.engine.Matcher;
import org.yiyun.matching.engine.NationalIndex;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.text.ResourceText;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** A hospital's list of chronic diseases for a demonstration, with proposals to decide on, where there is none. */
@Singleton
@Startup
@DependsOn("DemoLibrary")
public class DemoMatchings {
    private static final ListOwner OWNER = new ListOwner("OUTPATIENT_CHRONIC", "H99990000001", "440802");
    private static final String ROWS = "/demo/matching.csv";

    @Inject
    @ConfigProperty(name = "yiyun.demo.accounts")
    private Optional<Path> accounts = Optional.empty();

    private final EntityManager em;
    private final Matchings matchings;
    private final NationalLibrary libraries;
    private final BusinessClock clock;

    @Inject
    public DemoMatchings(EntityManager em, Matchings matchings, NationalLibrary libraries, BusinessClock clock) {
        this.em = em;
        this.matchings = matchings;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** For the container. */
    protected DemoMatchings() {
        this(null, null, null, null);
    }

    @PostConstruct
    void start() {
        accounts.ifPresent(file -> load());
    }

    /** Nodes that start together do so one after the other. */
    void load() {
        NamedLock.hold(em, "demo matchings");
        if (matchings.all(OWNER).isEmpty()) {
            Callers.runAs(Caller.system("shipped"), this::fill);
        }
    }

    private void fill() {
        Instant now = clock.now();
        String by = Callers.current().name();
        var record = new MatchingImport(UUID.randomUUID(), OWNER, "门诊慢特病院内目录（演示）.csv", UploadMode.FULL, "[]", 0, by, now);
        Map<String, MatchingItem> items = new HashMap<>();
        for (OwnItem own : rows()) {
            var item = new MatchingItem(OWNER, own, record.id(), by, now);
            matchings.add(item);
            items.put(own.code(), item);
        }
        var national = libraries.inForce(OWNER.library(), clock.today());
        Map<String, ItemText> byCode = national.byCode();
        var matcher = new Matcher(NationalIndex.of(national.entries()), new Lessons());
        List<Decision> decisions = Assignment.of(items.values().stream().map(MatchingItem::text).map(matcher::match).toList(), Map.of());
        decisions.forEach(decision -> items.get(decision.own().id()).propose(decision, byCode, now));
        matchings.flush();
        record.taken(items.size(), 0, 0, 0);
        record.ended(national.version(), matchings.counts(OWNER), now);
        matchings.add(record);
    }

    private static List<OwnItem> rows() {
        return ResourceText.read(ROWS).lines()
                .map(line -> line.split(","))
                .map(row -> new OwnItem(row[0], row[1], null, null, null, null, null, null, null))
                .toList();
    }
}
