package org.yiyun.publicity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.yiyun.publicity.ChannelView;
import org.yiyun.publicity.NewChannel;

/** A way to reach people. */
@Entity
@Immutable
@Table(name = "publicity_channel")
public class PublicityChannel {
    @Id
    private String code;

    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    protected PublicityChannel() {}

    PublicityChannel(NewChannel channel, String by, Instant at) {
        code = channel.code();
        name = channel.name();
        nameEn = channel.nameEn();
        createdAt = at;
        createdBy = by;
    }

    ChannelView view() {
        return new ChannelView(code, name, nameEn);
    }
}
