package org.yiyun.insured.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Digests by which the record of queries and the audit trail know a person again. Keyed, because numbers of persons are few enough to
 * be tried out.
 */
@ApplicationScoped
public class PersonKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHOWN = 8;

    private final EntityManager em;

    @Inject
    public PersonKeys(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected PersonKeys() {
        this(null);
    }

    /** 32 bytes. */
    byte[] of(String identity) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret(), ALGORITHM));
            return mac.doFinal(identity.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The beginning of a digest, as the audit trail names its subject. */
    static String shown(byte[] key) {
        return HexFormat.of().formatHex(key, 0, SHOWN);
    }

    private byte[] secret() {
        return (byte[]) em.createNativeQuery("select secret from insured_secret", byte[].class).getSingleResult();
    }
}
