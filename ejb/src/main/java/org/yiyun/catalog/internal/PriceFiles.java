package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.RejectView;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;

/** The files of limits and shares: what they state, and what of them was refused. */
@ApplicationScoped
public class PriceFiles {
    private static final int AT_A_TIME = 500;
    private static final int MOST_FAULTS = 10_000;

    private final EntityManager em;
    private final Prices prices;

    @Inject
    public PriceFiles(EntityManager em, Prices prices) {
        this.em = em;
        this.prices = prices;
    }

    /** For the proxy. */
    protected PriceFiles() {
        this(null, null);
    }

    /** When entries are in force as is known now, by code. */
    Map<String, List<Days>> inForce(Library library, Collection<String> codes) {
        Map<String, List<Days>> days = new HashMap<>();
        Rows.of(em.createNativeQuery("""
                select code, lower(valid), upper(valid) from catalog_entry
                where library = :library and upper_inf(known) and code = any(string_to_array(:codes, chr(31)))""", Tuple.class)
                .setParameter("library", library.id())
                .setParameter("codes", String.join("\u001f", codes)), row -> days
                        .computeIfAbsent(Rows.text(row, 0), code -> new ArrayList<>())
                        .add(new Days(Rows.date(row.get(1)), Rows.date(row.get(2)))));
        return days;
    }

    /** Keeps the file with its proposals and rejects. */
    void add(PriceFile file, PriceReading reading) {
        em.persist(file);
        em.flush();
        em.unwrap(Session.class).doWork(connection -> {
            state(connection, file, reading.prices());
            reject(connection, file.id(), reading.faults());
        });
    }

    private static void state(Connection connection, PriceFile file, List<StatedPrice> stated) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into catalog_price_proposal (id, library, code, kind, level, region, person_type, from_day, until_day, value, above, source,
                    status, file_id, created_at, created_by, updated_at, updated_by, version)
                values (nextval('catalog_price_proposal_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?, ?, ?, 0)""")) {
            int waiting = 0;
            for (StatedPrice price : stated) {
                insert.setInt(1, file.library());
                insert.setString(2, price.code());
                insert.setString(3, price.kind().name());
                insert.setString(4, price.level());
                insert.setString(5, price.region());
                insert.setString(6, price.personType());
                insert.setObject(7, price.from());
                insert.setObject(8, price.until());
                insert.setBigDecimal(9, price.value());
                insert.setString(10, price.above() == null ? null : price.above().name());
                insert.setString(11, price.source());
                insert.setObject(12, file.id());
                insert.setObject(13, SqlTime.utc(file.createdAt()));
                insert.setString(14, file.createdBy());
                insert.setObject(15, SqlTime.utc(file.createdAt()));
                insert.setString(16, file.createdBy());
                insert.addBatch();
                if (++waiting % AT_A_TIME == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void reject(Connection connection, UUID id, List<RowFault> faults) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into catalog_price_reject (file_id, sequence, sheet, line, field, reason, arguments, raw)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as json))""")) {
            for (int i = 0; i < Math.min(faults.size(), MOST_FAULTS); i++) {
                RowFault fault = faults.get(i);
                insert.setObject(1, id);
                insert.setInt(2, i);
                insert.setString(3, fault.sheet());
                insert.setLong(4, fault.line());
                insert.setString(5, fault.field());
                insert.setString(6, fault.code());
                insert.setString(7, Json.createArrayBuilder(fault.arguments()).build().toString());
                insert.setString(8, EntryJson.write(fault.raw()));
                insert.addBatch();
                if (i % AT_A_TIME == AT_A_TIME - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** @throws BusinessException NOT_FOUND if the library has no such file */
    public PriceFile get(Library library, UUID id) {
        return Optional.ofNullable(em.find(PriceFile.class, id))
                .filter(found -> found.library() == library.id())
                .orElseThrow(() -> BusinessException.notFound("price-file", id));
    }

    /** The newest first, by when they came and their id. */
    public Page<PriceFile> page(Library library, PageRequest request) {
        List<PriceFile> found = of(library, Cursor.parse(request.cursor(), 2), request.limit() + 1);
        return Page.of(found, request, count(library), file -> Cursor.of(file.createdAt(), file.id()));
    }

    private List<PriceFile> of(Library library, @Nullable Cursor behind, int limit) {
        Where where = new Where().and("f.library = :library", "library", library.id());
        if (behind != null) {
            where.and("(f.createdAt < :at or f.createdAt = :at and f.id > :id)", "at", behind.get(0, Instant::parse))
                    .with("id", behind.get(1, UUID::fromString));
        }
        return where.bind(em.createQuery("select f from PriceFile f" + where.text() + " order by f.createdAt desc, f.id", PriceFile.class))
                .setMaxResults(limit)
                .getResultList();
    }

    private long count(Library library) {
        return em.createQuery("select count(f) from PriceFile f where f.library = :library", Long.class)
                .setParameter("library", library.id())
                .getSingleResult();
    }

    /** Those behind a place, in the order of the file. */
    public List<RejectView> rejects(PriceFile file, int behind, int limit) {
        return Rows.of(em.createNativeQuery("""
                select sheet, line, field, reason, cast(arguments as text), cast(raw as text) from catalog_price_reject
                where file_id = :id and sequence > :behind order by sequence""", Tuple.class)
                .setParameter("id", file.id())
                .setParameter("behind", behind)
                .setMaxResults(limit), row -> new RejectView(
                        Rows.text(row, 0), row.get(1, Long.class), Rows.text(row, 2), Rows.text(row, 3), texts(Rows.text(row, 4)),
                        EntryJson.texts(Rows.text(row, 5))));
    }

    private static List<String> texts(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
        }
    }

    /**
     * Decides on what of a file nobody has decided one by one, and puts it in force if it was approved. Of several statements about one
     * thing the earlier day comes first, each at an instant of its own. The library is locked.
     *
     * @return how many were decided
     */
    long decide(PriceFile file, boolean approved, String note, String by, Instant at) {
        Map<Long, List<Long>> rounds = new LinkedHashMap<>();
        Rows.of(em.createNativeQuery("""
                select id, row_number() over (partition by code, level, region, person_type order by from_day, id) as round
                from catalog_price_proposal where file_id = :file and status = 'PROPOSED' order by round, id""", Tuple.class)
                .setParameter("file", file.id()), row -> rounds
                        .computeIfAbsent(row.get(1, Long.class), round -> new ArrayList<>()).add(row.get(0, Long.class)));
        int decided = em.createNativeQuery("""
                update catalog_price_proposal set status = :status, decided_by = :by, decided_at = :at, decision = :note, updated_by = :by,
                    updated_at = :at, version = version + 1
                where file_id = :file and status = 'PROPOSED'""")
                .setParameter("status", approved ? "APPROVED" : "REJECTED")
                .setParameter("by", by)
                .setParameter("at", SqlTime.utc(at))
                .setParameter("note", note)
                .setParameter("file", file.id())
                .executeUpdate();
        if (approved) {
            rounds.forEach((round, ids) -> prices.putInForce(ids, at.plusNanos((round - 1) * 1_000)));
        }
        return decided;
    }
}
