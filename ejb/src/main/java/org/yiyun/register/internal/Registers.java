package org.yiyun.register.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.yiyun.register.BusinessSystem;
import org.yiyun.register.Contract;
import org.yiyun.register.Delivery;
import org.yiyun.register.KnownDefect;
import org.yiyun.register.PlanVolume;
import org.yiyun.register.RecordDelivery;
import org.yiyun.register.SampleNeed;
import org.yiyun.register.ServiceLine;

/** The tables of the registers. */
@ApplicationScoped
public class Registers {
    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;
    private volatile @Nullable List<ServiceLine> lines;

    /** In a container. */
    public Registers() {}

    /** Outside a container. */
    public Registers(EntityManager entities) {
        this.entities = entities;
    }

    /** Only a migration writes them, so that they are read once: each page of a ticket names one. */
    public List<ServiceLine> serviceLines() {
        List<ServiceLine> known = lines;
        if (known == null) {
            known = readServiceLines();
            lines = known;
        }
        return known;
    }

    private List<ServiceLine> readServiceLines() {
        return rows("select code, position, name_zh, name_en, source from service_line order by position")
                .getResultList().stream()
                .map(row -> new ServiceLine(
                        text(row, "code"), number(row, "position"), text(row, "name_zh"), text(row, "name_en"), text(row, "source")))
                .toList();
    }

    public List<BusinessSystem> systems() {
        return rows("""
                select code, position, category, name_zh, name_en, scope, deployment, array_to_string(modules, '|') as modules,
                    built_year, source
                from business_system order by position""")
                .getResultList().stream()
                .map(row -> new BusinessSystem(
                        text(row, "code"), number(row, "position"), text(row, "category"), text(row, "name_zh"),
                        text(row, "name_en"), text(row, "scope"), text(row, "deployment"),
                        text(row, "modules").isEmpty() ? List.of() : List.of(text(row, "modules").split("\\|")),
                        text(row, "built_year"), text(row, "source")))
                .toList();
    }

    public List<Contract> contracts() {
        var values = rows("""
                select contract, key, name_zh, name_en, amount, text_zh, text_en, unit, source
                from contract_value order by contract, position""")
                .getResultList().stream()
                .collect(Collectors.groupingBy(
                        row -> text(row, "contract"), Collectors.mapping(Registers::value, Collectors.toList())));
        return rows("select code, name_zh, name_en, active, source from contract order by active desc, position")
                .getResultList().stream()
                .map(row -> new Contract(
                        text(row, "code"), text(row, "name_zh"), text(row, "name_en"), row.get("active", Boolean.class),
                        text(row, "source"), values.getOrDefault(text(row, "code"), List.of())))
                .toList();
    }

    private static Contract.Value value(Tuple row) {
        return new Contract.Value(
                text(row, "key"), text(row, "name_zh"), text(row, "name_en"), row.get("amount", BigDecimal.class),
                row.get("text_zh", String.class), row.get("text_en", String.class), text(row, "unit"), text(row, "source"));
    }

    public List<PlanVolume> plan(int year) {
        return rows("""
                select item, v.position, v.name_zh, v.name_en, service_line, amount, counted, v.source
                from plan_volume v join contract c on c.code = v.contract and c.active
                where v.valid @> cast(:year as int) order by v.position""")
                .setParameter("year", year)
                .getResultList().stream()
                .map(row -> new PlanVolume(
                        text(row, "item"), number(row, "position"), text(row, "name_zh"), text(row, "name_en"),
                        text(row, "service_line"), number(row, "amount"), PlanVolume.Counted.valueOf(text(row, "counted")),
                        text(row, "source")))
                .toList();
    }

    public List<Delivery> deliveries(int year) {
        return rows("""
                select item, on_date, quantity, note, recorded_at, recorded_by from plan_delivery
                where on_date >= :from and on_date < :to order by on_date desc, id desc""")
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("to", LocalDate.of(year + 1, 1, 1))
                .getResultList().stream()
                .map(row -> new Delivery(
                        text(row, "item"), row.get("on_date", Date.class).toLocalDate(), number(row, "quantity"), text(row, "note"),
                        row.get("recorded_at", Instant.class), text(row, "recorded_by")))
                .toList();
    }

    public void insert(RecordDelivery delivery, Instant now, String by) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery("""
                insert into plan_delivery (id, item, on_date, quantity, note, recorded_at, recorded_by)
                values (nextval('plan_delivery_seq'), :item, :onDate, :quantity, :note, :now, :by)""")
                .setParameter("item", delivery.item())
                .setParameter("onDate", delivery.onDate())
                .setParameter("quantity", delivery.quantity())
                .setParameter("note", delivery.note())
                .setParameter("now", now)
                .setParameter("by", by)
                .executeUpdate();
    }

    public List<KnownDefect> knownDefects() {
        return rows("""
                select number, module, description, system, suggested_kind, suggested_level, certain
                from known_defect order by number""")
                .getResultList().stream()
                .map(row -> new KnownDefect(
                        number(row, "number"), text(row, "module"), text(row, "description"), row.get("system", String.class),
                        text(row, "suggested_kind"), number(row, "suggested_level"), row.get("certain", Boolean.class)))
                .toList();
    }

    public List<SampleNeed> sampleNeeds() {
        return rows("select number, description, class from sample_need order by number")
                .getResultList().stream()
                .map(row -> new SampleNeed(
                        number(row, "number"), text(row, "description"), SampleNeed.Class.valueOf(text(row, "class"))))
                .toList();
    }

    private NativeQuery<Tuple> rows(String sql) {
        return entities.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }

    private static int number(Tuple row, String column) {
        return row.get(column, Integer.class);
    }
}
