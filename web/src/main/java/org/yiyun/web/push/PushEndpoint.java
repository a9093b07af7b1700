package org.yiyun.web.push;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.yiyun.notification.NotificationQueries;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.NotificationView;
import org.yiyun.notification.PushHub;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Callers;
import org.yiyun.web.faces.PageDoors;

/**
 * A browser's line to {@link PushHub}: first what the person has been told lately, then whatever happens. The only thing
 * that a browser says is {@code seen}: its person has looked at the notifications.
 */
@ServerEndpoint("/push")
public class PushEndpoint {
    private static final Logger LOG = Logger.getLogger(PushEndpoint.class);
    private static final int LATEST = 20;
    private static final long IDLE = 5 * 60 * 1000L;

    @Inject
    private PushHub hub;
    @Inject
    private PageDoors doors;
    @EJB
    private NotificationQueries queries;
    @EJB
    private NotificationService service;

    @OnOpen
    public void open(Session session) throws IOException {
        if (!(session.getUserPrincipal() instanceof CallerPrincipal principal)) {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "login"));
            return;
        }
        var caller = principal.caller();
        session.setMaxIdleTimeout(IDLE);
        session.setMaxTextMessageBufferSize(64);
        Predicate<String> opens = page -> doors.isOpen(page, caller);
        Callers.runAs(caller, () -> sendLatest(session, opens));
        hub.join(session.getId(), caller, locale(session), opens, text -> send(session, text));
    }

    private void sendLatest(Session session, Predicate<String> opens) {
        List<NotificationView> oldestFirst = new ArrayList<>(queries.rows(false, 0, LATEST, locale(session)));
        Collections.reverse(oldestFirst);
        oldestFirst.forEach(notification -> send(session, PushHub.past(notification, opens)));
    }

    @OnMessage
    public void say(Session session, String word) {
        if ("seen".equals(word) && session.getUserPrincipal() instanceof CallerPrincipal principal) {
            Callers.runAs(principal.caller(), service::readAll);
        }
    }

    @OnClose
    public void close(Session session) {
        hub.leave(session.getId());
    }

    private static void send(Session session, String text) {
        if (session.isOpen()) {
            session.getAsyncRemote().sendText(text, result -> {
                if (!result.isOK()) {
                    LOG.debugf(result.getException(), "A browser did not take a message");
                }
            });
        }
    }

    private static Locale locale(Session session) {
        var wanted = session.getRequestParameterMap().getOrDefault("lang", List.of());
        return Texts.supported(wanted.isEmpty() ? Texts.CHINESE : Locale.forLanguageTag(wanted.get(0)));
    }
}
