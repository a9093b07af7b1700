package org.yiyun.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SteadyRequestTest {
    private final Map<String, Object> kept = new HashMap<>();
    private final List<String> written = new ArrayList<>();
    private final HttpSession session = made(HttpSession.class, (proxy, method, args) -> switch (method.getName()) {
        case "getAttribute" -> kept.get((String) args[0]);
        case "setAttribute" -> {
            written.add((String) args[0]);
            yield kept.put((String) args[0], args[1]);
        }
        default -> throw new UnsupportedOperationException(method.getName());
    });
    private final SteadyRequest request = new SteadyRequest(made(HttpServletRequest.class, (proxy, method, args) ->
            args != null && Boolean.FALSE.equals(args[0]) && written.isEmpty() ? null : session));

    @Test
    void writesATextOnceAndAgainWhenItIsAnother() {
        for (var encoding : List.of("UTF-8", "UTF-8", "GBK", "UTF-8")) {
            request.getSession().setAttribute("charset", encoding);
        }

        assertThat(written).hasSize(3);
        assertThat(request.getSession(false).getAttribute("charset")).isEqualTo("UTF-8");
    }

    /** A map that was changed is the same map. */
    @Test
    void writesWhateverMayHaveChanged() {
        var views = new HashMap<String, String>();
        request.getSession().setAttribute("views", views);
        request.getSession().setAttribute("views", views);

        assertThat(written).containsExactly("views", "views");
    }

    @Test
    void beginsNoSession() {
        assertThat(request.getSession(false)).isNull();
    }

    private static <T> T made(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
