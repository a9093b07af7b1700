package org.yiyun.web.task;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.task.AssignTask;
import org.yiyun.task.RelatedKind;
import org.yiyun.task.TaskPriority;
import org.yiyun.task.TaskService;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.web.faces.Notices;

/** Gives a task; from a ticket with what that says, unless it is a complaint. */
@Named
@ViewScoped
public class NewTaskPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private TaskService service;
    @EJB
    private TicketQueries tickets;
    @Inject
    private RecordReader reader;

    private @Nullable String ticket;
    private final Form form = new Form();

    /** @throws BusinessException NOT_FOUND for a ticket that the reader may not see */
    public void load() {
        if (ticket != null) {
            var source = tickets.get(ticket);
            // what a complaint says is not for everybody who gets a task: who gives it chooses the words
            if (source.kind() != TicketKind.COMPLAINT) {
                form.title = source.title();
                form.text = source.description();
            }
            form.relatedKind = RelatedKind.TICKET;
            form.relatedNumber = source.number();
        }
    }

    public String save() {
        var task = service.assign(reader.validated(new AssignTask(
                orEmpty(form.title), orEmpty(form.text), orEmpty(form.owner), coworkers(), form.leader, form.giver, form.due,
                form.workingDays, form.priority, form.proof, form.relatedKind, form.relatedNumber)));
        Notices.done("task.done.assign", Map.of("number", task.number()));
        return "/task.xhtml?faces-redirect=true&number=" + task.number();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private List<String> coworkers() {
        return form.coworkers == null ? List.of() : Arrays.asList(form.coworkers.split("[,，、;；\\s]+"));
    }

    public Form getForm() {
        return form;
    }

    public TaskPriority[] getPriorities() {
        return TaskPriority.values();
    }

    public RelatedKind[] getRelatedKinds() {
        return RelatedKind.values();
    }

    public @Nullable String getTicket() {
        return ticket;
    }

    public void setTicket(@Nullable String ticket) {
        this.ticket = ticket;
    }

    /** What is typed. */
    public static class Form implements Serializable {
        private static final long serialVersionUID = 1;

        private @Nullable String title;
        private @Nullable String text;
        private @Nullable String owner;
        private @Nullable String coworkers;
        private @Nullable String leader;
        private @Nullable String giver;
        private @Nullable LocalDate due;
        private @Nullable Integer workingDays;
        private TaskPriority priority = TaskPriority.NORMAL;
        private boolean proof = true;
        private @Nullable RelatedKind relatedKind;
        private @Nullable String relatedNumber;

        public @Nullable String getTitle() { return title; }

        public void setTitle(@Nullable String title) { this.title = title; }

        public @Nullable String getText() { return text; }

        public void setText(@Nullable String text) { this.text = text; }

        public @Nullable String getOwner() { return owner; }

        public void setOwner(@Nullable String owner) { this.owner = owner; }

        public @Nullable String getCoworkers() { return coworkers; }

        public void setCoworkers(@Nullable String coworkers) { this.coworkers = coworkers; }

        public @Nullable String getLeader() { return leader; }

        public void setLeader(@Nullable String leader) { this.leader = leader; }

        public @Nullable String getGiver() { return giver; }

        public void setGiver(@Nullable String giver) { this.giver = giver; }

        public @Nullable LocalDate getDue() { return due; }

        public void setDue(@Nullable LocalDate due) { this.due = due; }

        public @Nullable Integer getWorkingDays() { return workingDays; }

        public void setWorkingDays(@Nullable Integer workingDays) { this.workingDays = workingDays; }

        public TaskPriority getPriority() { return priority; }

        public void setPriority(TaskPriority priority) { this.priority = priority; }

        public boolean isProof() { return proof; }

        public void setProof(boolean proof) { this.proof = proof; }

        public @Nullable RelatedKind getRelatedKind() { return relatedKind; }

        public void setRelatedKind(@Nullable RelatedKind relatedKind) { this.relatedKind = relatedKind; }

        public @Nullable String getRelatedNumber() { return relatedNumber; }

        public void setRelatedNumber(@Nullable String relatedNumber) { this.relatedNumber = relatedNumber; }
    }
}
