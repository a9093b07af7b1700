package org.yiyun.testing;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;

/** The unit {@code yiyun-test}: every entity of the ejb module, own transactions, the settings of the shipped unit. */
record TestUnit(DataSource source, List<String> classes) implements PersistenceUnitInfo {
    static EntityManagerFactory over(DataSource source) {
        return new HibernatePersistenceProvider()
                .createContainerEntityManagerFactory(new TestUnit(source, mappedClasses()), Map.of());
    }

    private static List<String> mappedClasses() {
        try {
            var location = BusinessClock.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            if (Files.isDirectory(Path.of(location))) {
                return mappedClasses(Path.of(location));
            }
            try (var jar = FileSystems.newFileSystem(URI.create("jar:" + location), Map.of())) {
                return mappedClasses(jar.getPath("/"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> mappedClasses(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.startsWith("org/yiyun/") && name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(TestUnit::isMapped).sorted().toList();
        }
    }

    private static boolean isMapped(String name) {
        try {
            var type = Class.forName(name, false, TestUnit.class.getClassLoader());
            return Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class)
                    .anyMatch(type::isAnnotationPresent);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Properties getProperties() {
        var properties = new Properties();
        properties.putAll(Map.of(
                "hibernate.hbm2ddl.auto", "validate",
                "hibernate.jdbc.batch_size", "50",
                "hibernate.order_inserts", "true",
                "hibernate.order_updates", "true",
                "hibernate.default_batch_fetch_size", "50",
                "hibernate.query.fail_on_pagination_over_collection_fetch", "true",
                "hibernate.query.in_clause_parameter_padding", "true",
                "hibernate.jdbc.time_zone", "UTC",
                "hibernate.timezone.default_storage", "NORMALIZE_UTC"));
        // as the server sets it: what it refuses must fail here too
        properties.put("hibernate.jpa.compliance.query", "true");
        return properties;
    }

    @Override
    public String getPersistenceUnitName() {
        return "yiyun-test";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return HibernatePersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public @Nullable DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return source;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public @Nullable URL getPersistenceUnitRootUrl() {
        return null;
    }

    @Override
    public List<String> getManagedClassNames() {
        return classes;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.ENABLE_SELECTIVE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return TestUnit.class.getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // no enhancement in tests
    }

    @Override
    public @Nullable ClassLoader getNewTempClassLoader() {
        return null;
    }
}
