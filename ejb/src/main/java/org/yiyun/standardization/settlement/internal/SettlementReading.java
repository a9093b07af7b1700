package org.yiyun.standardization.settlement.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.standardization.settlement.ListVerdict;
import org.yiyun.standardization.settlement.SettlementListFilter;
import org.yiyun.standardization.settlement.SettlementListRow;
import org.yiyun.standardization.settlement.SettlementListView;
import org.yiyun.standardization.settlement.engine.MaskedList;
import org.yiyun.standardization.settlement.engine.SettlementDocument;

/** Reads settlement lists, each time through the scope of the caller; who sees whom they are about is written down. */
@ApplicationScoped
public class SettlementReading {
    private static final String SUBJECT = "settlement-list";
    private static final String[] PERSONAL = {"psn_name", "certno", "brdy", "curr_addr", "coner_name", "coner_tel"};
    /** More than anybody reads in a file. */
    private static final int MOST_EXPORTED = 10_000;
    private static final int MOST_HANDED_OUT = 1_000;

    private final SettlementLists lists;
    private final PersonalData personal;
    private final AuditService audit;

    @Inject
    public SettlementReading(SettlementLists lists, PersonalData personal, AuditService audit) {
        this.lists = lists;
        this.personal = personal;
        this.audit = audit;
    }

    /** For the proxy. */
    protected SettlementReading() {
        this(null, null, null);
    }

    public Page<SettlementListRow> page(SettlementListFilter filter, PageRequest request, Caller caller) {
        List<SettlementLists.Listed> found = lists.after(filter, caller.scope(), Cursor.parse(request.cursor(), 1), request.limit() + 1);
        return Page.of(found, request, count(filter, caller), one -> Cursor.of(one.id())).map(SettlementLists.Listed::row);
    }

    public List<SettlementListRow> rows(SettlementListFilter filter, int offset, int limit, Caller caller) {
        return lists.rows(filter, caller.scope(), offset, limit).stream().map(SettlementLists.Listed::row).toList();
    }

    public Exported<SettlementListRow> export(SettlementListFilter filter, Caller caller) {
        Exported<SettlementListRow> rows = Exported.of(rows(filter, 0, MOST_EXPORTED, caller), MOST_EXPORTED, () -> count(filter, caller));
        audit.record("standard.list-export", "settlement-list-list", "-", Map.of("rows", rows.size()));
        return rows;
    }

    public long count(SettlementListFilter filter, Caller caller) {
        return lists.count(filter, caller.scope());
    }

    public SettlementListView get(String number, Caller caller) {
        return view(lists.get(number, caller.scope()), caller);
    }

    SettlementListView view(SettlementList list, Caller caller) {
        boolean shown = isShown(caller);
        SettlementDocument document = shown ? list.document() : MaskedList.of(list.document());
        if (shown) {
            personal.sight(SUBJECT, List.of(list.number()), PERSONAL);
        }
        Map<String, List<Map<String, String>>> nodes = new LinkedHashMap<>();
        document.nodes().forEach((node, records) -> nodes.put(node.key(), records));
        return list.view(nodes, !shown);
    }

    /** An institution has written its lists itself. */
    private boolean isShown(Caller caller) {
        return caller.scope().institution() != null || personal.isShownTo(caller);
    }

    /** What is in order, the last of each settlement, in the national layout. */
    public byte[] national(SettlementListFilter filter, Caller caller) {
        List<SettlementList> found = handedOut(new SettlementListFilter(
                ListVerdict.ACCEPTED, filter.institution(), filter.text(), filter.batch(), filter.from(), filter.to(), true, filter.pending()), caller);
        var array = Json.createArrayBuilder();
        found.forEach(list -> array.add(ListJson.national(list.document())));
        audit.record("standard.list-hand-out", "settlement-list-list", "-", Map.of("lists", found.size()));
        return array.build().toString().getBytes(UTF_8);
    }

    /** What is not in order, as a table to be corrected. */
    public byte[] rejects(SettlementListFilter filter, Caller caller) {
        List<SettlementList> found = handedOut(new SettlementListFilter(
                ListVerdict.REJECTED, filter.institution(), filter.text(), filter.batch(), filter.from(), filter.to(), true, false), caller);
        audit.record("standard.list-rejects", "settlement-list-list", "-", Map.of("lists", found.size()));
        return ListFile.write(found).getBytes(UTF_8);
    }

    /** The columns of a file to hand lists in. */
    public byte[] columns() {
        return ListFile.write(List.of()).getBytes(UTF_8);
    }

    /** In full: whoever may not see whom they are about takes none away. */
    private List<SettlementList> handedOut(SettlementListFilter filter, Caller caller) {
        if (!isShown(caller)) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", Permission.PERSONAL_DATA_READ.name()));
        }
        if (lists.count(filter, caller.scope()) > MOST_HANDED_OUT) {
            throw BusinessException.invalid("", "field.list.many", Map.of("max", MOST_HANDED_OUT));
        }
        List<SettlementList> found = lists.whole(filter, caller.scope(), MOST_HANDED_OUT);
        personal.sight(SUBJECT, found.stream().map(SettlementList::number).toList(), PERSONAL);
        return found;
    }
}
