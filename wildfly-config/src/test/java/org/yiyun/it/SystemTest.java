package org.yiyun.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.yiyun.server.TestAccess;

/**
 * A test on the shipped EAR in the configured server. Arquillian starts the server before the first such class and stops
 * it after the last; all classes share it.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ArquillianExtension.class, SystemTest.Ready.class})
public @interface SystemTest {

    /** The server may be up before the product in it is. */
    final class Ready implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            TestAccess.awaitReady();
        }
    }
}
