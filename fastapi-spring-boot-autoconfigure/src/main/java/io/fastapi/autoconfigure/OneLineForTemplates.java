package io.fastapi.autoconfigure;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps template engines from logging what the failure of a request is logged with anyway, with template and line. Who wants both says
 * so with the same properties.
 */
final class OneLineForTemplates implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> quiet = Map.of(
                "logging.level.freemarker.runtime", "off",
                "logging.level.org.thymeleaf.TemplateEngine", "off",
                "logging.level.org.thymeleaf.spring6.SpringWebFluxTemplateEngine", "off");
        environment.getPropertySources().addLast(new MapPropertySource("fastapiTemplates", quiet));
    }
}
