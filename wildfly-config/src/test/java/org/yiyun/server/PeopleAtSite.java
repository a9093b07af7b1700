package org.yiyun.server;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.yiyun.it.HotlineMessages;
import org.yiyun.it.Stomp;

/**
 * Somebody who writes and a call centre that sends, at the node beside them, until this program is ended: {@code PeopleAtSite <url>
 * <stomp port> <desk's password> <hotline user> <hotline password>}. Prints what was confirmed to them, {@code T <title>} and
 * {@code K <key>}, and whether their node says that it is ready, {@code R true} or {@code R false}.
 */
final class PeopleAtSite {
    private final String url;
    private final int stomp;
    private final String deskPassword;
    private final String hotlineUser;
    private final String hotlinePassword;

    private PeopleAtSite(String... words) {
        url = words[0];
        stomp = Integer.parseInt(words[1]);
        deskPassword = words[2];
        hotlineUser = words[3];
        hotlinePassword = words[4];
    }

    public static void main(String... words) {
        var people = new PeopleAtSite(words);
        CompletableFuture.allOf(CompletableFuture.runAsync(people::write), CompletableFuture.runAsync(people::call),
                CompletableFuture.runAsync(people::look)).join();
    }

    private void write() {
        var login = RestCalls.login(url, "desk", deskPassword);
        while (true) {
            var title = "cut-" + UUID.randomUUID();
            try {
                if (RestCalls.open(url, login, title).statusCode() == 201) {
                    say("T " + title);
                }
            } catch (Exception unanswered) {
                // not confirmed, so nothing was promised; the client throws what it likes
            }
            Pause.millis(50);
        }
    }

    private void call() {
        while (true) {
            try (var sender = Stomp.connect(CutOffSite.SITE, stomp, hotlineUser, hotlinePassword)) {
                while (true) {
                    var key = "cut-" + UUID.randomUUID();
                    sender.send("hotline.intake", HotlineMessages.message(key));
                    say("K " + key);
                    Pause.millis(100);
                }
            } catch (IOException notTaken) {
                Pause.millis(200);
            }
        }
    }

    private void look() {
        while (true) {
            say("R " + Http.ok(url + "/health/ready"));
            Pause.millis(500);
        }
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
        }
    }
}
