package org.yiyun.web.roster;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.util.Faces;
import org.yiyun.roster.RosterQueries;
import org.yiyun.web.faces.UrlQuery;

/** Hands out a roster as a file: {@code ?id=1&format=docx}. */
@Named
@RequestScoped
public class RosterFilePage {
    @EJB
    private RosterQueries queries;

    @Inject
    private UrlQuery url;

    public void send() throws IOException {
        String id = url.get("id");
        var file = queries.file(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0, url.get("format"));
        Faces.sendFile(file.content(), file.name(), true);
    }
}
