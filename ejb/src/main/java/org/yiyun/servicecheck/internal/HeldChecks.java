package org.yiyun.servicecheck.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yiyun.organisation.HeldItem;
import org.yiyun.organisation.HeldWork;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.servicecheck.AddMember;
import org.yiyun.servicecheck.CheckFilter;
import org.yiyun.servicecheck.CheckStatus;
import org.yiyun.servicecheck.EndMember;
import org.yiyun.servicecheck.GiveCheck;

/** Checks that a person works on, and the place in the group. Checks first: who goes on with one need not be in the group yet. */
@ApplicationScoped
public class HeldChecks implements HeldWork {
    private static final String CHECK = "SERVICE_CHECK";
    private static final String MEMBER = "SERVICE_GROUP";
    private static final int MOST = 1000;

    private final ServiceChecks checks;
    private final CheckDesk desk;
    private final GroupDesk group;
    private final BusinessClock clock;

    @Inject
    public HeldChecks(ServiceChecks checks, CheckDesk desk, GroupDesk group, BusinessClock clock) {
        this.checks = checks;
        this.desk = desk;
        this.group = group;
        this.clock = clock;
    }

    /** For the proxy. */
    protected HeldChecks() {
        this(null, null, null, null);
    }

    @Override
    public List<HeldItem> of(String login) {
        List<HeldItem> items = new ArrayList<>(checks.rows(new CheckFilter(CheckStatus.WORKED_ON, login, false), clock.now(), 0, MOST).stream()
                .map(check -> HeldItem.of(CHECK, check.number(), check.title() + " " + check.first())).toList());
        memberships(login).forEach(member -> items.add(HeldItem.of(MEMBER, String.valueOf(member.id()), login)));
        return items;
    }

    /** Those from today on: who left with today's work has the last day today. */
    private List<GroupMember> memberships(String login) {
        LocalDate today = clock.today();
        return checks.members().stream()
                .filter(member -> member.login().equals(login) && (member.until() == null || member.until().isAfter(today))).toList();
    }

    @Override
    public void handOver(HeldItem item, String from, String to, String reason) {
        var caller = Callers.current();
        if (item.kind().equals(CHECK)) {
            desk.give(item.number(), new GiveCheck(to, reason), caller);
            return;
        }
        var today = clock.today();
        var member = checks.member(Long.parseLong(item.number()));
        var until = member.until();
        group.end(member.id(), new EndMember(member.from().isAfter(today) ? member.from() : today), caller);
        var first = member.from().isAfter(today) ? member.from() : today.plusDays(1);
        if (checks.members().stream().noneMatch(other -> other.login().equals(to) && other.overlaps(first, until))) {
            group.add(new AddMember(to, first, until), caller);
        }
    }
}
