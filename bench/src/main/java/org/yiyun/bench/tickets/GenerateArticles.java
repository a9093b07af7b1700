package org.yiyun.bench.tickets;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import org.postgresql.PGConnection;
import org.yiyun.knowledge.engine.SearchWords;

/**
 * Fills the running product's knowledge base: {@code GenerateArticles <.run> [articles] [seed]}. All are published; each names
 * a fault code of 20,000, so that words are frequent and rare as they are in life. The same seed gives the same articles.
 */
public final class GenerateArticles {
    private static final int BATCH = 5_000;
    private static final String ARTICLES = """
            copy article (id, number, kind, latest, state, published, helpful, unhelpful, created_at, created_by, updated_at, updated_by,
                version) from stdin""";
    private static final String TEXTS = """
            copy article_text (id, article_id, number, state, title, keywords, symptom, cause, solution, review, audience, valid_from, note,
                author, reviewer, words, created_at, created_by, updated_at, updated_by, version) from stdin""";
    private static final String SEARCH = """
            copy article_text_search (text_id, article_id, kind, audience, valid_from, stale, worth, title, title_words, published_at)
                from stdin""";

    private final StringBuilder articles = new StringBuilder();
    private final StringBuilder texts = new StringBuilder();
    private final StringBuilder search = new StringBuilder();
    private final SplittableRandom random;
    private final Words words;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final long first;

    private GenerateArticles(long seed, long first) {
        this.random = new SplittableRandom(seed);
        this.words = new Words(random.split());
        this.first = first;
    }

    public static void main(String[] args) throws SQLException, IOException {
        var count = args.length > 1 ? Integer.parseInt(args[1]) : 200_000;
        var seed = args.length > 2 ? Long.parseLong(args[2]) : 20261126L;
        try (var connection = new RunFolder(Path.of(args[0])).database()) {
            connection.setAutoCommit(false);
            var first = GenerateTickets.number(connection, "select coalesce(max(id), 0) + 1000000 from article_text");
            new GenerateArticles(seed, first).fill(connection, count);
        }
    }

    private void fill(Connection connection, int count) throws SQLException, IOException {
        var began = System.nanoTime();
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int i = 0; i < count; i++) {
            make(i);
            if (i % BATCH == BATCH - 1 || i == count - 1) {
                GenerateTickets.write(copy, ARTICLES, articles);
                GenerateTickets.write(copy, TEXTS, texts);
                GenerateTickets.write(copy, SEARCH, search);
                connection.commit();
                System.out.printf("%,d articles, %.0f s%n", i + 1, (System.nanoTime() - began) / 1e9);
            }
        }
        finish(connection);
        System.out.printf("done in %.0f s%n", (System.nanoTime() - began) / 1e9);
    }

    private void make(int i) {
        var id = first + i;
        var number = "B" + id;
        var code = Words.code(random);
        var title = words.title() + code + "的处理";
        var symptom = words.description(words.title());
        var cause = words.cause();
        var solution = "先核对报错代码" + code + "，" + words.remedy() + words.description(title);
        var helpful = random.nextInt(20);
        var unhelpful = random.nextInt(8);
        var worth = 0.5 + (helpful + 2.0) / (helpful + unhelpful + 4.0);
        var at = now.minusSeconds(random.nextInt(90_000_000));
        var day = LocalDate.of(2020, 1, 1);
        var kind = random.nextInt(3) == 0 ? "FAQ" : "SOLUTION";
        var audience = random.nextBoolean() ? "STAFF" : "STAFF INSTITUTION";
        articles.append(stamp(new CopyLine().add(id).add(number).add(kind).add(1).add("PUBLISHED").add(1).add(helpful).add(unhelpful), at));
        texts.append(stamp(new CopyLine().add(id).add(id).add(1).add("PUBLISHED").add(title).add("").add(symptom).add(cause).add(solution)
                .add("").add(audience).add(day).add("").add("bench").add("leader")
                .add(SearchWords.weighted(List.of(title), List.of(symptom), List.of(solution, cause))), at));
        search.append(new CopyLine().add(id).add(id).add(kind).add(audience).add(day).add(false).add(worth).add(title)
                .add(SearchWords.weighted(List.of(title), List.of(), List.of())).add(at).line());
    }

    private static String stamp(CopyLine line, Instant at) {
        return line.add(at).add("bench").add(at).add("bench").add(0).line();
    }

    /** In how many articles each word occurs; new rows of the application come after ours; the planner knows the tables. */
    private static void finish(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into article_word (word, articles)
                    select word, count(*) from article_text_search s join article_text v on v.id = s.text_id,
                        unnest(tsvector_to_array(v.words)) as word group by word
                    on conflict (word) do update set articles = excluded.articles""");
        }
        for (var table : new String[] {"article", "article_text"}) {
            GenerateTickets.number(connection, "select setval('%s_seq', (select max(id) from %s) + 50)".formatted(table, table));
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) article, article_text, article_text_search, article_word");
        }
    }
}
