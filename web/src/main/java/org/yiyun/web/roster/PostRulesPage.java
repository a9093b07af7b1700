package org.yiyun.web.roster;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.roster.DutyPostRule;
import org.yiyun.roster.DutyPostService;
import org.yiyun.roster.RequireOfPost;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** What the posts ask of their people. */
@Named
@RequestScoped
public class PostRulesPage {
    @EJB
    private DutyPostService service;
    @EJB
    private OrganisationQueries organisations;
    @Inject
    private UserLocale user;

    private @Nullable List<DutyPostRule> rules;
    private @Nullable List<Choice> skills;
    private @Nullable String post;
    private @Nullable String skill;
    private @Nullable Integer restHours;

    public List<DutyPostRule> getRules() {
        if (rules == null) {
            rules = service.list(user.getLocale());
        }
        return rules;
    }

    public List<Choice> getSkills() {
        if (skills == null) {
            skills = organisations.skills().stream()
                    .map(one -> new Choice(one.code(), user.isEnglish() ? one.nameEn() : one.name())).toList();
        }
        return skills;
    }

    public String save() {
        service.require(String.valueOf(post), new RequireOfPost(skill, restHours));
        Notices.done("roster.rule.done");
        return "/rosters.xhtml?faces-redirect=true";
    }

    public @Nullable String getPost() { return post; }

    public void setPost(@Nullable String post) { this.post = post; }

    public @Nullable String getSkill() { return skill; }

    public void setSkill(@Nullable String skill) { this.skill = skill; }

    public @Nullable Integer getRestHours() { return restHours; }

    public void setRestHours(@Nullable Integer restHours) { this.restHours = restHours; }
}
