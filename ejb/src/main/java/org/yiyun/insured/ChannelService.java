package org.yiyun.insured;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.insured.internal.ChannelDesk;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The channels with their use, and the rules of suggestions. They are of the whole city: FORBIDDEN for who sees a part of it only. */
@Stateless
public class ChannelService {
    /** As far back as use is told. */
    public static final int MOST_DAYS = 92;

    private final ChannelDesk desk;

    @Inject
    public ChannelService(ChannelDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ChannelService() {
        this(null);
    }

    /** In order of their codes. */
    @Requires(Permission.INSURED_CHANNEL)
    public List<ChannelView> list() {
        return desk.list();
    }

    /**
     * The days on which a channel was used, the latest first; today is the first.
     *
     * @param days at most {@link #MOST_DAYS}
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.INSURED_CHANNEL)
    public List<ChannelDay> use(String channel, int days) {
        return desk.use(channel, days);
    }

    /**
     * Makes what is new and changes what is known.
     *
     * @param version that was read; null for something new
     * @throws BusinessException ALREADY_EXISTS, NOT_FOUND, STALE_DATA; INVALID for an account that may not ask
     */
    @Requires(Permission.INSURED_CHANNEL)
    public ChannelView save(EditChannel edit, @Nullable Integer version) {
        return desk.save(edit, version);
    }

    /** By rule, then by day. */
    @Requires(Permission.INSURED_CHANNEL)
    public List<RuleView> rules() {
        return desk.rules();
    }

    /**
     * A rule is another one from a day on; what it was before stays readable.
     *
     * @throws BusinessException INVALID for a day that is not after today and after the last change, and for what the rule does not have
     */
    @Requires(Permission.INSURED_CHANNEL)
    public List<RuleView> changeRule(ChangeRule change) {
        return desk.changeRule(change);
    }
}
