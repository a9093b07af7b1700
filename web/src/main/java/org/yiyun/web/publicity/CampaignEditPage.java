package org.yiyun.web.publicity;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.publicity.ChannelView;
import org.yiyun.publicity.NewChannel;
import org.yiyun.publicity.PlanCampaign;
import org.yiyun.publicity.PublicityQueries;
import org.yiyun.publicity.PublicityService;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;

/** Plans a campaign, or writes the plan of one anew; and adds channels. */
@Named
@ViewScoped
public class CampaignEditPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private PublicityQueries queries;
    @EJB
    private PublicityService service;
    @Inject
    private RecordReader reader;

    private @Nullable String number;
    private @Nullable String directive;
    private int version;
    private @Nullable String channelCode;
    private @Nullable String channelName;
    private @Nullable String channelNameEn;
    private final Form form = new Form();
    private transient @Nullable List<ChannelView> channels;

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public void load() {
        if (isFresh()) {
            form.directive = directive;
            return;
        }
        var known = queries.get(String.valueOf(number));
        version = known.version();
        form.title = known.title();
        form.goal = known.goal();
        form.content = known.content();
        form.method = known.method();
        form.channels = new ArrayList<>(known.channels());
        form.audience = known.audience();
        form.from = known.from();
        form.until = known.until();
        form.owner = known.owner();
        form.directive = known.directive();
        form.policy = known.policy();
        form.policyVersion = known.policyVersion();
    }

    public boolean isFresh() {
        return number == null || number.isBlank();
    }

    public String save() {
        var plan = reader.validated(new PlanCampaign(
                orEmpty(form.title), orEmpty(form.goal), orEmpty(form.content), orEmpty(form.method), form.channels, orEmpty(form.audience),
                form.from, form.until, form.owner, form.directive, form.policy, form.policyVersion));
        var saved = isFresh() ? service.plan(plan) : service.replan(String.valueOf(number), plan, version);
        Notices.done(isFresh() ? "publicity.done.PLAN" : "publicity.done.REPLAN", Map.of("number", saved.number()));
        return "/campaign.xhtml?faces-redirect=true&number=" + saved.number();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    public String addChannel() {
        var added = service.add(reader.validated(new NewChannel(orEmpty(channelCode), orEmpty(channelName), orEmpty(channelNameEn))));
        Notices.done("publicity.done.CHANNEL", Map.of("name", added.name()));
        return "/campaign-edit.xhtml?faces-redirect=true" + (isFresh() ? "" : "&number=" + number);
    }

    /** Whether the reader says by what people may be reached. */
    public boolean isChanneling() {
        return Callers.current().may(Permission.PUBLICITY_APPROVE);
    }

    public List<ChannelView> getChannels() {
        if (channels == null) {
            channels = queries.channels();
        }
        return channels;
    }

    public Form getForm() { return form; }

    public @Nullable String getNumber() { return number; }

    public void setNumber(@Nullable String number) { this.number = number; }

    public @Nullable String getDirective() { return directive; }

    public void setDirective(@Nullable String directive) { this.directive = directive; }

    public @Nullable String getChannelCode() { return channelCode; }

    public void setChannelCode(@Nullable String channelCode) { this.channelCode = channelCode; }

    public @Nullable String getChannelName() { return channelName; }

    public void setChannelName(@Nullable String channelName) { this.channelName = channelName; }

    public @Nullable String getChannelNameEn() { return channelNameEn; }

    public void setChannelNameEn(@Nullable String channelNameEn) { this.channelNameEn = channelNameEn; }

    /** What is typed. */
    public static class Form implements Serializable {
        private static final long serialVersionUID = 1;

        private @Nullable String title;
        private @Nullable String goal;
        private @Nullable String content;
        private @Nullable String method;
        private List<String> channels = new ArrayList<>();
        private @Nullable String audience;
        private @Nullable LocalDate from;
        private @Nullable LocalDate until;
        private @Nullable String owner;
        private @Nullable String directive;
        private @Nullable String policy;
        private @Nullable Integer policyVersion;

        public @Nullable String getTitle() { return title; }

        public void setTitle(@Nullable String title) { this.title = title; }

        public @Nullable String getGoal() { return goal; }

        public void setGoal(@Nullable String goal) { this.goal = goal; }

        public @Nullable String getContent() { return content; }

        public void setContent(@Nullable String content) { this.content = content; }

        public @Nullable String getMethod() { return method; }

        public void setMethod(@Nullable String method) { this.method = method; }

        public List<String> getChannels() { return channels; }

        public void setChannels(List<String> channels) { this.channels = channels; }

        public @Nullable String getAudience() { return audience; }

        public void setAudience(@Nullable String audience) { this.audience = audience; }

        public @Nullable LocalDate getFrom() { return from; }

        public void setFrom(@Nullable LocalDate from) { this.from = from; }

        public @Nullable LocalDate getUntil() { return until; }

        public void setUntil(@Nullable LocalDate until) { this.until = until; }

        public @Nullable String getOwner() { return owner; }

        public void setOwner(@Nullable String owner) { this.owner = owner; }

        public @Nullable String getDirective() { return directive; }

        public void setDirective(@Nullable String directive) { this.directive = directive; }

        public @Nullable String getPolicy() { return policy; }

        public void setPolicy(@Nullable String policy) { this.policy = policy; }

        public @Nullable Integer getPolicyVersion() { return policyVersion; }

        public void setPolicyVersion(@Nullable Integer policyVersion) { this.policyVersion = policyVersion; }
    }
}
