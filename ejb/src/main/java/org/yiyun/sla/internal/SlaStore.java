package org.yiyun.sla.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.sla.KindDefaults;
import org.yiyun.sla.SlaLevel;
import org.yiyun.sla.SlaProfile;
import org.yiyun.sla.SlaRuleView;
import org.yiyun.sla.SlaScheme;

/** Reads what limits are made of. Changes of rules are {@link RuleChanges}'s. */
@ApplicationScoped
public class SlaStore {
    private final EntityManager entities;

    @Inject
    public SlaStore(EntityManager entities) {
        this.entities = entities;
    }

    /** For the proxy. */
    protected SlaStore() {
        this(null);
    }

    /** Changes whenever an approved rule does. */
    public String stamp() {
        return first("select count(*) || ' ' || max(decided_at) from sla_rule where known is not null", s -> {},
                rows -> rows.getString(1)).orElseThrow();
    }

    /** Every approved version of every rule. */
    public List<SlaRuleView> approvedRules() {
        return list(RuleRows.SELECT + " where r.known is not null order by r.id, r.version", s -> {}, RuleRows::view);
    }

    public List<SlaRuleView> drafts() {
        return list(RuleRows.SELECT + " where r.status = 'DRAFT' order by r.created_at", s -> {}, RuleRows::view);
    }

    /** All versions of a rule, the newest first, refused ones too. */
    public List<SlaRuleView> versions(String id) {
        return list(RuleRows.SELECT + " where r.id = ? order by r.version desc", s -> s.setString(1, id), RuleRows::view);
    }

    /** @throws BusinessException NOT_FOUND */
    public SlaRuleView version(String id, int version) {
        return versions(id).stream()
                .filter(view -> view.rule().version() == version)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("sla-rule", id));
    }

    public List<SlaProfile> profiles() {
        return list("select code, name_zh, name_en, source from sla_profile order by position", s -> {},
                r -> new SlaProfile(r.getString(1), r.getString(2), r.getString(3), r.getString(4)));
    }

    /** The profiles that run for a kind of subject in this deployment. */
    public List<String> profilesFor(String subject) {
        return list("""
                select d.profile from sla_deployment d join sla_profile p on p.code = d.profile
                where d.subject = ? order by p.position""", s -> s.setString(1, subject), r -> r.getString(1));
    }

    public List<SlaScheme> schemes() {
        return list("select code, name_zh, name_en, source from sla_scheme order by position", s -> {},
                r -> new SlaScheme(r.getString(1), r.getString(2), r.getString(3), r.getString(4), List.of())).stream()
                .map(s -> new SlaScheme(s.code(), s.nameZh(), s.nameEn(), s.source(), levels(s.code())))
                .toList();
    }

    public List<SlaLevel> levels(String scheme) {
        return list("""
                select scheme, level, code, name_zh, name_en, definition_zh, definition_en, examples_zh, examples_en, source
                from sla_level where scheme = ? order by level""", s -> s.setString(1, scheme), SlaStore::level);
    }

    public List<KindDefaults> kinds() {
        return list("select kind, service_line, scheme from sla_kind order by kind", s -> {},
                r -> new KindDefaults(r.getString(1), r.getString(2), r.getString(3)));
    }

    private static SlaLevel level(ResultSet r) throws SQLException {
        return new SlaLevel(r.getString(1), r.getInt(2), r.getString(3), r.getString(4), r.getString(5), r.getString(6),
                r.getString(7), r.getString(8), r.getString(9), r.getString(10));
    }

    /** Sets the values of a statement. */
    interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet rows) throws SQLException;
    }

    <T> Optional<T> first(String sql, Values values, Row<T> row) {
        return list(sql, values, row).stream().findFirst();
    }

    <T> List<T> list(String sql, Values values, Row<T> row) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                values.set(statement);
                List<T> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(row.read(rows));
                    }
                }
                return found;
            }
        });
    }

    void update(String sql, Values values) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                values.set(statement);
                statement.execute();
            }
        });
    }

    /** Sets the values of a statement that is done many times. */
    interface EachValues {
        void set(PreparedStatement statement, int index) throws SQLException;
    }

    /** One statement so many times, in one go. */
    void updateEach(String sql, int times, EachValues values) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int index = 0; index < times; index++) {
                    values.set(statement, index);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }
}
