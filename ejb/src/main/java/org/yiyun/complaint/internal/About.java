package org.yiyun.complaint.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.yiyun.complaint.ComplaintSubject;

/**
 * Whom or what a complaint is about, resolved in the registers when it was named.
 *
 * @param staff  number in the staff list
 * @param login  account of that person at that time
 * @param region of the institution, else null
 */
@Embeddable
record About(
        @Nullable @Column(name = "about_staff") String staff,
        @Nullable @Column(name = "about_login") String login,
        @Nullable @Column(name = "about_name") String name,
        @Nullable @Column(name = "about_organisation") String organisation,
        @Nullable @Column(name = "about_institution") String institution,
        @Nullable @Column(name = "about_region") String region) {
    static final About NOBODY = new About(null, null, null, null, null, null);

    /** Whether that account or that number in the staff list is the person. */
    boolean is(@Nullable String account, @Nullable String number) {
        return login != null && login.equals(account) || staff != null && staff.equals(number);
    }

    ComplaintSubject view() {
        return new ComplaintSubject(staff, name, organisation, institution);
    }
}
