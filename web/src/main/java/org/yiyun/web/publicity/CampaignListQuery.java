package org.yiyun.web.publicity;

import static org.yiyun.web.faces.AddressValues.day;
import static org.yiyun.web.faces.AddressValues.many;
import static org.yiyun.web.faces.AddressValues.text;

import java.util.function.UnaryOperator;
import org.yiyun.publicity.CampaignFilter;
import org.yiyun.publicity.CampaignStatus;

/** What the address of the list of campaigns says. */
final class CampaignListQuery {
    private CampaignListQuery() {}

    /** @param params empty text for what is not there */
    static CampaignFilter parse(UnaryOperator<String> params) {
        return new CampaignFilter(
                many(CampaignStatus.class, params.apply("status")), text(params.apply("channel")), text(params.apply("owner")),
                text(params.apply("directive")), text(params.apply("q")), day(params.apply("from")), day(params.apply("to")),
                params.apply("overdue").equals("true"));
    }
}
