package org.yiyun.web.notification;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.yiyun.notification.NotificationQueries;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.PushHub;
import org.yiyun.security.Callers;

/**
 * Where open pages listen ({@link PushHub} tells what they hear). A page first gets its user's last notifications; the
 * word {@code seen} from it marks all as read. A page that says nothing for a while is cut off and connects anew, so that
 * whoever has logged out or lost a permission hears no more.
 */
@ServerEndpoint(PushEndpoint.PATH)
public class PushEndpoint {
    static final String PATH = "/push";

    private static final Logger LOG = Logger.getLogger("org.yiyun.web.push");
    private static final int RECENT = 20;
    private static final long IDLE_MILLIS = TimeUnit.MINUTES.toMillis(10);
    private static final long SEND_MILLIS = TimeUnit.SECONDS.toMillis(10);

    @Inject
    private PushHub hub;

    @Inject
    private NotificationQueries queries;

    @Inject
    private NotificationService service;

    @OnOpen
    public void open(Session session) throws IOException {
        if (!(session.getUserPrincipal() instanceof PushPrincipal reader)) {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "not logged in"));
            return;
        }
        session.setMaxIdleTimeout(IDLE_MILLIS);
        session.getAsyncRemote().setSendTimeout(SEND_MILLIS);
        hub.join(session.getId(), reader.caller(), reader.language(), text -> send(session, text));
        Callers.runAs(reader.caller(), () -> {
            var recent = new ArrayList<>(queries.rows(false, 0, RECENT, reader.language()));
            Collections.reverse(recent);
            recent.forEach(notification -> send(session, PushHub.past(notification)));
        });
    }

    @OnMessage(maxMessageSize = 64)
    public void seen(String word, Session session) {
        if ("seen".equals(word) && session.getUserPrincipal() instanceof PushPrincipal reader) {
            Callers.runAs(reader.caller(), service::readAll);
        }
    }

    @OnClose
    public void close(Session session) {
        hub.leave(session.getId());
    }

    @OnError
    public void failed(Session session, Throwable fault) {
        LOG.debugf(fault, "push to %s", session.getId());
        hub.leave(session.getId());
    }

    private void send(Session session, String text) {
        session.getAsyncRemote().sendText(text, result -> {
            if (!result.isOK()) {
                hub.leave(session.getId());
            }
        });
    }
}
