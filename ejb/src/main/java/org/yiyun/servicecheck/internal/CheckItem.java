package org.yiyun.servicecheck.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.yiyun.servicecheck.CheckItemView;
import org.yiyun.servicecheck.CheckVerdict;

/** A ticket of the sample. */
@Entity
@Table(name = "service_check_item")
public class CheckItem {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "service_check_item_seq")
    @SequenceGenerator(name = "service_check_item_seq", sequenceName = "service_check_item_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "check_id")
    private ServiceCheck check;

    private int place;
    private String ticket;

    @Enumerated(EnumType.STRING)
    private @Nullable CheckVerdict verdict;

    private @Nullable String remark;

    protected CheckItem() {}

    CheckItem(ServiceCheck check, int place, String ticket) {
        this.check = check;
        this.place = place;
        this.ticket = ticket;
    }

    void judge(CheckVerdict says, @Nullable String why) {
        verdict = says;
        remark = why;
    }

    int place() {
        return place;
    }

    String ticket() {
        return ticket;
    }

    @Nullable CheckVerdict verdict() {
        return verdict;
    }

    CheckItemView view() {
        return new CheckItemView(place, ticket, verdict, remark);
    }
}
