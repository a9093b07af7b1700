package org.yiyun.knowledge;

import java.util.List;

/** Words that mean the same to whoever looks for something (同义词). */
public record SynonymGroup(int number, List<String> words) {
    public SynonymGroup {
        words = List.copyOf(words);
    }
}
