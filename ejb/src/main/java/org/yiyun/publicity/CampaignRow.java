package org.yiyun.publicity;

import java.time.LocalDate;
import java.util.List;

/** A line of the list. */
public record CampaignRow(
        String number, String title, List<String> channels, String audience, LocalDate from, LocalDate until, String owner,
        CampaignStatus status, CampaignFigures figures, int version) {
    public CampaignRow {
        channels = List.copyOf(channels);
    }
}
