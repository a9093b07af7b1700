package org.yiyun.it;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Valid bodies of {@code POST /tickets}; each test changes what it is about. */
final class TicketBodies {
    private TicketBodies() {
    }

    static Map<String, Object> fault() {
        var body = new HashMap<String, Object>();
        body.put("kind", "FAULT");
        body.put("channel", "PHONE");
        body.put("title", "结算失败");
        body.put("description", "收费窗口结算时提示网络异常。");
        body.put("contact", Map.of("name", "陈晓明", "phone", "10001234567"));
        return body;
    }

    static Map<String, Object> with(String field, Object value) {
        var body = fault();
        body.put(field, value);
        return body;
    }

    static Map<String, Object> without(String field) {
        var body = fault();
        body.remove(field);
        return body;
    }

    /** A new ticket's number. */
    static String open(String account) {
        return Yiyun.as(account).body(fault()).post("/tickets").then().statusCode(201).extract().path("number");
    }

    /** A word that no other ticket has. */
    static String unique() {
        return "k" + UUID.randomUUID().toString().replace("-", "");
    }
}
