package org.yiyun.web.hotline;

import java.util.Arrays;
import java.util.List;
import org.yiyun.hotline.HotlineMessage;

/** Which members of a dead message can be put right one by one, by the queue that it was meant for. */
final class DeadLetterFields {
    private static final List<String> INTAKE =
            Arrays.stream(HotlineMessage.class.getRecordComponents()).map(component -> component.getName()).toList();
    private static final List<String> CALLS = List.of("schema", "callId", "event", "phone", "agent", "at");

    private DeadLetterFields() {}

    /** None for what no sender outside writes: events of the product have members that nobody types. */
    static List<String> of(String queue) {
        return switch (queue) {
            case "hotline.intake" -> INTAKE;
            case "hotline.calls" -> CALLS;
            default -> List.of();
        };
    }
}
