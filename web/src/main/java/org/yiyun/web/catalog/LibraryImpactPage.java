package org.yiyun.web.catalog;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.CodeUse;
import org.yiyun.catalog.VersionQueries;
import org.yiyun.catalog.VersionView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.web.faces.UrlQuery;

/**
 * Who uses the codes that a version changes. A part of the version's page that is fetched behind it, because bills and articles are
 * looked through for it. Library and version are in the URL.
 */
@Named
@RequestScoped
public class LibraryImpactPage {
    @EJB
    private VersionQueries queries;
    @Inject
    private UrlQuery url;

    private @Nullable List<CodeUse> uses;
    private @Nullable VersionView view;

    /** @throws BusinessException NOT_FOUND for what is no version */
    public List<CodeUse> getUses() {
        if (uses == null) {
            uses = queries.impact(url.get("library"), version());
        }
        return uses;
    }

    /** Whether it is as it was when somebody decided on the version. */
    public boolean isKept() {
        return view().decidedBy() != null;
    }

    /** Whether more codes are changed, stopped or re-used than are asked about. */
    public boolean isPartial() {
        return view().changed() + view().stopped() + view().reused() > VersionQueries.MOST_ASKED;
    }

    /** Of how many codes the impact is told at most. */
    public int getMostAsked() {
        return VersionQueries.MOST_ASKED;
    }

    private VersionView view() {
        if (view == null) {
            view = queries.get(url.get("library"), version());
        }
        return view;
    }

    private int version() {
        return url.get("version").matches("[0-9]{1,9}") ? Integer.parseInt(url.get("version")) : 0;
    }
}
