package org.yiyun.knowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yiyun.knowledge.SynonymGroup;
import org.yiyun.platform.database.Sequences;

/** Groups of words that mean the same. Some hundreds at most, so they are looked through as they stand. */
@ApplicationScoped
public class Synonyms {
    private final EntityManager em;

    @Inject
    public Synonyms(EntityManager em) {
        this.em = em;
    }

    protected Synonyms() {
        this(null);
    }

    public List<SynonymGroup> all() {
        return groups(em.createNativeQuery("select group_no, word from synonym order by group_no, word", Tuple.class));
    }

    /** The groups of which the text has a word. */
    List<List<String>> in(String text) {
        return groups(em.createNativeQuery("""
                        select group_no, word from synonym where group_no in (
                            select group_no from synonym where position(lower(word) in :text) > 0)
                        order by group_no, word""", Tuple.class)
                .setParameter("text", text.toLowerCase(Locale.ROOT)))
                .stream().map(SynonymGroup::words).toList();
    }

    @SuppressWarnings("unchecked") // native queries are untyped
    private static List<SynonymGroup> groups(Query query) {
        Map<Integer, List<String>> words = new LinkedHashMap<>();
        for (var row : (List<Tuple>) query.getResultList()) {
            words.computeIfAbsent(row.get("group_no", Integer.class), no -> new ArrayList<>()).add(row.get("word", String.class));
        }
        return words.entrySet().stream().map(group -> new SynonymGroup(group.getKey(), group.getValue())).toList();
    }

    public int add(List<String> words) {
        var number = (int) Sequences.next(em, "synonym_group_seq");
        words.forEach(word -> em.createNativeQuery("insert into synonym (group_no, word) values (:number, :word)")
                .setParameter("number", number)
                .setParameter("word", word)
                .executeUpdate());
        return number;
    }

    public int remove(int number) {
        return em.createNativeQuery("delete from synonym where group_no = :number").setParameter("number", number).executeUpdate();
    }
}
