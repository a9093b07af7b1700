package org.yiyun.catalog.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.text.ResourceText;

/**
 * Brings the libraries that come with the product into the database: the national codes with their structures and columns, and
 * catalogues that every city has. Any number of times, on any node; a definition that has changed follows.
 */
@Singleton
@Startup
public class ShippedLibraries {
    /** In the order of pages. Each is a resource of that name. */
    static final List<String> ALL = List.of(
            "WESTERN_CHINESE_DRUG", "TCM_PIECE", "HOSPITAL_PREPARATION", "SERVICE_ITEM", "CONSUMABLE", "DIAGNOSIS", "PROCEDURE",
            "OUTPATIENT_CHRONIC", "DISEASE_PAYMENT", "DAY_SURGERY", "TUMOUR_MORPHOLOGY", "TCM_DISEASE", "TCM_SYNDROME",
            "DESIGNATED_HOSPITAL", "RETAIL_PHARMACY", "DOCTOR", "NURSE", "PHARMACIST", "INSTITUTION_TECHNICIAN", "SYSTEM_UNIT",
            "SYSTEM_STAFF", "SETTLEMENT_LIST", "NEGOTIATED_DRUG", "VOLUME_BASED", "NATIONAL_DRUG_LIST");
    private static final String SHIPPED = "system:shipped";

    private final EntityManager em;
    private final Libraries libraries;
    private final BusinessClock clock;

    @Inject
    public ShippedLibraries(EntityManager em, Libraries libraries, BusinessClock clock) {
        this.em = em;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** For the container. */
    protected ShippedLibraries() {
        this(null, null, null);
    }

    /** Adds what is missing. */
    @PostConstruct
    public void load() {
        NamedLock.hold(em, "shipped libraries");
        ALL.stream().map(ShippedLibraries::read).forEach(this::load);
    }

    private void load(LibraryDefinition definition) {
        Optional<Library> known = libraries.find(definition.key());
        if (known.isEmpty()) {
            libraries.add(new Library(definition, true, SHIPPED, clock.now()));
        } else if (known.get().isShipped() && !known.get().definition().equals(definition)) {
            known.get().define(definition, SHIPPED, clock.now());
            libraries.flush();
        }
    }

    static LibraryDefinition read(String name) {
        return DefinitionJson.read(ResourceText.read("/catalog/" + name + ".json"));
    }
}
