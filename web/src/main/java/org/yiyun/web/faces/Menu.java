package org.yiyun.web.faces;

import static org.yiyun.security.Permission.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;

/**
 * The navigation as data. A new page is one line here; it is shown to whoever has its permission, once the page exists.
 * Texts: {@code ui.menu.<key>}.
 */
public final class Menu {
    /** @param permission null for everybody who is logged in */
    public record Item(String key, String path, String icon, @Nullable Permission permission) {
        public boolean isOpenTo(Caller caller) {
            return permission == null || caller.may(permission);
        }
    }

    /** Items under one heading {@code ui.menu.group.<key>}. */
    public record Group(String key, List<Item> items) {
        /** Whether the page is one of the items, or behind one: {@code library-version} is behind {@code libraries}. */
        boolean leadsTo(String path) {
            String wanted = subject(path);
            return items.stream().anyMatch(item -> subject(item.path()).equals(wanted));
        }

        /** The first word of the page's name, in the singular; every page asks this of every item. */
        private static String subject(String path) {
            int begin = path.lastIndexOf('/') + 1;
            int end = begin;
            while (end < path.length() && path.charAt(end) != '-' && path.charAt(end) != '.') {
                end++;
            }
            String word = path.substring(begin, end);
            return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y"
                    : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        }
    }

    static final List<Group> GROUPS = List.of(
            new Group("desk", List.of(
                    new Item("home", "/index.xhtml", "home", null),
                    new Item("consultation", "/consultation.xhtml", "chat", TICKET_OPEN),
                    new Item("newTicket", "/ticket-new.xhtml", "plus", TICKET_OPEN),
                    new Item("tickets", "/tickets.xhtml", "list", TICKET_READ),
                    new Item("changes", "/changes.xhtml", "refresh", TICKET_READ),
                    new Item("tasks", "/tasks.xhtml", "check", TASK_READ),
                    new Item("knownErrors", "/known-errors.xhtml", "search", PROBLEM_READ),
                    new Item("knowledge", "/knowledge.xhtml", "file", KNOWLEDGE_READ),
                    new Item("notifications", "/notifications.xhtml", "bell", null))),
            new Group("intake", List.of(
                    new Item("calls", "/calls.xhtml", "phone", INTAKE_READ),
                    new Item("chatNew", "/chat-new.xhtml", "chat", INTAKE_HANDLE),
                    new Item("mails", "/mails.xhtml", "inbox", INTAKE_READ),
                    new Item("deadLetters", "/dead-letters.xhtml", "mail-x", DEAD_LETTER_READ))),
            new Group("quality", List.of(
                    new Item("complaints", "/complaints.xhtml", "alert", COMPLAINT_READ),
                    new Item("complaintNew", "/complaint-new.xhtml", "edit", COMPLAINT_REGISTER),
                    new Item("appeals", "/appeals.xhtml", "shield", null),
                    new Item("satisfaction", "/satisfaction.xhtml", "chart", SATISFACTION_READ),
                    new Item("evaluations", "/evaluations.xhtml", "building", EVALUATION_READ),
                    new Item("serviceChecks", "/service-checks.xhtml", "search", SERVICE_CHECK_READ))),
            new Group("service", List.of(
                    new Item("calendar", "/calendar.xhtml", "calendar", CALENDAR_READ),
                    new Item("sla", "/sla.xhtml", "timer", SLA_READ),
                    new Item("closingRules", "/closing-rules.xhtml", "check", SLA_READ),
                    new Item("duty", "/duty.xhtml", "users", DUTY_READ),
                    new Item("rosters", "/rosters.xhtml", "calendar", DUTY_READ),
                    new Item("dispatch", "/dispatch.xhtml", "flag", DISPATCH_READ),
                    new Item("registers", "/registers.xhtml", "layers", SLA_READ))),
            new Group("libraries", List.of(
                    new Item("libraries", "/libraries.xhtml", "layers", CATALOG_READ),
                    new Item("libraryMaintenance", "/library-maintenances.xhtml", "edit", CATALOG_READ),
                    new Item("libraryReceipts", "/library-receipts.xhtml", "check", CATALOG_READ),
                    new Item("matchings", "/matchings.xhtml", "link", MATCHING_READ),
                    new Item("matchingCheck", "/matching-check.xhtml", "check", MATCHING_READ))),
            new Group("standardization", List.of(
                    new Item("standardization", "/standardization.xhtml", "flag", STANDARD_READ),
                    new Item("standardReviews", "/standard-reviews.xhtml", "check", STANDARD_READ),
                    new Item("settlementLists", "/settlement-lists.xhtml", "list", STANDARD_READ),
                    new Item("standardSyncs", "/standard-syncs.xhtml", "refresh", STANDARD_READ),
                    new Item("standardCodes", "/standard-codes.xhtml", "list", STANDARD_READ))),
            new Group("policy", List.of(
                    new Item("directives", "/directives.xhtml", "list", POLICY_READ),
                    new Item("publicity", "/publicity.xhtml", "chat", PUBLICITY_READ),
                    new Item("policies", "/policies.xhtml", "flag", POLICY_READ),
                    new Item("benefit", "/benefit.xhtml", "activity", POLICY_READ),
                    new Item("bills", "/bills.xhtml", "list", BENEFIT_READ),
                    new Item("reimbursements", "/reimbursements.xhtml", "check", BENEFIT_READ),
                    new Item("insured", "/insured.xhtml", "user", INSURED_READ),
                    new Item("chronic", "/chronic-registrations.xhtml", "check", CHRONIC_READ),
                    new Item("transactions", "/transactions.xhtml", "activity", TRANSACTION_READ),
                    new Item("offsiteFilings", "/offsite-filings.xhtml", "flag", TRANSACTION_READ),
                    new Item("insuredImports", "/insured-imports.xhtml", "upload", INSURED_IMPORT),
                    new Item("templates", "/document-templates.xhtml", "file", TEMPLATE_READ))),
            new Group("reports", List.of(
                    new Item("wall", "/wall.xhtml", "activity", METRIC_READ),
                    new Item("metrics", "/metrics.xhtml", "chart", METRIC_READ),
                    new Item("flows", "/flows.xhtml", "refresh", FLOW_READ),
                    new Item("reports", "/reports.xhtml", "chart", REPORT_READ),
                    new Item("inspections", "/inspections.xhtml", "search", RECORD_READ),
                    new Item("measurements", "/measurements.xhtml", "activity", RECORD_READ),
                    new Item("reconciliations", "/reconciliations.xhtml", "check", RECORD_READ),
                    new Item("jobs", "/jobs.xhtml", "activity", JOB_READ))),
            new Group("admin", List.of(
                    new Item("users", "/admin/users.xhtml", "user", USER_ADMIN),
                    new Item("roles", "/admin/roles.xhtml", "key", ROLE_ADMIN),
                    new Item("organisations", "/admin/organisations.xhtml", "building", ORGANISATION_READ),
                    new Item("insuredChannels", "/insured-channels.xhtml", "link", INSURED_CHANNEL),
                    new Item("replacements", "/replacements.xhtml", "refresh", HANDOVER_READ),
                    new Item("staffRecords", "/staff-records.xhtml", "users", STAFF_RECORD_READ),
                    new Item("webhooks", "/admin/webhooks.xhtml", "upload", WEBHOOK_READ),
                    new Item("audit", "/admin/audit.xhtml", "shield", AUDIT_READ),
                    new Item("retention", "/admin/retention.xhtml", "timer", RETENTION_READ),
                    new Item("cluster", "/admin/cluster.xhtml", "link", CLUSTER_READ))));

    private Menu() {}
}
