package org.yiyun.job;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * One thing done to many items: implement it as a bean, start a job of its {@link #job() name}, and each item is done
 * exactly once, with a result of its own; a refused item does not stop the others. Items share a transaction as long as none of
 * them fails, so an item may be begun twice and must leave nothing outside the transaction. It runs as the caller who started the
 * job. The job's result is {@code {"succeeded", "failed", "items": [{"item", "status", …}]}}.
 */
public interface ItemWork {
    /** Name of the jobs that do this work, unique in the system. */
    String job();

    /** What to work on, in order; asked for once, when the job starts. At most 200 characters each. */
    List<String> items(JsonObject parameters);

    /**
     * Does it to one item.
     *
     * @return facts for the result, may be empty
     * @throws org.yiyun.platform.problem.BusinessException if the item is refused; nothing of it is kept but the reason
     */
    JsonObject apply(String item, JsonObject parameters);
}
