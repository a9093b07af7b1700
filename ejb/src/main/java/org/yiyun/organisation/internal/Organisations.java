package org.yiyun.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.yiyun.organisation.CodeName;
import org.yiyun.organisation.KnownNames;
import org.yiyun.organisation.OrganisationKind;
import org.yiyun.organisation.OrganisationView;
import org.yiyun.organisation.StaffView;
import org.yiyun.organisation.SupportLine;
import org.yiyun.organisation.SupportStaff;

/** Organisations and their staff. */
@ApplicationScoped
public class Organisations {
    private static final String VIEW = """
            select new org.yiyun.organisation.OrganisationView(
                o.code, o.name, o.kind, o.parent, o.region, r.name, o.phone, o.active, o.version)
            from Organisation o join Region r on r.code = o.region""";
    private static final String STAFF = "select distinct s from Staff s left join fetch s.posts left join fetch s.skills";

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    public Organisations() {}

    /** Outside a container. */
    public Organisations(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Organisation> organisation(String code) {
        return Optional.ofNullable(entities.find(Organisation.class, code));
    }

    public Optional<Staff> staff(String number) {
        return entities.unwrap(Session.class).bySimpleNaturalId(Staff.class).loadOptional(number);
    }

    public boolean hasRegion(String code) {
        return entities.find(Region.class, code) != null;
    }

    /** The names of regions with the city that they are in, 湛江市赤坎区; whatever is no region is missing. */
    public Map<String, String> regionNames(Set<String> codes) {
        Set<String> asked = codes.stream().flatMap(code -> Stream.of(2, 4, 6).filter(length -> length <= code.length()).map(length -> code.substring(0, length)))
                .collect(Collectors.toSet());
        Map<String, String> known = entities.createQuery("select r.code, r.name from Region r where r.code in :codes", Object[].class)
                .setParameter("codes", asked)
                .getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
        Map<String, String> names = new HashMap<>();
        codes.stream().filter(code -> known.containsKey(withoutZeros(code))).forEach(code -> names.put(code, regionName(withoutZeros(code), known)));
        return names;
    }

    /** 440800 is the city 4408, 440000 the province 44. */
    private static String withoutZeros(String code) {
        return code.matches("\\d{4}00|\\d{2}0000") ? code.replaceFirst("(00)+$", "") : code;
    }

    /** With its city, or its province where the city is none of its own (市辖区 of 北京市). */
    private static String regionName(String code, Map<String, String> known) {
        String own = known.get(code);
        String above = code.length() <= 2 ? null : known.get(code.substring(0, code.length() - 2));
        if (above != null && above.matches("市辖区|县")) {
            above = known.get(code.substring(0, 2));
        }
        return above == null ? own : above + own;
    }

    /** In order of the code, which puts branches after what they belong to. */
    public List<OrganisationView> views() {
        return entities.createQuery(VIEW + " order by o.code", OrganisationView.class).getResultList();
    }

    public List<StaffView> staffViews() {
        return entities.createQuery(STAFF + " order by s.number", Staff.class).getResultStream().map(Staff::view).toList();
    }

    /** Of people by account and of institutions by code, by one statement. */
    public KnownNames names(Set<String> logins, Set<String> codes) {
        entities.flush();
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement("""
                    select true, login, name from staff where login = any (?)
                    union all select false, code, name from institution where code = any (?)""")) {
                query.setArray(1, connection.createArrayOf("text", logins.toArray()));
                query.setArray(2, connection.createArrayOf("text", codes.toArray()));
                Map<String, String> people = new HashMap<>();
                Map<String, String> institutions = new HashMap<>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        (rows.getBoolean(1) ? people : institutions).put(rows.getString(2), rows.getString(3));
                    }
                }
                return new KnownNames(people, institutions);
            }
        });
    }

    public Optional<StaffView> staffByLogin(String login) {
        return entities.createQuery(STAFF + " where s.login = :login", Staff.class)
                .setParameter("login", login).getResultStream().map(Staff::view).findFirst();
    }

    public Optional<StaffView> staffByMail(String address) {
        return entities.createQuery(STAFF + " where s.active and lower(s.email) = lower(:address) order by s.number", Staff.class)
                .setParameter("address", address).getResultStream().map(Staff::view).findFirst();
    }

    public Optional<StaffView> staffByPhone(String key) {
        return entities.createQuery(STAFF + " where s.active and function('phone_key', s.phone) = :key order by s.number", Staff.class)
                .setParameter("key", key).getResultStream().map(Staff::view).findFirst();
    }

    public List<StaffView> staffBySkill(String skill) {
        return entities.createQuery(STAFF + " where s.active and :skill member of s.skills order by s.number", Staff.class)
                .setParameter("skill", skill).getResultStream().map(Staff::view).toList();
    }

    public List<StaffView> staffOfLine(SupportLine line) {
        return entities.createQuery(STAFF + " where s.active and s.line = :line order by s.number", Staff.class)
                .setParameter("line", line).getResultStream().map(Staff::view).toList();
    }

    public List<StaffView> staffOfKind(OrganisationKind kind) {
        return entities.createQuery(STAFF + " where s.active and exists (select 1 from Organisation o where o.code = s.organisation"
                        + " and o.kind = :kind) order by s.number", Staff.class)
                .setParameter("kind", kind).getResultStream().map(Staff::view).toList();
    }

    /** Past the entities: whoever asks at every choice wants neither hundreds of them nor the looks for changes that they cost. */
    public List<SupportStaff> supportStaff() {
        List<?> rows = entities.createNativeQuery("""
                select s.login, s.name, s.line, o.region, coalesce(k.skills, '')
                from staff s join organisation o on o.code = s.organisation
                left join (select staff_id, string_agg(skill, ' ') as skills from staff_skill group by staff_id) k on k.staff_id = s.id
                where s.active and s.login is not null and s.line is not null order by s.login""", Object[].class)
                .getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new SupportStaff(
                        (String) row[0], (String) row[1], SupportLine.valueOf((String) row[2]), words((String) row[4]),
                        (String) row[3]))
                .toList();
    }

    /** Codes of skills have no blanks. */
    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    public List<StaffView> staffOfPost(String post) {
        return entities.createQuery(STAFF + " where s.active and :post member of s.posts order by s.number", Staff.class)
                .setParameter("post", post).getResultStream().map(Staff::view).toList();
    }

    public List<CodeName> posts() {
        return codes("post");
    }

    public List<CodeName> skills() {
        return codes("skill");
    }

    private List<CodeName> codes(String table) {
        List<?> rows = entities.createNativeQuery("select code, name, name_en from " + table + " order by code", Object[].class)
                .getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new CodeName((String) row[0], (String) row[1], (String) row[2])).toList();
    }

    public void add(Object thing) {
        entities.persist(thing);
    }
}
