package org.yiyun.web.insured;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.insured.ChangeRule;
import org.yiyun.insured.ChannelDay;
import org.yiyun.insured.ChannelKind;
import org.yiyun.insured.ChannelService;
import org.yiyun.insured.ChannelView;
import org.yiyun.insured.EditChannel;
import org.yiyun.insured.RuleView;
import org.yiyun.insured.Verification;
import org.yiyun.insured.engine.RuleKind;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/** The channels with their use, and the rules of suggestions. The channel that is looked at is in the URL. */
@Named
@RequestScoped
public class InsuredChannelsPage {
    private static final int DAYS = 30;
    private static final int MOST = 100;
    private static final String PAGE = "/insured-channels.xhtml?faces-redirect=true";

    @EJB
    private ChannelService service;
    @Inject
    private UrlQuery url;
    @Inject
    private RecordReader reader;

    private final Fields fields = new Fields();
    private List<ChannelView> channels = List.of();
    private List<ChannelDay> use = List.of();
    private List<RuleView> rules = List.of();
    private @Nullable ChannelView chosen;

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (!Callers.current().may(Permission.INSURED_CHANNEL)) {
            return;
        }
        channels = service.list();
        rules = service.rules();
        chosen = channels.stream().filter(one -> one.code().equals(url.get("channel"))).findFirst().orElse(null);
        if (chosen != null) {
            use = service.use(chosen.code(), DAYS);
            fields.with("code", chosen.code()).with("name", chosen.name()).with("kind", chosen.kind()).with("account", chosen.account())
                    .with("least", chosen.least()).with("perPerson", chosen.perPerson()).with("misses", chosen.misses())
                    .with("active", chosen.active()).with("version", chosen.version());
        } else {
            fields.with("least", Verification.REAL_NAME).with("perPerson", 20).with("misses", 100).with("active", true);
        }
    }

    public String save() {
        var edit = reader.validated(new EditChannel(
                fields.text("code"), fields.text("name"), fields.constant("kind", ChannelKind.class), fields.text("account"),
                fields.constant("least", Verification.class), number("perPerson"), number("misses"), fields.flag("active")));
        service.save(edit, fields.text("version").isEmpty() ? null : Integer.valueOf(fields.text("version")));
        Notices.done("insured.channel.saved", Map.of("name", edit.name()));
        return PAGE + "&channel=" + edit.code();
    }

    public String changeRule() {
        var change = reader.validated(new ChangeRule(
                fields.constant("rule", RuleKind.class), AddressValues.day(fields.text("from")), share(), number("days"), fields.text("source")));
        service.changeRule(change);
        Notices.done("insured.rule.changed");
        return PAGE;
    }

    private @Nullable Integer number(String field) {
        var text = fields.text(field);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,6}")) {
            throw BusinessException.invalid(field, "field.type.integer", Map.of());
        }
        return Integer.valueOf(text);
    }

    /** Typed as percent. */
    private @Nullable BigDecimal share() {
        Integer percent = number("share");
        if (percent != null && (percent < 1 || percent > MOST)) {
            throw BusinessException.invalid("share", "field.range", Map.of("min", 1, "max", MOST));
        }
        return percent == null ? null : BigDecimal.valueOf(percent, 2);
    }

    public List<ChannelView> getChannels() {
        return channels;
    }

    /** Of the channel that the address names. */
    public List<ChannelDay> getUse() {
        return use;
    }

    public @Nullable ChannelView getChosen() {
        return chosen;
    }

    public List<RuleView> getRules() {
        return rules;
    }

    public ChannelKind[] getKinds() {
        return ChannelKind.values();
    }

    public Verification[] getVerifications() {
        return Verification.values();
    }

    public RuleKind[] getRuleKinds() {
        return RuleKind.values();
    }

    public Fields getFields() {
        return fields;
    }
}
