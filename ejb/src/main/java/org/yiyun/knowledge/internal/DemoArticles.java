package org.yiyun.knowledge.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyun.knowledge.WriteArticle;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.text.ResourceText;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/**
 * Articles of each kind for a demonstration, beside its accounts: all published but the last, which waits for a reviewer. Once,
 * into an empty base, whichever node comes first.
 */
@Singleton
@Startup
public class DemoArticles {
    private static final String FILE = "/demo/articles.json";
    private static final Caller AUTHOR = Caller.system("demo");
    private static final Caller REVIEWER = Caller.system("shipped");

    @Inject
    @ConfigProperty(name = "yiyun.demo.accounts")
    private Optional<Path> accounts;

    @Inject
    private EntityManager em;

    @Inject
    private ArticleDesk desk;

    @Inject
    private RecordReader records;

    @Inject
    private BusinessClock clock;

    public DemoArticles() {
        this.accounts = Optional.empty();
    }

    /** Outside a container. */
    DemoArticles(EntityManager em, ArticleDesk desk, RecordReader records, BusinessClock clock) {
        this();
        this.em = em;
        this.desk = desk;
        this.records = records;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        accounts.ifPresent(file -> load());
    }

    void load() {
        NamedLock.hold(em, FILE);
        if ((Long) em.createNativeQuery("select count(*) from article", Long.class).getSingleResult() > 0) {
            return;
        }
        var articles = read();
        for (int i = 0; i < articles.size(); i++) {
            write(articles.getJsonObject(i), i < articles.size() - 1);
        }
    }

    private void write(JsonObject article, boolean published) {
        var dated = Json.createObjectBuilder(article).add("validFrom", clock.today().toString()).build();
        var words = records.read(dated, WriteArticle.class);
        Callers.runAs(AUTHOR, () -> {
            var number = desk.write(words, AUTHOR).number();
            desk.submit(number, null, AUTHOR);
            if (published) {
                Callers.runAs(REVIEWER, () -> desk.approve(number, "", null, REVIEWER));
            }
        });
    }

    private static JsonArray read() {
        try (var reader = Json.createReader(new StringReader(ResourceText.read(FILE)))) {
            return reader.readArray();
        }
    }
}
