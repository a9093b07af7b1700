package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.database.SqlTime;

/** Person numbers, and certificates by the hash of their token. */
@ApplicationScoped
public class PersonNumbers {
    private final EntityManager em;

    @Inject
    public PersonNumbers(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected PersonNumbers() {
        this(null);
    }

    /** The number of the person, a new one for the first time; two nodes that ask at once get the same. */
    String of(String identity, String region) {
        return find(identity).orElseGet(() -> {
            String number = "%s%018d".formatted((region + "000000").substring(0, 6), Sequences.next(em, "transaction_person_seq"));
            em.createNativeQuery("insert into transaction_person (number, identity) values (:number, :identity) on conflict do nothing")
                    .setParameter("number", number)
                    .setParameter("identity", identity)
                    .executeUpdate();
            return find(identity).orElseThrow();
        });
    }

    private Optional<String> find(String identity) {
        return Rows.of(em.createNativeQuery("select number from transaction_person where identity = :identity", Tuple.class)
                .setParameter("identity", identity), row -> Rows.text(row, 0)).stream().findFirst();
    }

    /** Whose number it is. */
    Optional<String> identity(String number) {
        return Rows.of(em.createNativeQuery("select identity from transaction_person where number = :number", Tuple.class)
                .setParameter("number", number), row -> Rows.text(row, 0)).stream().findFirst();
    }

    /**
     * A token was exchanged just now.
     *
     * @param number whose certificate it is, by the word of the service
     */
    void exchanged(String hash, String number, Instant now) {
        em.createNativeQuery("""
                insert into transaction_certificate (hash, person_number, read_at) values (:hash, :number, :now)
                on conflict (hash) do update set person_number = excluded.person_number, read_at = excluded.read_at""")
                .setParameter("hash", hash)
                .setParameter("number", number)
                .setParameter("now", SqlTime.utc(now))
                .executeUpdate();
    }

    /** The identity of who has shown a token since then. */
    Optional<String> shown(String hash, Instant since) {
        return Rows.of(em.createNativeQuery("""
                select p.identity from transaction_certificate c join transaction_person p on p.number = c.person_number
                where c.hash = :hash and c.read_at > :since""", Tuple.class)
                .setParameter("hash", hash)
                .setParameter("since", SqlTime.utc(since)), row -> Rows.text(row, 0)).stream().findFirst();
    }
}
