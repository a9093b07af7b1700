package org.yiyun.publicity;

import java.time.Instant;
import java.util.Map;

/** A line of the history: one of the constants here, or the name of a {@link CampaignVerb}. */
public record CampaignEventView(int sequence, String type, Instant at, String actor, Map<String, String> details) {
    /** The first line of every history. */
    public static final String PLANNED = "PLANNED";

    /** The plan was written anew. */
    public static final String REPLANNED = "REPLANNED";

    /** Somebody else answers for it, or holds one of its activities; details tell who and why. */
    public static final String HANDED_OVER = "HANDED_OVER";

    /** People were reminded of an activity. */
    public static final String REMINDED = "REMINDED";

    /** Material was added; details tell the activity and the name of the file. */
    public static final String ATTACHED = "ATTACHED";

    /** Material was removed; details as of {@link #ATTACHED}. */
    public static final String DETACHED = "DETACHED";

    /** The summary was made as a document; details tell its name. */
    public static final String DOCUMENT = "DOCUMENT";

    public CampaignEventView {
        details = Map.copyOf(details);
    }
}
