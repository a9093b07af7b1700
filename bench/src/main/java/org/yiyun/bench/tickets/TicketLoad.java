package org.yiyun.bench.tickets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * People at work on a million tickets: {@code TicketLoad <.run> [users] [seconds] [pause ms] [warm-up s] [kinds]}. Each kind of
 * request is measured by itself, then all mixed, or only the kinds that are named ("verb,ticket"); searches also for words that nobody has asked for before, without a
 * warm-up. Every user sends the next request when he has the answer and has looked at it for the pause. Prints percentiles
 * in milliseconds.
 */
public final class TicketLoad {
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final String[] FILTERS = {
        "status=CLOSED&level=2", "status=ASSIGNED&level=1", "status=LOCATING&level=3", "status=GRADED,ASSIGNED,LOCATING&level=1,2",
        "kind=FAULT&status=CLOSED", "status=RECEIVED"
    };
    private static final int DEEP = 200;
    private static final String NEW_WORDS = "search new words";

    private final Api api;
    private final Crowd crowd;
    private final List<String> numbers = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> cursors = new ArrayList<>();

    private TicketLoad(Api api, Crowd crowd) {
        this.api = api;
        this.crowd = crowd;
    }

    public static void main(String[] args) throws Exception {
        var run = new RunFolder(Path.of(args[0]));
        var load = new TicketLoad(new Api(run.url(), "desk", run.account("desk")), Crowd.of(args));
        load.prepare();
        load.measure(args.length > 5 ? List.of(args[5].split(",")) : List.of());
    }

    /** Walks far into the list for cursors and numbers. */
    private void prepare() throws IOException, InterruptedException {
        var path = "/tickets?limit=500";
        for (int i = 0; i < DEEP; i++) {
            var page = api.get(path);
            NUMBER.matcher(page).results().limit(20).forEach(match -> numbers.add(match.group(1)));
            var next = NEXT.matcher(page);
            if (!next.find()) {
                break;
            }
            cursors.add(next.group(1));
            path = "/tickets?limit=500&cursor=" + Api.encoded(next.group(1));
        }
        var assigned = api.get("/tickets?status=ASSIGNED,LOCATING&limit=500");
        NUMBER.matcher(assigned).results().forEach(match -> open.add(match.group(1)));
    }

    private void measure(List<String> wanted) throws Exception {
        Map<String, Crowd.Act> acts = new LinkedHashMap<>();
        acts.put("first page", (random, words) -> api.get("/tickets"));
        acts.put("deep page", (random, words) -> api.get("/tickets?cursor=" + Api.encoded(cursors.get(random.nextInt(cursors.size())))));
        acts.put("status + level", (random, words) -> api.get("/tickets?" + FILTERS[random.nextInt(FILTERS.length)]));
        acts.put("overdue", (random, words) -> api.get("/tickets?overdue=true"));
        acts.put("search words", (random, words) -> api.get("/tickets?q=" + Api.encoded(words.query())));
        acts.put(NEW_WORDS, (random, words) -> api.get("/tickets?q=" + Api.encoded(words.rareQuery())));
        acts.put("ticket", (random, words) -> api.get("/tickets/" + numbers.get(random.nextInt(numbers.size()))));
        acts.put("verb", (random, words) -> api.post(
                "/tickets/" + open.get(random.nextInt(open.size())) + "/comment", "{\"text\":\"已联系用户。\",\"internal\":true}"));
        if (!wanted.isEmpty()) {
            acts.keySet().retainAll(wanted);
        }
        crowd.head();
        for (var act : acts.entrySet()) {
            if (!act.getKey().equals(NEW_WORDS)) {
                crowd.warm(act.getValue());
            }
            crowd.measure(act.getKey(), act.getValue());
        }
        acts.remove(NEW_WORDS);
        if (acts.size() < 2) {
            return;
        }
        var all = List.copyOf(acts.values());
        crowd.measure("mixed", (random, words) -> all.get(random.nextInt(all.size())).run(random, words));
    }
}
