package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.CodeComposition;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;

/** How codes of a library are made of several fields, as people have said; as {@link Headings} for columns. */
@ApplicationScoped
public class Compositions {
    private static final String BETWEEN = " ";

    private final EntityManager em;

    @Inject
    public Compositions(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Compositions() {
        this(null);
    }

    /** What was said last; empty if nothing was, if that was that they are not made, or if the library has lost one of the fields. */
    public Optional<CodeComposition> of(Library library) {
        return Rows.of(em.createNativeQuery("select fields, separator from catalog_composition where library = :library", Tuple.class)
                        .setParameter("library", library.id()), row -> Optional.ofNullable(read(Rows.text(row, 0), Rows.text(row, 1))))
                .stream().flatMap(Optional::stream).filter(said -> said.faults(library.definition()).isEmpty()).findFirst();
    }

    /**
     * How the codes of the version in force were made: by the import that it came from, whatever was stopped since or rolled back. Empty if a
     * file brought them, or if there is no version of a file.
     */
    public Optional<CodeComposition> inForce(Library library) {
        Integer current = library.current();
        return current == null ? Optional.empty() : Rows.of(em.createNativeQuery("""
                        with recursive back as (
                            select v.import_id, coalesce(v.restores, v.base) as before from catalog_version v
                            where v.library = :library and v.number = :current
                            union all
                            select v.import_id, coalesce(v.restores, v.base) from back b
                            join catalog_version v on v.library = :library and v.number = b.before
                            where b.import_id is null)
                        select i.code_fields, i.code_separator from back b join catalog_import i on i.id = b.import_id""", Tuple.class)
                        .setParameter("library", library.id())
                        .setParameter("current", current), row -> Optional.ofNullable(read(row.get(0, String.class), row.get(1, String.class))))
                .stream().flatMap(Optional::stream).findFirst();
    }

    /** What is said last holds; null says that codes are not made of fields any more. */
    public void remember(Library library, @Nullable CodeComposition composition, String by, Instant at) {
        em.createNativeQuery("""
                        insert into catalog_composition (library, fields, separator, said_by, said_at)
                        values (:library, :fields, :separator, :by, :at)
                        on conflict (library) do update set fields = excluded.fields, separator = excluded.separator,
                            said_by = excluded.said_by, said_at = excluded.said_at""")
                .setParameter("library", library.id())
                .setParameter("fields", composition == null ? "" : text(composition))
                .setParameter("separator", composition == null ? CodeComposition.SEPARATORS.get(0) : composition.separator())
                .setParameter("by", by)
                .setParameter("at", SqlTime.utc(at))
                .executeUpdate();
    }

    /** Keys have no spaces in them. */
    static String text(CodeComposition composition) {
        return String.join(BETWEEN, composition.fields());
    }

    static @Nullable CodeComposition read(@Nullable String fields, @Nullable String separator) {
        return fields == null || separator == null || fields.isEmpty() ? null
                : new CodeComposition(List.copyOf(Arrays.asList(fields.split(BETWEEN))), separator);
    }
}
