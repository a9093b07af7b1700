package org.yiyun.matching;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.matching.internal.MatchingDesk;
import org.yiyun.matching.internal.MatchingUploads;
import org.yiyun.matching.internal.OwnListFile;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Takes institutions' lists and people's decisions on them. */
@Stateless
@Requires(Permission.MATCHING_EDIT)
public class MatchingService {
    /** Name of the job that proposes. */
    public static final String JOB = "matching-propose";

    private final MatchingUploads uploads;
    private final OwnListFile files;
    private final MatchingDesk desk;

    @Inject
    public MatchingService(MatchingUploads uploads, OwnListFile files, MatchingDesk desk) {
        this.uploads = uploads;
        this.files = files;
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public MatchingService() {
        this(null, null, null);
    }

    /**
     * Takes a list and orders a job that proposes national entries for all of it that nobody has decided.
     *
     * @return id of the job
     * @throws BusinessException NOT_FOUND for a library or institution that the caller may not see, INVALID for own codes that come twice,
     *     JOB_ALREADY_RUNNING while the list is being matched
     */
    public UUID upload(String library, UploadItems upload) {
        return uploads.take(library, upload, Callers.current());
    }

    /**
     * The same from a file: xlsx or csv with headings in the first row; rows that cannot be taken are told with the record.
     *
     * @throws BusinessException as {@link #upload}, and FILE_REFUSED or INVALID for a file that cannot be read
     */
    public UUID uploadFile(String library, @Nullable String institution, UploadMode mode, String name, InputStream content) throws IOException {
        var read = files.read(name, content);
        return uploads.take(library, new UploadItems(institution, mode, read.items()), read, Callers.current());
    }

    /**
     * Orders proposals anew for what nobody has decided, as after a publication of the library.
     *
     * @param institution null for the caller's own
     * @return id of the job
     * @throws BusinessException as {@link #upload}
     */
    public UUID propose(String library, @Nullable String institution) {
        return uploads.propose(library, institution, Callers.current());
    }

    /**
     * Says which national entry an own item is.
     *
     * @param expectedVersion the version that the caller saw, or null if the state alone shall decide
     * @throws BusinessException NOT_FOUND, STALE_DATA, MATCHING_STATE if it is confirmed already, MATCHING_TAKEN if the entry is confirmed for
     *     another item of the list, INVALID for a code that is not in force
     */
    public MatchingView confirm(String library, long id, ConfirmMatch request, @Nullable Integer expectedVersion) {
        return desk.confirm(library, id, request, expectedVersion, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND, STALE_DATA, MATCHING_STATE if it is decided already, INVALID for a code that is no candidate */
    public MatchingView reject(String library, long id, RejectMatch request, @Nullable Integer expectedVersion) {
        return desk.reject(library, id, request, expectedVersion, Callers.current());
    }

    /** Takes the last decision back. @throws BusinessException NOT_FOUND, STALE_DATA, MATCHING_STATE if there is none */
    public MatchingView undo(String library, long id, @Nullable Integer expectedVersion) {
        return desk.undo(library, id, expectedVersion, Callers.current());
    }

    /** Confirms all that is sure enough and not contradicted. @throws BusinessException as {@link #upload} */
    public BulkConfirmation confirmAbove(String library, ConfirmAbove request) {
        return desk.confirmAbove(library, request, Callers.current());
    }
}
