package org.yiyun.web.flow;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.FlowFilter;
import org.yiyun.flow.engine.Side;
import org.yiyun.web.faces.AddressValues;

/** Which cases an address asks for. @param change null for none */
record FlowCasesQuery(String code, @Nullable Long change, FlowFilter filter) {
    static FlowCasesQuery parse(UnaryOperator<String> address) {
        var change = address.apply("change");
        return new FlowCasesQuery(address.apply("code"), change.matches("[0-9]{1,18}") ? Long.valueOf(change) : null, new FlowFilter(
                AddressValues.one(Side.class, address.apply("side")).orElse(null), AddressValues.text(address.apply("variant")),
                address.apply("done").equals("true"), address.apply("open").equals("true"), address.apply("reworked").equals("true"),
                address.apply("online").equals("true")));
    }
}
