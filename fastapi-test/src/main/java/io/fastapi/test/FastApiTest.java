package io.fastapi.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of an application's operations alone: the context holds configurations that declare an {@code ApiRouter} or
 * {@code FastApi} bean, Jackson, Jakarta Validation, and a {@link FastApiTestClient} to inject; no server is started. What
 * the operations need besides, declare with {@code @MockitoBean}, or {@link #includeFilters() include}.
 *
 * <pre>{@code
 * @FastApiTest
 * class ItemTests {
 *
 *     @Test
 *     void readsAnItem(@Autowired FastApiTestClient client) {
 *         client.override(CURRENT_USER, alice).get("/items/1").exchange().expectStatus().isOk();
 *     }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(FastApiTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(FastApiTypeExcludeFilter.class)
@ImportAutoConfiguration
public @interface FastApiTest {

    /** Properties in the form {@code key=value} that are added to the environment. */
    String[] properties() default {};

    /** Whether configurations that declare an {@code ApiRouter} or {@code FastApi} bean are included; they are by default. */
    boolean useDefaultFilters() default true;

    /** More components to include. */
    Filter[] includeFilters() default {};

    /** Components to leave out. */
    Filter[] excludeFilters() default {};
}
