package org.yiyun.security.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a person has to show beside the password (动态验证码). */
@Entity
@Table(name = "second_factor")
public class SecondFactor {
    @Id
    private String login;

    private byte[] secret;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "last_step")
    private long lastStep;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected SecondFactor() {}

    SecondFactor(String login, byte[] secret, Instant setAt, long lastStep) {
        this.login = login;
        this.secret = secret;
        this.setAt = setAt;
        this.lastStep = lastStep;
    }

    byte[] secret() {
        return secret;
    }

    public Instant setAt() {
        return setAt;
    }

    long lastStep() {
        return lastStep;
    }

    /** No code of this step or an earlier one is good any more. */
    void used(long step) {
        lastStep = step;
    }
}
