package org.yiyun.intake.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.StaffView;
import org.yiyun.platform.paging.Where;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;

/**
 * Which mails a caller may know of: one that reads like a complaint only if the caller has to do with complaints and is not named in
 * it, as with complaints themselves (REQ-CMPL-01).
 *
 * @param complaints whether the caller registers or reads complaints
 * @param names      name and number of the caller in the staff list, and what others see as the name
 */
public record MailSight(boolean complaints, List<String> names) {
    public static MailSight of(Caller caller, OrganisationQueries organisations) {
        Optional<StaffView> staff = organisations.staff(caller.name());
        var names = Stream.concat(staff.stream().flatMap(one -> Stream.of(one.name(), one.number())),
                        caller.kind() == Caller.Kind.STAFF ? Stream.of(caller.displayName()) : Stream.empty())
                .filter(name -> !name.isBlank()).distinct().toList();
        return new MailSight(caller.may(Permission.COMPLAINT_REGISTER) || caller.may(Permission.COMPLAINT_READ), names);
    }

    /** Further parts over {@code IncomingMail m}. */
    Where restrict(Where where) {
        if (!complaints) {
            return where.and("(m.problem is null or m.problem <> :complaint)", "complaint", IncomingMail.COMPLAINT);
        }
        for (int i = 0; i < names.size(); i++) {
            where.and("(m.problem is null or m.problem <> :complaint or locate(:name%1$d, m.subject) = 0 and locate(:name%1$d, m.body) = 0)"
                    .formatted(i), "name" + i, names.get(i)).with("complaint", IncomingMail.COMPLAINT);
        }
        return where;
    }

    /** Parts over {@code IncomingMail m}, for those that read like a complaint and name the caller. */
    Where about() {
        var where = new Where().and("m.problem = :complaint", "complaint", IncomingMail.COMPLAINT);
        var any = IntStream.range(0, names.size()).mapToObj(i -> {
            where.with("name" + i, names.get(i));
            return "locate(:name%1$d, m.subject) > 0 or locate(:name%1$d, m.body) > 0".formatted(i);
        }).toList();
        return where.and(any.isEmpty() ? "1 = 0" : "(" + String.join(" or ", any) + ")");
    }

    boolean covers(IncomingMail mail) {
        return !mail.readsLikeComplaint() || complaints && names.stream().noneMatch(mail::names);
    }
}
