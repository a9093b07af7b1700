package org.yiyun.web.metrics;

import java.util.function.UnaryOperator;
import org.yiyun.metrics.MetricMonth;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.web.faces.AddressValues;

/** What the address of the month view says. Whatever makes no sense in it is passed over: addresses get edited by hand. */
record MetricsQuery(MetricMonth month, TicketProperty by) {
    /**
     * Reads the address.
     *
     * @param params  empty text for what is not there
     * @param current month that there is without another, and after which there is none
     * @param persons whether figures by person may be shown
     */
    static MetricsQuery parse(UnaryOperator<String> params, MetricMonth current, boolean persons) {
        var by = AddressValues.one(TicketProperty.class, params.apply("by"))
                .filter(property -> persons || property != TicketProperty.ASSIGNEE)
                .orElse(TicketProperty.LEVEL);
        return new MetricsQuery(month(params.apply("month"), current), by);
    }

    private static MetricMonth month(String text, MetricMonth current) {
        try {
            var month = text.isBlank() ? current : MetricMonth.parse(text);
            return month.compareTo(current) > 0 ? current : month;
        } catch (BusinessException noMonth) {
            return current;
        }
    }
}
