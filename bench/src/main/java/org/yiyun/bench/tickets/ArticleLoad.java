package org.yiyun.bench.tickets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * People who look into the knowledge base: {@code ArticleLoad <.run> [users] [seconds] [pause ms] [warm-up s]}. Searches for
 * what people type, for frequent words that nobody asked for before, for rare words, and for mistyped ones; suggestions for a
 * sentence that grows while it is typed.
 */
public final class ArticleLoad {
    private ArticleLoad() {}

    public static void main(String[] args) throws Exception {
        var run = new RunFolder(Path.of(args[0]));
        var api = new Api(run.url(), "desk", run.account("desk"));
        var crowd = Crowd.of(args);
        Map<String, Crowd.Act> acts = new LinkedHashMap<>();
        acts.put("newest", (random, words) -> api.get("/articles?limit=20"));
        acts.put("search words", (random, words) -> search(api, words.query()));
        acts.put("search new words", (random, words) -> search(api, words.rareQuery()));
        acts.put("search rare", (random, words) -> search(api, words.title().substring(0, 4) + " " + Words.code(random)));
        acts.put("search mistyped", (random, words) -> search(api, words.title().replace("系统", "西统").replace("模块", "模快")));
        acts.put("suggestions", (random, words) -> {
            var typed = words.description(words.title()) + (random.nextInt(3) == 0 ? Words.code(random) : "");
            suggest(api, typed.substring(0, random.nextInt(4, typed.length())));
        });
        crowd.head();
        for (var act : acts.entrySet()) {
            crowd.warm(act.getValue());
            crowd.measure(act.getKey(), act.getValue());
        }
    }

    private static void search(Api api, String q) throws IOException, InterruptedException {
        api.get("/articles?limit=20&q=" + Api.encoded(q));
    }

    private static void suggest(Api api, String typed) throws IOException, InterruptedException {
        api.post("/articles/suggestions", "{\"text\":\"" + typed + "\"}");
    }
}
