package org.yiyun.web.publicity;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.document.DocumentView;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.publicity.ActivityView;
import org.yiyun.publicity.CampaignCommand;
import org.yiyun.publicity.CampaignEventView;
import org.yiyun.publicity.CampaignStatus;
import org.yiyun.publicity.CampaignVerb;
import org.yiyun.publicity.CampaignView;
import org.yiyun.publicity.PublicityDocuments;
import org.yiyun.publicity.PublicityFileView;
import org.yiyun.publicity.PublicityFiles;
import org.yiyun.publicity.PublicityQueries;
import org.yiyun.publicity.PublicityService;
import org.yiyun.publicity.VoiceKind;
import org.yiyun.publicity.VoiceView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.History;
import org.yiyun.web.faces.History.Detail;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.Overtaken;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.faces.VerbDialog;

/**
 * One campaign. The view keeps its number, the version that the reader saw, the verbs that were offered, the files that were shown (buttons
 * are found by their place in the list: removing must mean the file that was seen) and what was typed; everything else is read anew for
 * each request.
 */
@Named
@ViewScoped
public class CampaignPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private PublicityQueries queries;
    @EJB
    private PublicityService service;
    @EJB
    private PublicityFiles files;
    @EJB
    private PublicityDocuments documents;
    @Inject
    private RecordReader reader;
    @Inject
    private UserLocale user;
    @Inject
    private Names names;

    private @Nullable String number;
    private int version;
    private Set<CampaignVerb> verbs = EnumSet.noneOf(CampaignVerb.class);
    private final Map<String, Object> input = new HashMap<>();
    private @Nullable Integer fileActivity;
    private transient @Nullable Part file;
    private transient @Nullable CampaignView campaign;
    private transient @Nullable List<DocumentView> papers;
    private @Nullable ArrayList<ShownFile> shownFiles;

    /** A file with the activity that it belongs to. */
    public record ShownFile(int activity, PublicityFileView file) implements Serializable {}

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        campaign = queries.get(number == null ? "" : number);
        version = campaign.version();
        verbs = campaign.verbs().isEmpty() ? EnumSet.noneOf(CampaignVerb.class) : EnumSet.copyOf(campaign.verbs());
    }

    /** Does what the dialog of the verb says; the input stays if it cannot be done. */
    public @Nullable String act(String verb) {
        var dialog = CampaignDialog.of(verb);
        try {
            var command = reader.read(dialog.body(input), dialog.verb().command().asSubclass(Record.class));
            service.apply(String.valueOf(number), (CampaignCommand) command, version);
        } catch (BusinessException problem) {
            return Overtaken.stay(problem, "publicity", this::reread);
        }
        return done("publicity.done." + verb);
    }

    /** The reader then knows the newest version. */
    private CampaignStatus reread() {
        var now = queries.get(String.valueOf(number));
        version = now.version();
        return now.status();
    }

    public @Nullable String attach() throws IOException {
        if (file == null || fileActivity == null) {
            return null;
        }
        try (var content = file.getInputStream()) {
            files.attach(String.valueOf(number), fileActivity, file.getSubmittedFileName(), content);
        }
        return done("publicity.done.ATTACH");
    }

    public String detach(int activity, long id) {
        files.detach(String.valueOf(number), activity, id);
        return done("publicity.done.DETACH");
    }

    /** Makes the summary as a document. */
    public String make() {
        documents.make(String.valueOf(number));
        return done("publicity.done.DOCUMENT");
    }

    private String done(String key) {
        Notices.done(key, Map.of("number", String.valueOf(number)));
        return "/campaign.xhtml?faces-redirect=true&number=" + number;
    }

    public CampaignView getCampaign() {
        if (campaign == null) {
            campaign = queries.get(String.valueOf(number));
        }
        return campaign;
    }

    /** Newest first. */
    public List<CampaignEventView> getHistory() {
        return History.newestFirst(queries.history(String.valueOf(number)));
    }

    /** The details of a line of the history in words. */
    public List<Detail> details(CampaignEventView event) {
        return History.details(event.details(), (name, value) ->
                new Detail(Texts.get(user.getLocale(), "publicity.field." + name), words(name, value)));
    }

    private String words(String name, String value) {
        if (name.equals("owner")) {
            return names.person(value);
        }
        return name.equals("kind") ? Texts.get(user.getLocale(), "publicity.voice." + value) : value;
    }

    public List<ShownFile> getFiles() {
        if (shownFiles == null) {
            shownFiles = new ArrayList<>();
            getCampaign().activities().forEach(activity ->
                    activity.files().forEach(kept -> shownFiles.add(new ShownFile(activity.number(), kept))));
        }
        return shownFiles;
    }

    public List<DocumentView> getPapers() {
        if (papers == null) {
            papers = documents.list(String.valueOf(number));
        }
        return papers;
    }

    /** Whether the reader may add material now. */
    public boolean isAttaching() {
        return Callers.current().may(Permission.PUBLICITY_EDIT) && CampaignStatus.OPEN.contains(getCampaign().status())
                && !getCampaign().activities().isEmpty();
    }

    /** Whether the reader may make a summary now. */
    public boolean isTelling() {
        var status = getCampaign().status();
        return Callers.current().may(Permission.PUBLICITY_EDIT) && (status == CampaignStatus.APPROVED || status == CampaignStatus.ENDED);
    }

    /** Not where its dialog would have nothing to choose from. */
    public boolean offers(CampaignVerb verb) {
        return verbs.contains(verb) && CampaignDialog.hasChoice(verb, getCampaign());
    }

    public List<VerbDialog<CampaignVerb, CampaignDialog.Field>> getDialogs() {
        return CampaignDialog.ALL;
    }

    /** Those that the dialog of a verb may mean. */
    public List<ActivityView> activities(CampaignVerb verb) {
        return CampaignDialog.activities(verb, getCampaign());
    }

    /** Likewise of what was said. */
    public List<VoiceView> voices(CampaignVerb verb) {
        return CampaignDialog.voices(verb, getCampaign());
    }

    public List<String> getVoiceKinds() {
        return Arrays.stream(VoiceKind.values()).map(Enum::name).toList();
    }

    public Map<String, Object> getInput() {
        return input;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable Integer getFileActivity() {
        return fileActivity;
    }

    public void setFileActivity(@Nullable Integer fileActivity) {
        this.fileActivity = fileActivity;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
