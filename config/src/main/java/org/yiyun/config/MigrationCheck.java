package org.yiyun.config;

import java.util.List;
import javax.sql.DataSource;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Stops the deployment when migrations are pending, or when the schema is ahead and not declared to suit this build, before
 * Hibernate compares entities and tables: the answer then names the scripts and not the first column that is missing.
 */
public final class MigrationCheck implements Integrator {

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
        if (factory.getProperties().get(JdbcSettings.JAKARTA_JTA_DATASOURCE) instanceof DataSource dataSource) {
            var comparison = Migration.compare(dataSource);
            refuseIfPending(comparison.pending());
            refuseIfAhead(comparison.unsuitable());
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // nothing was set up
    }

    private static void refuseIfAhead(List<String> unsuitable) {
        if (!unsuitable.isEmpty()) {
            throw new IllegalStateException(Migration.ahead(unsuitable));
        }
    }

    private static void refuseIfPending(List<String> pending) {
        if (!pending.isEmpty()) {
            throw new IllegalStateException("The database is behind this build. Run org.yiyun.config.Migration as the "
                    + "schema's owner first. Pending: " + String.join(", ", pending));
        }
    }
}
