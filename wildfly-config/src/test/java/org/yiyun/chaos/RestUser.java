package org.yiyun.chaos;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yiyun.server.Cluster;

/** One of the twenty people at the desk: opens tickets, comments and grades his own, reads. */
final class RestUser implements Actor {

    private static final int PAUSE = 400;
    private static final int OWN = 20;

    private final RestClient rest;
    private final Ledger ledger;
    private final Random random;
    private final List<String> own = new ArrayList<>();

    RestUser(Cluster cluster, Ledger ledger, long seed) {
        this.rest = new RestClient(cluster, "desk", ledger);
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    @Override
    public void work() throws InterruptedException {
        Thread.sleep(random.nextInt(PAUSE));
        int choice = random.nextInt(100);
        if (own.isEmpty() || choice < 35) {
            open();
        } else if (choice < 70) {
            comment();
        } else {
            read();
        }
    }

    private void open() throws InterruptedException {
        var title = ledger.mark("t");
        ledger.triesTicket(title);
        var ticket = rest.post("/tickets", Json.createObjectBuilder()
                .add("kind", random.nextBoolean() ? "FAULT" : "CONSULTATION")
                .add("channel", "PHONE")
                .add("title", title)
                .add("description", "收费窗口结算时提示网络异常。")
                .add("contact", Json.createObjectBuilder().add("name", "陈晓明").add("phone", "10001234567"))
                .build());
        if (ticket != null) {
            ledger.confirmsTicket(title, ticket.getString("number"));
            own.add(ticket.getString("number"));
            if (own.size() > OWN) {
                own.remove(0);
            }
        }
    }

    private void comment() throws InterruptedException {
        var number = own.get(random.nextInt(own.size()));
        var marker = ledger.mark("v");
        ledger.triesVerb(marker);
        var grade = random.nextInt(4) == 0;
        var body = grade
                ? Json.createObjectBuilder().add("level", 1 + random.nextInt(3)).add("reason", marker)
                : Json.createObjectBuilder().add("text", marker).add("internal", random.nextBoolean());
        if (rest.post("/tickets/" + number + (grade ? "/grade" : "/comment"), body.build()) != null) {
            ledger.confirmsVerb(marker, number);
        }
    }

    private void read() throws InterruptedException {
        var number = own.get(random.nextInt(own.size()));
        var paths = List.of("/tickets?limit=20", "/tickets/" + number, "/tickets/" + number + "/history", "/tickets/" + number + "/clocks");
        if (rest.get(paths.get(random.nextInt(paths.size()))) != null) {
            ledger.count(Ledger.Figure.READS);
        }
    }
}
