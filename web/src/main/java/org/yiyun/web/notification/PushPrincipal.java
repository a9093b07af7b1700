package org.yiyun.web.notification;

import java.security.Principal;
import java.util.Locale;
import org.yiyun.security.Caller;

/** The caller and language of a request, in the one shape that a WebSocket session keeps of it. */
record PushPrincipal(Caller caller, Locale language) implements Principal {
    @Override
    public String getName() {
        return caller.name();
    }
}
