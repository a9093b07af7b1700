package org.yiyun.insured.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.yiyun.insured.ChannelDay;
import org.yiyun.insured.ChannelKind;
import org.yiyun.insured.ChannelView;
import org.yiyun.insured.EditChannel;
import org.yiyun.insured.Verification;
import org.yiyun.platform.AuditedEntity;

/** A program that asks in the name of insured persons (渠道). Never deleted: what it asked names it. */
@Entity
@Table(name = "insured_channel")
public class InsuredChannel extends AuditedEntity {
    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private ChannelKind kind;

    private String account;

    @Enumerated(EnumType.STRING)
    private Verification least;

    @Column(name = "per_person")
    private int perPerson;

    private int misses;
    private boolean active;

    protected InsuredChannel() {}

    InsuredChannel(EditChannel edit, String by, Instant at) {
        super(by, at);
        this.code = edit.code();
        take(edit);
    }

    void edit(EditChannel edit, String by, Instant at) {
        take(edit);
        touched(by, at);
    }

    private void take(EditChannel edit) {
        name = edit.name();
        kind = edit.kind();
        account = edit.account();
        least = edit.least();
        perPerson = edit.perPerson();
        misses = edit.misses();
        active = edit.active();
    }

    /** Whether that program may ask in its name. */
    boolean isOf(String login) {
        return active && account.equals(login);
    }

    String code() {
        return code;
    }

    Verification least() {
        return least;
    }

    int perPerson() {
        return perPerson;
    }

    int misses() {
        return misses;
    }

    ChannelView view(ChannelDay today) {
        return new ChannelView(code, name, kind, account, least, perPerson, misses, active, today, version());
    }
}
