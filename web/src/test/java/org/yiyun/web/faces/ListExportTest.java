package org.yiyun.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;

class ListExportTest {
    private final List<String> answered = new ArrayList<>();
    private final List<String> read = new ArrayList<>();

    @Test
    void doesNotExistForWhoMayNotOpenThePage() {
        get(Permission.TASK_READ, new Caller("desk", "desk", Caller.Kind.STAFF, Set.of(Permission.TICKET_READ), Scope.ALL, "192.0.2.1"));
        assertThat(answered).containsExactly("sendError 404");
        assertThat(read).as("the list").isEmpty();
    }

    private void get(Permission permission, Caller caller) {
        var export = new ListExport("tasks", permission) {
            private static final long serialVersionUID = 1;

            @Override
            protected Table table(UnaryOperator<String> asked, Locale language) {
                read.add("tasks");
                return new Table(List.of(), ListFile.of(List.<String>of(), List::of));
            }
        };
        Callers.runAs(caller, () -> {
            try {
                export.doGet(told(HttpServletRequest.class), told(HttpServletResponse.class));
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private <T> T told(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            answered.add(method.getName() + " " + args[0]);
            return null;
        }));
    }
}
