package io.fastapi.autoconfigure;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * Serves the scripts and styles of the documentation pages from their webjars, also where the application has switched
 * Boot's own static resources off. Their URLs contain their version, so browsers may keep them.
 */
final class DocsAssetsConfigurer implements WebFluxConfigurer {

    private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";
    private static final CacheControl KEEP = CacheControl.maxAge(Duration.ofDays(365));

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/swagger-ui/**")
                .addResourceLocations(WEBJARS + "swagger-ui/")
                .setCacheControl(KEEP);
        registry.addResourceHandler("/webjars/scalar__api-reference/**")
                .addResourceLocations(WEBJARS + "scalar__api-reference/")
                .setCacheControl(KEEP);
        registry.addResourceHandler("/webjars/scalar/**").addResourceLocations(WEBJARS + "scalar/");
        registry.addResourceHandler("/webjars/redoc/**")
                .addResourceLocations(WEBJARS + "redoc/")
                .setCacheControl(KEEP)
                .resourceChain(true)
                .addTransformer(new RedocWithoutLogo());
    }
}
