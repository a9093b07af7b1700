package org.yiyun.catalog;

import java.util.Collection;

/** Says which of its things use codes of a library. Features that stand on this one implement it as a bean. */
public interface CodeUsers {
    /** What uses the codes; asked with at most ten thousand codes at a time. The count may count a thing twice that comes twice. */
    CodeUse usesOf(String library, Collection<String> codes);
}
