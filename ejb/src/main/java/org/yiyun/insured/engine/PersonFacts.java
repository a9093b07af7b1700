package org.yiyun.insured.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a person on a day. */
public record PersonFacts(LocalDate today, List<Cover> covers, List<Account> accounts, List<News> news, List<Reading> articles) {
    public PersonFacts {
        covers = List.copyOf(covers);
        accounts = List.copyOf(accounts);
        news = List.copyOf(news);
        articles = List.copyOf(articles);
    }

    /**
     * An insurance.
     *
     * @param type  as people call it
     * @param group what policies call the type of person, {@code EMPLOYED}; null if they have no word for it
     */
    public record Cover(String type, @Nullable String group, boolean active, boolean paused, LocalDate since, @Nullable LocalDate until) {
        boolean isOn(LocalDate day) {
            return !day.isBefore(since) && (until == null || !day.isAfter(until));
        }
    }

    /** What has accumulated; {@code ofYear} if over a year or longer. */
    public record Account(
            String scheme, String title, String by, boolean ofYear, BigDecimal amount, @Nullable BigDecimal limit, @Nullable BigDecimal left,
            @Nullable String source) {}

    /**
     * A version of a policy that comes into force, or has.
     *
     * @param changed names of what is another one than before; empty for a policy that is new, or changed otherwise
     * @param only    types of person whom alone the change concerns; empty for all
     */
    public record News(String policy, int version, LocalDate effective, List<String> changed, Set<String> only, String source) {
        public News {
            changed = List.copyOf(changed);
            only = Set.copyOf(only);
        }
    }

    /** An article for the person. @param about what of the person it was found by */
    public record Reading(String number, String title, String about) {}
}
