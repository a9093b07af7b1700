package org.yiyun.problem.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.platform.text.ChineseTokens;
import org.yiyun.problem.LikeProblem;
import org.yiyun.problem.ProblemFilter;
import org.yiyun.problem.Recurrence;
import org.yiyun.problem.engine.Likeness;
import org.yiyun.problem.engine.WordWorth;
import org.yiyun.ticket.TicketRow;

/**
 * Finds what may be the same: tickets for a problem, by the search over tickets that there is, one telling word after the other; and
 * problems for a text. A proposal says by which words it came; people decide.
 */
@ApplicationScoped
public class ProblemLikeness {
    /** So many of the rarest words are looked up. */
    private static final int MOST_WORDS = 8;
    /** Of the words of a problem so many are counted. */
    private static final int MOST_COUNTED = 24;
    /** So many of the newest tickets with a word. */
    private static final int MOST_HITS = 60;
    /** Of the problems changed last so many are compared. */
    private static final int MOST_PROBLEMS = 1000;
    private static final int MOST_SHOWN = 20;
    /** What explains less is a coincidence. */
    private static final int LEAST_SCORE = 40;
    /** So is one word in common where there are more. */
    private static final int LEAST_WORDS = 2;
    private static final int SHORTEST_WORD = 2;

    private final Problems problems;
    private final ProblemTickets tickets;
    private final ProblemViews views;

    @Inject
    public ProblemLikeness(Problems problems, ProblemTickets tickets, ProblemViews views) {
        this.problems = problems;
        this.tickets = tickets;
        this.views = views;
    }

    /** For the proxy. */
    protected ProblemLikeness() {
        this(null, null, null);
    }

    /** Tickets that are not linked yet, the likest first; none for whoever may see no tickets. */
    public List<Recurrence> recurrences(String number) {
        Problem problem = problems.get(number);
        if (!tickets.areReadable()) {
            return List.of();
        }
        Set<String> said = words(problem.words());
        Map<String, Long> having = new LinkedHashMap<>();
        said.stream().limit(MOST_COUNTED).forEach(word -> having.put(word, tickets.countHaving(word)));
        WordWorth worth = new WordWorth(having, tickets.count(), MOST_WORDS);
        Map<String, TicketRow> found = new LinkedHashMap<>();
        Map<String, Set<String>> shared = new LinkedHashMap<>();
        worth.words().forEach(word -> tickets.having(word, MOST_HITS).forEach(ticket -> {
            found.put(ticket.number(), ticket);
            shared.computeIfAbsent(ticket.number(), none -> new LinkedHashSet<>()).add(word);
        }));
        shared.keySet().removeAll(new HashSet<>(problems.tickets(problem)));
        List<Recurrence> all = new ArrayList<>();
        shared.forEach((ticket, words) -> all.add(recurrence(found.get(ticket), worth.of(words))));
        return all.stream()
                .filter(one -> isTelling(one.score(), one.words(), said))
                .sorted(Comparator.comparingInt(Recurrence::score).thenComparing(Recurrence::createdAt).reversed())
                .limit(MOST_SHOWN)
                .toList();
    }

    private static Recurrence recurrence(TicketRow ticket, Likeness likeness) {
        return new Recurrence(
                ticket.number(), ticket.title(), ticket.status(), ticket.createdAt(), likeness.score(), likeness.words());
    }

    /** Problems that may be behind a text, the likest first; solved ones too, for they may have come again. */
    public List<LikeProblem> like(String text) {
        List<Problem> all = problems.rows(ProblemFilter.ALL, 0, MOST_PROBLEMS);
        Map<Problem, Collection<String>> wordsOf = new LinkedHashMap<>();
        all.forEach(problem -> wordsOf.put(problem, words(problem.words())));
        Set<String> said = words(text);
        Map<String, Long> having = new LinkedHashMap<>();
        said.forEach(word -> having.put(word, wordsOf.values().stream().filter(words -> words.contains(word)).count()));
        WordWorth worth = new WordWorth(having, all.size(), MOST_COUNTED);
        Map<Problem, Likeness> likely = new LinkedHashMap<>();
        wordsOf.forEach((problem, words) -> likely.put(problem, worth.of(words)));
        likely.values().removeIf(likeness -> !isTelling(likeness.score(), likeness.words(), said));
        Map<Long, Integer> counts = problems.ticketCounts(likely.keySet());
        List<LikeProblem> found = new ArrayList<>();
        likely.forEach((problem, likeness) ->
                found.add(new LikeProblem(views.row(problem, counts), likeness.score(), likeness.words())));
        return found.stream()
                .sorted(Comparator.comparingInt(LikeProblem::score).reversed().thenComparing(one -> one.problem().number()))
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Words that nothing else has count for nothing, so that one common word may be all that is left of many. */
    private static boolean isTelling(int score, List<String> shared, Set<String> said) {
        return score >= LEAST_SCORE && shared.size() >= Math.min(LEAST_WORDS, said.size());
    }

    /** The distinct words of a text that may tell something. */
    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>(ChineseTokens.of(text));
        words.removeIf(word -> word.length() < SHORTEST_WORD);
        return words;
    }
}
