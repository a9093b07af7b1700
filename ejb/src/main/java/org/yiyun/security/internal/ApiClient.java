package org.yiyun.security.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.UserStatus;

/** A program of an institution that calls the REST interface (接口客户端). */
@Entity
@Table(name = "api_client")
public class ApiClient {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_client_seq")
    @SequenceGenerator(name = "api_client_seq", sequenceName = "api_client_seq", allocationSize = 50)
    private @Nullable Long id;

    @NaturalId
    @Column(name = "client_id")
    private String clientId;

    private String institution;

    @Column(name = "secret_hash")
    private String secretHash;

    @Enumerated(EnumType.STRING)
    private UserStatus status = UserStatus.ACTIVE;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected ApiClient() {}

    public ApiClient(String clientId, String institution, String secretHash, Instant createdAt) {
        this.clientId = clientId;
        this.institution = institution;
        this.secretHash = secretHash;
        this.createdAt = createdAt;
    }

    public void changeSecret(String hash) {
        this.secretHash = hash;
    }

    public String clientId() {
        return clientId;
    }

    public String institution() {
        return institution;
    }

    public String secretHash() {
        return secretHash;
    }

    public UserStatus status() {
        return status;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiClient client && clientId.equals(client.clientId);
    }

    @Override
    public int hashCode() {
        return clientId.hashCode();
    }
}
