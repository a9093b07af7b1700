package org.yiyun.catalog.maintenance;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody does to a maintenance. One record for each {@link MaintenanceVerb}; its components are the body of the REST verb. */
public sealed interface MaintenanceCommand {
    /** What its line of the history tells; what is absent is left out. */
    Map<String, String> details();

    private static Map<String, String> filled(Object... namesAndValues) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null && !value.toString().isBlank()) {
                all.put(namesAndValues[i].toString(), value.toString());
            }
        }
        return all;
    }

    /**
     * 需求分析.
     *
     * @param analysis what is to be changed and how
     * @param impact   what and who is affected
     */
    record AnalyseNeed(@NotBlank @Size(max = 8000) String analysis, @NotBlank @Size(max = 4000) String impact) implements MaintenanceCommand {
        @Override
        public Map<String, String> details() {
            return filled("analysis", analysis, "impact", impact);
        }
    }

    /** 确认需求, by somebody else than who recorded or analysed it. */
    record ConfirmNeed(@Nullable @Size(max = 2000) String note) implements MaintenanceCommand {
        @Override
        public Map<String, String> details() {
            return filled("note", note);
        }
    }

    /** 退回: to be analysed anew. */
    record ReturnNeed(@NotBlank @Size(max = 2000) String reason) implements MaintenanceCommand {
        @Override
        public Map<String, String> details() {
            return filled("reason", reason);
        }
    }

    /**
     * 编制方案和脚本.
     *
     * @param plan          the steps, when, and how to get back
     * @param targetVersion number of the library's version whose changes the script brings; null for a plan without a script of ours
     */
    record PlanMaintenance(@NotBlank @Size(max = 8000) String plan, @Nullable @Min(1) Integer targetVersion) implements MaintenanceCommand {
        @Override
        public Map<String, String> details() {
            return filled("plan", plan, "targetVersion", targetVersion);
        }
    }

    /** 提交省局. @param externalNumber under which the province knows it */
    record SubmitToProvince(@NotBlank @Size(max = 100) String externalNumber, @NotNull LocalDate sentOn) implements MaintenanceCommand {
        @Override
        public Map<String, String> details() {
            return filled("externalNumber", externalNumber, "sentOn", sentOn);
        }
    }

    /** 登记执行, as the province reports it. */
    record ExecuteMaintenance(@NotNull LocalDate executedOn, @NotBlank @Size(max = 4000) String result) implements MaintenanceCommand {
        @Override
        public Map<String, String> details() {
            return filled("executedOn", executedOn, "result", result);
        }
    }

    /** 核验, by somebody else than who reported it. */
    record VerifyMaintenance(@NotNull Boolean passed, @NotBlank @Size(max = 4000) String findings) implements MaintenanceCommand {
        @Override
        public Map<String, String> details() {
            return filled("passed", passed, "findings", findings);
        }
    }

    /** 办结. */
    record CloseMaintenance(@Nullable @Size(max = 2000) String summary) implements MaintenanceCommand {
        @Override
        public Map<String, String> details() {
            return filled("summary", summary);
        }
    }

    /** 撤销. */
    record CancelMaintenance(@NotBlank @Size(max = 2000) String reason) implements MaintenanceCommand {
        @Override
        public Map<String, String> details() {
            return filled("reason", reason);
        }
    }
}
