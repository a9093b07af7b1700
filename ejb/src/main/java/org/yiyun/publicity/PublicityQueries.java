package org.yiyun.publicity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.publicity.internal.PublicityReading;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What may be seen of campaigns. For institutions there are none. */
@Stateless
public class PublicityQueries {
    private final PublicityReading reading;

    @Inject
    public PublicityQueries(PublicityReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public PublicityQueries() {
        this(null);
    }

    /** Newest first, by cursor. */
    @Requires(Permission.PUBLICITY_READ)
    public Page<CampaignRow> list(CampaignFilter filter, PageRequest request) {
        return reading.page(filter, request, Callers.current());
    }

    /** For a screen with page numbers; newest first. */
    @Requires(Permission.PUBLICITY_READ)
    public List<CampaignRow> rows(CampaignFilter filter, int offset, int limit) {
        return reading.rows(filter, offset, limit, Callers.current());
    }

    @Requires(Permission.PUBLICITY_READ)
    public long count(CampaignFilter filter) {
        return reading.count(filter, Callers.current());
    }

    /** For a file, at most ten thousand rows; audited. */
    @Requires(Permission.PUBLICITY_READ)
    public Exported<CampaignRow> export(CampaignFilter filter) {
        return reading.export(filter, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    @Requires(Permission.PUBLICITY_READ)
    public CampaignView get(String number) {
        return reading.get(number, Callers.current());
    }

    /**
     * Oldest first.
     *
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    @Requires(Permission.PUBLICITY_READ)
    public List<CampaignEventView> history(String number) {
        return reading.history(number, Callers.current());
    }

    /** In the order in which they came to be. */
    @Requires(Permission.PUBLICITY_READ)
    public List<ChannelView> channels() {
        return reading.channels();
    }
}
