package org.yiyun.web.directive;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.directive.DirectiveLevel;
import org.yiyun.directive.DirectiveQueries;
import org.yiyun.directive.DirectiveService;
import org.yiyun.directive.RegisterDirective;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.web.faces.Notices;

/** Registers a directive, or changes what is registered of one. */
@Named
@ViewScoped
public class DirectiveEditPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private DirectiveQueries queries;
    @EJB
    private DirectiveService service;
    @Inject
    private RecordReader reader;

    private @Nullable String number;
    private int version;
    private final Form form = new Form();

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public void load() {
        if (number == null || number.isBlank()) {
            return;
        }
        var known = queries.get(number);
        version = known.version();
        form.title = known.title();
        form.level = known.level();
        form.issuer = known.issuer();
        form.documentNumber = known.documentNumber();
        form.issuedOn = known.issuedOn();
        form.receivedOn = known.receivedOn();
        form.effectiveOn = known.effectiveOn();
        form.deadline = known.deadline();
        form.modules = String.join("、", known.modules());
        form.summary = known.summary();
        form.owner = known.owner();
    }

    public boolean isFresh() {
        return number == null || number.isBlank();
    }

    public String save() {
        var request = reader.validated(new RegisterDirective(
                form.title, form.level, form.issuer, form.documentNumber, form.issuedOn, form.receivedOn, form.effectiveOn, form.deadline,
                modules(), form.summary, form.owner));
        var saved = isFresh() ? service.register(request) : service.change(String.valueOf(number), request, version);
        Notices.done(isFresh() ? "directive.registered" : "directive.changed", Map.of("number", saved.number()));
        return "/directive.xhtml?faces-redirect=true&number=" + saved.number();
    }

    private List<String> modules() {
        return form.modules == null ? List.of()
                : Arrays.stream(form.modules.split("[,，、;；\\n]+")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    public DirectiveLevel[] getLevels() {
        return DirectiveLevel.values();
    }

    public Form getForm() {
        return form;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    /** What is typed. */
    public static class Form implements Serializable {
        private static final long serialVersionUID = 1;

        private @Nullable String title;
        private DirectiveLevel level = DirectiveLevel.CITY;
        private @Nullable String issuer;
        private @Nullable String documentNumber;
        private @Nullable LocalDate issuedOn;
        private @Nullable LocalDate receivedOn;
        private @Nullable LocalDate effectiveOn;
        private @Nullable LocalDate deadline;
        private @Nullable String modules;
        private @Nullable String summary;
        private @Nullable String owner;

        public @Nullable String getTitle() { return title; }

        public void setTitle(@Nullable String title) { this.title = title; }

        public DirectiveLevel getLevel() { return level; }

        public void setLevel(DirectiveLevel level) { this.level = level; }

        public @Nullable String getIssuer() { return issuer; }

        public void setIssuer(@Nullable String issuer) { this.issuer = issuer; }

        public @Nullable String getDocumentNumber() { return documentNumber; }

        public void setDocumentNumber(@Nullable String documentNumber) { this.documentNumber = documentNumber; }

        public @Nullable LocalDate getIssuedOn() { return issuedOn; }

        public void setIssuedOn(@Nullable LocalDate issuedOn) { this.issuedOn = issuedOn; }

        public @Nullable LocalDate getReceivedOn() { return receivedOn; }

        public void setReceivedOn(@Nullable LocalDate receivedOn) { this.receivedOn = receivedOn; }

        public @Nullable LocalDate getEffectiveOn() { return effectiveOn; }

        public void setEffectiveOn(@Nullable LocalDate effectiveOn) { this.effectiveOn = effectiveOn; }

        public @Nullable LocalDate getDeadline() { return deadline; }

        public void setDeadline(@Nullable LocalDate deadline) { this.deadline = deadline; }

        public @Nullable String getModules() { return modules; }

        public void setModules(@Nullable String modules) { this.modules = modules; }

        public @Nullable String getSummary() { return summary; }

        public void setSummary(@Nullable String summary) { this.summary = summary; }

        public @Nullable String getOwner() { return owner; }

        public void setOwner(@Nullable String owner) { this.owner = owner; }
    }
}
