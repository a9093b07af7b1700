package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The posts, in order. */
@ApplicationScoped
public class DutyPosts {
    private final EntityManager em;

    @Inject
    public DutyPosts(EntityManager em) {
        this.em = em;
    }

    protected DutyPosts() {
        this(null);
    }

    public List<Post> all() {
        return em.createQuery("select p from Post p order by p.position", Post.class).getResultList();
    }

    public Optional<Post> find(String code) {
        return Optional.ofNullable(em.find(Post.class, code));
    }

    public boolean has(String code) {
        return em.find(Post.class, code) != null;
    }
}
