package org.yiyun.web.security;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * A request whose session is written to only if something in it changes. Faces puts the same text into the session with each page, and
 * the server then copies the whole session for the other nodes, with the forms that the person has opened in it.
 */
final class SteadyRequest extends HttpServletRequestWrapper {
    SteadyRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public HttpSession getSession() {
        return new Steady(super.getSession());
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        var session = super.getSession(create);
        return session == null ? null : new Steady(session);
    }

    /** Texts never change, so that the same one need not be written again; anything else may have. */
    private record Steady(HttpSession session) implements HttpSession {
        @Override
        public void setAttribute(String name, Object value) {
            if (!(value instanceof String) || !value.equals(session.getAttribute(name))) {
                session.setAttribute(name, value);
            }
        }

        @Override
        public Object getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Enumeration<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public long getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public long getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public ServletContext getServletContext() {
            return session.getServletContext();
        }

        @Override
        public void setMaxInactiveInterval(int seconds) {
            session.setMaxInactiveInterval(seconds);
        }

        @Override
        public int getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public void invalidate() {
            session.invalidate();
        }

        @Override
        public boolean isNew() {
            return session.isNew();
        }
    }
}
