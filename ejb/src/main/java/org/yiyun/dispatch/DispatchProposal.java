package org.yiyun.dispatch;

import java.util.List;
import java.util.Optional;

/**
 * Who should have a ticket (派单建议).
 *
 * @param ticket     number
 * @param version    of the rule set; 0 if none counts
 * @param line       of support from which the ranked ones are; that of the ticket if there is nobody
 * @param overflowed whether earlier lines had nobody
 * @param ranked     the best first
 * @param excluded   who was left out, of all lines that were asked, in order of line and login
 */
public record DispatchProposal(
        String ticket, int version, int line, boolean overflowed, List<DispatchChoice> ranked, List<DispatchChoice> excluded) {
    public DispatchProposal {
        ranked = ranked == null ? List.of() : List.copyOf(ranked);
        excluded = excluded == null ? List.of() : List.copyOf(excluded);
    }

    /** Of a ticket for which there are no rules. */
    public static DispatchProposal none(String ticket) {
        return new DispatchProposal(ticket, 0, 1, false, List.of(), List.of());
    }

    /** The best. */
    public Optional<DispatchChoice> first() {
        return ranked.stream().findFirst();
    }
}
