package org.yiyun.web.publicity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.publicity.CampaignRow;
import org.yiyun.publicity.CampaignStatus;
import org.yiyun.publicity.ChannelView;
import org.yiyun.publicity.PublicityQueries;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** The list of campaigns; all its state is in the URL. */
@Named
@RequestScoped
public class PublicityListPage {
    private static final int SIZE = 50;

    @EJB
    private PublicityQueries campaigns;
    @Inject
    private UrlQuery url;

    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);
    private List<CampaignRow> rows = List.of();
    private List<ChannelView> channels = List.of();

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.PUBLICITY_READ)) {
            var filter = CampaignListQuery.parse(url::get);
            numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, campaigns.count(filter));
            rows = campaigns.rows(filter, numbers.offset(), SIZE);
            channels = campaigns.channels();
        }
    }

    public List<CampaignRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public boolean isFiltered() {
        return Stream.of("q", "status", "channel", "owner", "directive", "from", "to", "overdue").anyMatch(name -> !url.get(name).isEmpty());
    }

    public CampaignStatus[] getStatuses() {
        return CampaignStatus.values();
    }

    public List<ChannelView> getChannels() {
        return channels;
    }

    public List<Boolean> getYes() {
        return List.of(true);
    }

    /** The list with these filters, as a file. */
    public String exportUrl(String format) {
        return "/publicity/export" + url.with("format", format);
    }
}
