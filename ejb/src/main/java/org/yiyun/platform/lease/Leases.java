package org.yiyun.platform.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/**
 * The roles of this node. A loop asks {@link #find} whether it has its role, and {@linkplain #isHeld proves it} in each of
 * its transactions.
 */
@ApplicationScoped
public class Leases {
    /** A node that has not been heard of for so long counts as gone, and one that has not been there for so long judges no other. */
    public static final Duration SILENCE = Duration.ofSeconds(10);

    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private volatile Map<String, Lease> held = Map.of();

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    public Leases() {}

    /** Outside a container. */
    public Leases(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The lease of that role if this node has it, as far as it knows. Who asks for the first time runs for the role from then
     * on and gets it within seconds if nobody has it.
     */
    public Optional<Lease> find(String role) {
        wanted.add(role);
        return Optional.ofNullable(held.get(role));
    }

    /** Whether the lease still holds; if so, until the end of the running transaction of the container. */
    public boolean isHeld(Lease lease) {
        return entities.unwrap(Session.class).doReturningWork(lease::isHeld);
    }

    /** The roles that somebody on this node wants to work for. */
    public List<String> wanted() {
        return wanted.stream().sorted().toList();
    }

    /** What this node has from now on, as the keeper of its leases found. */
    public void hold(Map<String, Lease> leases) {
        held = Map.copyOf(leases);
    }
}
