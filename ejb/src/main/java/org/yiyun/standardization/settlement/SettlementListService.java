package org.yiyun.standardization.settlement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.settlement.internal.SettlementDesk;

/** Takes settlement lists and checks them, REQ-STD-04. An institution hands in its own; an institution out of sight is NOT_FOUND. */
@Stateless
public class SettlementListService {
    private final SettlementDesk desk;

    @Inject
    public SettlementListService(SettlementDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    protected SettlementListService() {
        this(null);
    }

    /**
     * Checks a list and keeps nothing.
     *
     * @param knownOn as the libraries were known at that moment; null for now
     * @throws BusinessException INVALID for what is no settlement list
     */
    @Requires(Permission.STANDARD_REPORT)
    public CheckedList check(ReceiveList list, @Nullable Instant knownOn) {
        return desk.check(list, knownOn, Callers.current());
    }

    /** Keeps a list with its verdict; the same settlement again is a further revision. @throws BusinessException INVALID as {@link #check} */
    @Requires(Permission.STANDARD_REPORT)
    public SettlementListView receive(ReceiveList list) {
        return desk.receive(list, Callers.current());
    }

    /**
     * Keeps the lists of a file: xlsx or csv with a row for each record, or json with messages of the national transaction 4101.
     *
     * @throws BusinessException TOO_LARGE, INVALID for a file that cannot be read, or has nothing or too much in it
     */
    @Requires(Permission.STANDARD_REPORT)
    public ListBatch receiveFile(@Nullable String institution, String name, InputStream content) throws IOException {
        return desk.receiveFile(institution, name, content, Callers.current());
    }

    /** Begins a list from a kept bill; needs BENEFIT_READ besides. @throws BusinessException NOT_FOUND for bill and institution */
    @Requires(Permission.STANDARD_REPORT)
    public SettlementListView generate(GenerateList words) {
        return desk.generate(words, Callers.current());
    }

    /** Checks a kept list anew, as the libraries are known now. @throws BusinessException NOT_FOUND */
    @Requires(Permission.STANDARD_REPORT)
    public SettlementListView recheck(String number) {
        return desk.recheck(number, Callers.current());
    }

    /** What the check would have said at a moment; nothing changes. @throws BusinessException NOT_FOUND */
    @Requires(Permission.STANDARD_READ)
    public CheckedList verdict(String number, Instant knownOn) {
        return desk.verdict(number, knownOn, Callers.current());
    }

    /** Records that a list was uploaded. @throws BusinessException NOT_FOUND, STALE_DATA, INVALID unless it is in order, or for a day to come */
    @Requires(Permission.STANDARD_REPORT)
    public SettlementListView uploaded(String number, MarkUploaded words, @Nullable Integer expected) {
        return desk.uploaded(number, words, expected, Callers.current());
    }
}
