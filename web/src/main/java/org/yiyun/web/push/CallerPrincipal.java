package org.yiyun.web.push;

import java.security.Principal;
import org.yiyun.security.Caller;

/** The caller of a request, in the only form that the request hands over to its WebSocket. */
record CallerPrincipal(Caller caller) implements Principal {
    @Override
    public String getName() {
        return caller.name();
    }
}
