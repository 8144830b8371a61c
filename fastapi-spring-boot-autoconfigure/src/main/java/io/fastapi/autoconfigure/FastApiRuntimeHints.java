package io.fastapi.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** The files that a native image has to hold: the pages of the documentation, and what says which webjars there are. */
final class FastApiRuntimeHints implements RuntimeHintsRegistrar {

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        hints.resources()
                .registerPattern("io/fastapi/openapi/*.html")
                .registerPattern("META-INF/maven/org.webjars/swagger-ui/pom.properties")
                .registerPattern("META-INF/maven/org.webjars.npm/redoc/pom.properties")
                .registerPattern("META-INF/resources/webjars/swagger-ui/*")
                .registerPattern("META-INF/resources/webjars/redoc/*");
    }
}
