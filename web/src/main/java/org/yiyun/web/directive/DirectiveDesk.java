package org.yiyun.web.directive;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.directive.DirectiveService;
import org.yiyun.directive.EvaluateDirective;
import org.yiyun.directive.WorkItem;
import org.yiyun.directive.WorkReport;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.web.faces.Notices;

/** What is done to the directive that the page shows, and what was typed for it. */
@Named
@RequestScoped
public class DirectiveDesk {
    @EJB
    private DirectiveService service;
    @Inject
    private RecordReader reader;
    @Inject
    private DirectivePage page;

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private @Nullable WorkItem item;
    private @Nullable Integer version;

    public String confirm() {
        service.confirm(number(), text("remark"), page.getVersion());
        return done("directive.confirm.done");
    }

    public String reopen() {
        service.reopen(number(), required("reason"));
        return done("directive.reopen.done");
    }

    public String withdraw() {
        service.withdraw(number(), required("reason"));
        return done("directive.withdrawn");
    }

    public String link() {
        var policy = text("policy");
        service.link(number(), policy.isEmpty() ? null : policy, version);
        return done("directive.linked");
    }

    public @Nullable String report() {
        if (item == null) {
            return null;
        }
        service.report(number(), item, reader.validated(new WorkReport(
                text("person"), days.get("plannedOn"), days.get("doneOn"), words.get("result"))));
        return done("directive.saved");
    }

    public String goLive() {
        var on = days.get("on");
        if (on == null) {
            throw BusinessException.invalid("on", "field.required", Map.of());
        }
        service.goLive(number(), on, text("remark"));
        return done("directive.golive.done");
    }

    public String evaluate() {
        service.evaluate(number(), reader.validated(new EvaluateDirective(
                days.get("until"), text("effects"), words.get("problems"), words.get("suggestions"), days.get("nextOn"))));
        return done("directive.evaluated");
    }

    private String number() {
        return String.valueOf(page.getNumber());
    }

    private String text(String name) {
        var typed = words.get(name);
        return typed == null ? "" : typed.strip();
    }

    private String required(String name) {
        var typed = text(name);
        if (typed.isEmpty()) {
            throw BusinessException.invalid(name, "field.required", Map.of());
        }
        return typed;
    }

    private String done(String key) {
        Notices.done(key);
        return page.again();
    }

    public WorkItem[] getItems() {
        return WorkItem.values();
    }

    /** By the ids of the inputs. */
    public Map<String, String> getWords() {
        return words;
    }

    /** By the ids of the inputs. */
    public Map<String, LocalDate> getDays() {
        return days;
    }

    public @Nullable WorkItem getItem() {
        return item;
    }

    public void setItem(@Nullable WorkItem item) {
        this.item = item;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }
}
