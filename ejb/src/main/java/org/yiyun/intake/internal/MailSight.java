package org.yiyun.intake.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiyun.intake.MailReason;
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
            return where.and("(m.reason is null or m.reason <> :complaint)", "complaint", MailReason.COMPLAINT);
        }
        for (int i = 0; i < names.size(); i++) {
            where.and("(m.reason is null or m.reason <> :complaint or locate(:name%1$d, m.subject) = 0 and locate(:name%1$d, m.body) = 0)"
                    .formatted(i), "name" + i, names.get(i)).with("complaint", MailReason.COMPLAINT);
        }
        return where;
    }

    boolean covers(IncomingMail mail) {
        return mail.reason() != MailReason.COMPLAINT || complaints && names.stream().noneMatch(mail::names);
    }
}
