package org.yiyun.security;

/** What a role may allow (权限). Roles are data; the permissions they are made of are code. Texts: {@code security.permission.*}. */
public enum Permission {
    TICKET_READ, TICKET_OPEN, TICKET_GRADE, TICKET_ASSIGN, TICKET_HANDLE, TICKET_CLOSE, TICKET_MERGE, TICKET_ESCALATE,
    TICKET_BULK, TICKET_EXPORT, TICKET_INTERNAL,
    /** Approves changes; nobody decides what is one's own, with whatever permission. */
    CHANGE_APPROVE,
    DEAD_LETTER_READ, DEAD_LETTER_RESEND,
    /** Mails and calls as they came in, and what became of them. */
    INTAKE_READ,
    INTAKE_HANDLE,
    /** Tells of telephone calls: for the program of the telephone system, or the one at an agent's desk. */
    INTAKE_CALL,
    /** Nobody sees what is about oneself, with whatever permission. */
    COMPLAINT_READ,
    COMPLAINT_REGISTER, COMPLAINT_HANDLE,
    /** To this person complaints are reported, and this person says who handles them. */
    COMPLAINT_LEAD,
    /** Serves findings on the people that they are about. */
    APPEAL_SERVE,
    /** Decides on appeals, but on none in whose matter one had a part. To appeal needs no permission. */
    APPEAL_DECIDE,
    SATISFACTION_READ,
    /** Enters what users say on the spot, on paper or by telephone; never of one's own work. */
    SATISFACTION_RECORD,
    SURVEY_MANAGE,
    /** Results of the evaluation of institutions; an institution sees its own, once it was announced. */
    EVALUATION_READ,
    /** Writes criteria, opens evaluations, gives points and announces them. */
    EVALUATION_EDIT,
    /** Approves criteria, decides on objections and publishes; never what is one's own work. */
    EVALUATION_APPROVE,
    /** Objects in an institution's name. */
    EVALUATION_OBJECT,
    /** Checks of the supervision group. */
    SERVICE_CHECK_READ,
    /** Works on the checks that one is given as a member of the group. */
    SERVICE_CHECK_WORK,
    /** Says who is in the group and what it checks, and closes checks, but none of one's own. */
    SERVICE_CHECK_LEAD,
    /** Sees the tasks that one has to do with, and may own and help with tasks. */
    TASK_READ,
    TASK_ASSIGN,
    /** Sees all tasks of one's regions, and urges. */
    TASK_SUPERVISE,
    /** Campaigns that make policies known. */
    PUBLICITY_READ,
    PUBLICITY_EDIT,
    /** Approves campaigns, but none that one has written or handed in; says by what people may be reached. */
    PUBLICITY_APPROVE,
    PROBLEM_READ, PROBLEM_HANDLE,
    CALENDAR_READ, CALENDAR_EDIT, CALENDAR_PUBLISH,
    SLA_READ, SLA_EDIT, SLA_PUBLISH,
    DUTY_READ, DUTY_EDIT,
    /** The rules by which tickets are assigned. */
    DISPATCH_READ, DISPATCH_EDIT, DISPATCH_PUBLISH,
    CATALOG_READ, CATALOG_EDIT, CATALOG_PUBLISH,
    /** Institutions' own items and their national entries; an institution's own only. */
    MATCHING_READ, MATCHING_EDIT,
    /** How far institutions have come with the national codes, reviews and settlement lists; an institution's own only. */
    STANDARD_READ,
    /** Reports what an institution has done and hands in its settlement lists. */
    STANDARD_REPORT,
    /** Plans, verifies, reviews, and proposes the lists of codes and criteria. */
    STANDARD_EDIT,
    /** Accepts, evaluates and approves the lists; nobody what one's own work is. */
    STANDARD_APPROVE,
    POLICY_READ, POLICY_EDIT, POLICY_PUBLISH,
    /** The bureau's word on the plan by which a policy is configured; never beside POLICY_EDIT. */
    POLICY_CONFIRM,
    /** The Word templates by which documents are made. */
    TEMPLATE_READ, TEMPLATE_EDIT, TEMPLATE_PUBLISH,
    BENEFIT_READ, BENEFIT_SETTLE,
    /** Passes and returns the reviews of claims for reimbursement. */
    BENEFIT_REVIEW,
    /** Asks for insured persons in the name of a channel: for programs of mobile app, website and self-service terminals. */
    INSURED_QUERY,
    /** Sees what is known of an insured person, each time with a reason. */
    INSURED_READ,
    /** Brings covers of insured persons from the core system. */
    INSURED_IMPORT,
    /** Keeps the channels and the rules of suggestions, and sees how channels are used. */
    INSURED_CHANNEL,
    /** Registrations for special and chronic outpatient diseases, with the institutions that were chosen. */
    CHRONIC_READ,
    /** Registers, and chooses, changes and takes back institutions. */
    CHRONIC_EDIT,
    /** Approves and refuses registrations, but none that is one's own, and ends them. */
    CHRONIC_AUDIT,
    /** Says how many institutions may be chosen, how often that may change, and how long a registration holds. */
    CHRONIC_RULE,
    /** Sends national transactions in the name of its institution: for programs of institutions. */
    TRANSACTION_SEND,
    /** The log of transactions; an institution's own only. */
    TRANSACTION_READ,
    /** Files off-site care for insured persons, and takes filings back. */
    TRANSACTION_FILE,
    /** Says by which schemes is settled and from what threshold on a ticket is opened. */
    TRANSACTION_RULE,
    /** Writes articles; no article is reviewed by who has written it, whatever else the reviewer may do. */
    KNOWLEDGE_READ, KNOWLEDGE_WRITE, KNOWLEDGE_REVIEW,
    REPORT_READ, REPORT_RUN,
    /** Business flows with what their changes have brought. */
    FLOW_READ, FLOW_EDIT,
    /** Reviews periodic reports, but none that one has had made, and says how often they are made. */
    REPORT_REVIEW,
    /** Inspections, measurements of systems and weekly reconciliation records, of which reports are made. */
    RECORD_READ, RECORD_EDIT,
    /** Approves how a changed flow is to be, but nothing of one's own. */
    FLOW_APPROVE,
    METRIC_READ,
    /** Figures by person; everybody else sees them by level, service line and so on. */
    METRIC_PERSON,
    JOB_READ, JOB_CONTROL,
    /** Education, experience and certificates of staff; numbers and proofs need PERSONAL_DATA_READ beside it. */
    STAFF_RECORD_READ, STAFF_RECORD_EDIT,
    /** Proposes to replace a person and hands over; the bureau consents, never beside HANDOVER_EDIT and never in one's own matter. */
    HANDOVER_READ, HANDOVER_EDIT, HANDOVER_CONFIRM,
    USER_ADMIN, ROLE_ADMIN, ORGANISATION_READ, ORGANISATION_ADMIN,
    AUDIT_READ,
    /** For how long logs about persons are kept, and what was forgotten. */
    RETENTION_READ, RETENTION_EDIT,
    WEBHOOK_READ, WEBHOOK_ADMIN,
    /** Sees identity numbers, phones and names in full; each sight is audited. */
    PERSONAL_DATA_READ,
    CLUSTER_READ
}
