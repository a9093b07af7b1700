package org.yiyun.web.register;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.register.BusinessSystem;
import org.yiyun.register.Contract;
import org.yiyun.register.Delivery;
import org.yiyun.register.KnownDefect;
import org.yiyun.register.PlanVolume;
import org.yiyun.register.RecordDelivery;
import org.yiyun.register.RegisterQueries;
import org.yiyun.register.RegisterService;
import org.yiyun.register.SampleNeed;
import org.yiyun.register.ServiceLine;
import org.yiyun.reporting.PlanProgress;
import org.yiyun.reporting.ReportService;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.Shell;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** The registers of the contract, one a tab; the tab and the year are in the URL. */
@Named
@RequestScoped
public class RegistersPage {
    private static final List<String> TABS = List.of("lines", "systems", "plan", "work", "improvements", "contracts", "defects", "needs");
    private static final List<String> REPORT_TABS = List.of("plan", "contracts");
    private static final List<String> WORK_TABS = List.of("work", "improvements");
    private static final int FIRST_YEAR = 2000;

    @EJB
    private RegisterQueries registers;

    @EJB
    private RegisterService service;

    @EJB
    private ReportService reports;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shell shell;

    @Inject
    private UserLocale user;

    @Inject
    private UrlQuery url;

    private @Nullable List<PlanProgress> plan;
    private @Nullable List<Delivery> deliveries;
    private String item = "";
    private @Nullable LocalDate onDate;
    private int quantity = 1;
    private String note = "";

    @PostConstruct
    void today() {
        onDate = clock.today();
    }

    /** Counts a delivery towards the plan. */
    public String record() {
        service.record(new RecordDelivery(item, onDate, quantity, note));
        Notices.done("register.recorded");
        return "/registers.xhtml?tab=plan&faces-redirect=true";
    }

    public List<String> getTabs() {
        if (shell.may("REPORT_READ")) {
            return TABS;
        }
        return TABS.stream()
                .filter(tab -> !REPORT_TABS.contains(tab) && (shell.may("TICKET_HANDLE") || !WORK_TABS.contains(tab)))
                .toList();
    }

    public String getTab() {
        return getTabs().contains(url.get("tab")) ? url.get("tab") : TABS.get(0);
    }

    public List<ServiceLine> getLines() {
        return registers.serviceLines();
    }

    public List<BusinessSystem> getSystems() {
        return registers.systems();
    }

    public List<Contract> getContracts() {
        return registers.contracts();
    }

    public List<KnownDefect> getDefects() {
        return registers.knownDefects();
    }

    public List<SampleNeed> getNeeds() {
        return registers.sampleNeeds();
    }

    public int getYear() {
        var year = url.get("year");
        return year.matches("2\\d{3}") ? Math.max(FIRST_YEAR, Integer.parseInt(year)) : clock.today().getYear();
    }

    /** Counts the tickets of a year, so once a page. */
    public List<PlanProgress> getPlan() {
        if (plan == null) {
            plan = reports.plan(getYear());
        }
        return plan;
    }

    public List<Delivery> getDeliveries() {
        if (deliveries == null) {
            deliveries = registers.deliveries(getYear());
        }
        return deliveries;
    }

    /** Label to value: what is counted by such records. */
    public Map<String, String> getItems() {
        return registers.plan(clock.today().getYear()).stream()
                .filter(volume -> volume.counted() == PlanVolume.Counted.RECORDED)
                .collect(Collectors.toMap(this::name, PlanVolume::item, (a, b) -> a, LinkedHashMap::new));
    }

    /** In the reader's language. */
    public String name(PlanVolume volume) {
        return user.isEnglish() ? volume.nameEn() : volume.nameZh();
    }

    public String itemName(String code) {
        return getPlan().stream().map(PlanProgress::volume).filter(volume -> volume.item().equals(code)).findFirst().map(this::name).orElse(code);
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public @Nullable LocalDate getOnDate() {
        return onDate;
    }

    public void setOnDate(@Nullable LocalDate onDate) {
        this.onDate = onDate;
    }

    public int getQuantity() {
        return quantity;
    }

    public void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
