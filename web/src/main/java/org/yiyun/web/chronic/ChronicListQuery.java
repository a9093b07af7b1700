package org.yiyun.web.chronic;

import java.util.List;
import java.util.function.UnaryOperator;
import org.yiyun.chronic.ChronicFilter;
import org.yiyun.chronic.ChronicStatus;
import org.yiyun.web.faces.AddressValues;

/** What the address of the list of registrations says; what cannot be read there does not narrow. */
final class ChronicListQuery {
    static final List<String> NAMES = List.of("status", "disease", "institution", "region", "by", "from", "to", "on");

    private ChronicListQuery() {}

    /** @param params empty text for what is not there */
    static ChronicFilter parse(UnaryOperator<String> params) {
        return new ChronicFilter(
                AddressValues.many(ChronicStatus.class, params.apply("status")), AddressValues.text(params.apply("disease")),
                AddressValues.text(params.apply("institution")), AddressValues.text(params.apply("region")), AddressValues.text(params.apply("by")),
                AddressValues.day(params.apply("from")), AddressValues.day(params.apply("to")), AddressValues.day(params.apply("on")));
    }
}
