package org.yiyun.catalog;

import java.util.Collection;

/**
 * Says which of its things use codes of a library. Features that stand on this one implement it as a bean, each for one kind of thing;
 * whoever comes to cite codes (rules of an audit, say) joins the impact of a version by one more.
 */
public interface CodeUsers {
    /**
     * What uses the codes; asked with at most ten thousand codes at a time. Where the examples name all of them, what is named for
     * several parts of the codes counts once; else it may count twice.
     */
    CodeUse usesOf(String library, Collection<String> codes);
}
