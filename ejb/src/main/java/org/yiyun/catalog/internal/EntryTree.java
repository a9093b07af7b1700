package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.TreeNode;
import org.yiyun.catalog.engine.Segment;
import org.yiyun.platform.database.Rows;

/**
 * A library as a tree: along the segments of its codes, or, where they have none, along the field that names what is above an entry.
 * The branches below a prefix are found by stepping over the index from one to the next, so that a branch costs the same whether
 * one entry or a hundred thousand are in it.
 */
@ApplicationScoped
public class EntryTree {
    private static final int MOST = 1000;
    /** Branches that a reader can look through. */
    private static final int MOST_BROWSED = 120;
    /** Longer than any code: every one is a branch of its own. */
    private static final int WHOLE = 1_000_000;
    private static final String STEP =
            "select e.code, e.name, e.content from catalog_entry e where e.library = :library and upper_inf(e.known) and " + EntryAt.IN_FORCE;

    /** What an entry is below of, and whether anything is below it. */
    private static final String CHILDREN =
            "select e.code, e.name, exists (select 1 from catalog_entry c where c.library = :library and upper_inf(c.known) and " + EntryAt.IN_FORCE
            + " and c.parent = e.code) from catalog_entry e where e.library = :library and upper_inf(e.known) and " + EntryAt.IN_FORCE;
    /** Deeper than any library; who is above oneself ends there. */
    private static final int DEEPEST = 20;

    private final EntityManager em;

    @Inject
    public EntryTree(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected EntryTree() {
        this(null);
    }

    /** Branches, or entries where the codes have no further segment; at most a thousand. */
    public List<TreeNode> below(Library library, String prefix, LocalDate on) {
        if (isNested(library)) {
            return children(library, prefix, on);
        }
        Segment segment = library.definition().pattern().segments().stream()
                .filter(each -> each.to() > prefix.length()).findFirst().orElse(null);
        return below(library, prefix, on, segment, segment == null ? WHOLE : segment.to(), true, MOST);
    }

    /**
     * What a reader looks through: branches of the next segment, or, where they are more than can be looked through, of a shorter
     * beginning of the codes, as 类目 of diagnoses come by their letters first. None where there is nothing but entries.
     */
    public List<TreeNode> browsed(Library library, String prefix, LocalDate on) {
        if (isNested(library)) {
            return children(library, prefix, on).stream().filter(node -> !node.leaf()).limit(MOST_BROWSED).toList();
        }
        Segment segment = library.definition().pattern().segments().stream()
                .filter(each -> each.to() > prefix.length()).findFirst().orElse(null);
        for (int cut = segment == null ? 0 : segment.to(); cut > prefix.length(); cut--) {
            List<TreeNode> nodes = below(library, prefix, on, segment, cut, false, MOST_BROWSED + 1);
            if (nodes.size() <= MOST_BROWSED) {
                return nodes.stream().allMatch(TreeNode::leaf) ? List.of() : nodes;
            }
        }
        return List.of();
    }

    /** The beginnings of codes that lead to that one, itself among them. */
    public List<String> path(Library library, String prefix, LocalDate on) {
        if (isNested(library)) {
            return above(library, prefix, on);
        }
        List<String> path = new ArrayList<>();
        String at = "";
        while (at.length() < prefix.length()) {
            List<TreeNode> nodes = browsed(library, at, on);
            int longer = nodes.isEmpty() ? prefix.length() : Math.min(nodes.get(0).prefix().length(), prefix.length());
            at = prefix.substring(0, Math.max(longer, at.length() + 1));
            path.add(at);
        }
        return path;
    }

    private static boolean isNested(Library library) {
        return library.definition().parentField() != null && library.definition().pattern().segments().isEmpty();
    }

    /** The entries right below one, or those with nothing above them. */
    private List<TreeNode> children(Library library, String code, LocalDate on) {
        boolean root = code.isEmpty();
        Query query = em.createNativeQuery(
                        CHILDREN + (root ? " and coalesce(e.parent, '') = ''" : " and e.parent = :code") + " order by e.code", Tuple.class)
                .setParameter("library", library.id())
                .setParameter("on", on)
                .setMaxResults(MOST);
        if (!root) {
            query.setParameter("code", code);
        }
        return Rows.of(query, row -> new TreeNode(Rows.text(row, 0), "", Rows.text(row, 1), !row.get(2, Boolean.class)));
    }

    private List<String> above(Library library, String code, LocalDate on) {
        if (code.isEmpty()) {
            return List.of();
        }
        return Rows.of(em.createNativeQuery("""
                with recursive up as (
                    select cast(:code as text) collate "C" as code, 0 as step
                    union all
                    select e.parent, u.step + 1 from up u
                    join catalog_entry e on e.library = :library and e.code = u.code and upper_inf(e.known) and %s
                    where coalesce(e.parent, '') <> '' and u.step < :deepest)
                select code from up order by step desc""".formatted(EntryAt.IN_FORCE), Tuple.class)
                .setParameter("code", code)
                .setParameter("library", library.id())
                .setParameter("on", on)
                .setParameter("deepest", DEEPEST), row -> Rows.text(row, 0));
    }

    /** @param deep whether it is asked below an entry that is a whole branch, as some codes go on behind their last segment */
    private List<TreeNode> below(
            Library library, String prefix, LocalDate on, @Nullable Segment segment, int cut, boolean deep, int most) {
        String behind = cut == WHOLE ? " e.code > w.code" : " e.code >= left(w.code, :cut) || chr(1114111)";
        return Rows.of(em.createNativeQuery("with recursive walk as ((" + STEP + """
                 and e.code >= :prefix and e.code < :end order by e.code limit 1)
                union all
                select n.code, n.name, n.content from walk w cross join lateral (""" + STEP + """
                 and e.code < :end and""" + behind + """
                 order by e.code limit 1) n)
                select left(w.code, :cut), w.code, w.name, cast(w.content as text), :deep and length(w.code) = :cut and exists (
                """ + STEP + """
                 and e.code > w.code and e.code < w.code || chr(1114111)) from walk w""", Tuple.class)
                .setParameter("library", library.id())
                .setParameter("on", on)
                .setParameter("prefix", prefix)
                .setParameter("end", prefix + EntrySearch.LAST)
                .setParameter("cut", cut)
                .setParameter("deep", deep)
                .setMaxResults(most), row -> node(segment, cut, Rows.text(row, 0), row));
    }

    private static TreeNode node(@Nullable Segment segment, int cut, String branch, Tuple row) {
        boolean leaf = segment == null || Rows.text(row, 1).length() <= cut && !row.get(4, Boolean.class);
        String name = branch.equals(Rows.text(row, 1)) ? Rows.text(row, 2) : branchName(branch, EntryJson.texts(Rows.text(row, 3))).orElse(null);
        return new TreeNode(branch, segment == null ? "" : segment.nameZh(), name, leaf);
    }

    /** National layouts repeat in each entry what its branches are called: {@code cgy_code} and {@code cgy_name}. */
    private static Optional<String> branchName(String branch, Map<String, String> values) {
        return values.entrySet().stream()
                .filter(value -> value.getKey().endsWith("_code") && value.getValue().equals(branch))
                .flatMap(value -> Optional.ofNullable(
                        values.get(value.getKey().substring(0, value.getKey().length() - "code".length()) + "name")).stream())
                .findFirst();
    }
}
