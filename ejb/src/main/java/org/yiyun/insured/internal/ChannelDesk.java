package org.yiyun.insured.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.insured.ChangeRule;
import org.yiyun.insured.ChannelDay;
import org.yiyun.insured.ChannelService;
import org.yiyun.insured.ChannelView;
import org.yiyun.insured.EditChannel;
import org.yiyun.insured.RuleView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;

/** Who keeps the channels and the rules. */
@ApplicationScoped
public class ChannelDesk {
    private static final String SUBJECT = "insured-channel";

    private final Channels channels;
    private final Rules rules;
    private final UserQueries users;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ChannelDesk(Channels channels, Rules rules, UserQueries users, AuditService audit, BusinessClock clock) {
        this.channels = channels;
        this.rules = rules;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ChannelDesk() {
        this(null, null, null, null, null);
    }

    public List<ChannelView> list() {
        Callers.current().refuseNarrowScope();
        return channels.all().stream().map(this::view).toList();
    }

    private ChannelView view(InsuredChannel channel) {
        LocalDate today = clock.today();
        return channel.view(channels.days(channel.code(), today).stream().findFirst()
                .orElse(new ChannelDay(today, 0, 0, 0, 0, 0, 0, 0, null)));
    }

    public List<ChannelDay> use(String channel, int days) {
        Callers.current().refuseNarrowScope();
        channels.find(channel).orElseThrow(() -> BusinessException.notFound(SUBJECT, channel));
        if (days < 1 || days > ChannelService.MOST_DAYS) {
            throw BusinessException.invalid("days", "field.range", Map.of("min", 1, "max", ChannelService.MOST_DAYS));
        }
        return channels.days(channel, clock.today().minusDays(days - 1L));
    }

    public ChannelView save(EditChannel edit, @Nullable Integer version) {
        Callers.current().refuseNarrowScope();
        if (!users.holders(Permission.INSURED_QUERY).contains(edit.account())) {
            throw BusinessException.invalid("account", "field.insured.account", Map.of("id", edit.account()));
        }
        String by = Callers.current().name();
        var known = channels.lock(edit.code());
        if (version == null && known.isPresent()) {
            throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", SUBJECT, "id", edit.code()));
        }
        InsuredChannel channel = known.orElseGet(() -> new InsuredChannel(edit, by, clock.now()));
        if (known.isEmpty()) {
            if (version != null) {
                throw BusinessException.notFound(SUBJECT, edit.code());
            }
            channels.add(channel);
        } else if (channel.version() != version) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", SUBJECT, "id", edit.code()));
        } else {
            channel.edit(edit, by, clock.now());
        }
        channels.flush();
        audit.record("insured.channel", SUBJECT, edit.code(), Map.of(
                "account", edit.account(), "least", edit.least(), "perPerson", edit.perPerson(), "misses", edit.misses(), "active", edit.active()));
        return view(channel);
    }

    public List<RuleView> rules() {
        Callers.current().refuseNarrowScope();
        return rules.all();
    }

    public List<RuleView> changeRule(ChangeRule change) {
        Callers.current().refuseNarrowScope();
        rules.hold();
        LocalDate earliest = latest(clock.today(), rules.lastFrom(change.code())).plusDays(1);
        if (change.from().isBefore(earliest)) {
            throw BusinessException.invalid("from", "field.insured.from", Map.of("min", earliest));
        }
        if (change.code().hasShare() != (change.share() != null)) {
            throw BusinessException.invalid("share", change.code().hasShare() ? "field.required" : "field.insured.none", Map.of());
        }
        if (change.code().hasDays() != (change.days() != null)) {
            throw BusinessException.invalid("days", change.code().hasDays() ? "field.required" : "field.insured.none", Map.of());
        }
        rules.change(change, Callers.current().name(), clock.now());
        audit.record("insured.rule", "insured-rule", change.code().name(), Map.of("from", change.from(), "source", change.source()));
        return rules.all();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
