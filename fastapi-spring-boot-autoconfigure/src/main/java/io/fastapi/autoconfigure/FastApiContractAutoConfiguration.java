package io.fastapi.autoconfigure;

import io.fastapi.EngineSettings;
import io.fastapi.engine.FastApiEngine;
import io.fastapi.openapi.contract.OpenApiContract;
import io.fastapi.types.TypeAdapters;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Compares the document to the one that clients know, where {@code fastapi.openapi.snapshot} says which that is. */
@AutoConfiguration(after = FastApiAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnProperty("fastapi.openapi.snapshot")
@ConditionalOnBean(FastApiEngine.class)
public final class FastApiContractAutoConfiguration {

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    OpenApiContract fastApiOpenApiContract(FastApiEngine engine, TypeAdapters adapters, Environment environment) {
        Path snapshot = Path.of(environment.getRequiredProperty("fastapi.openapi.snapshot"));
        return OpenApiContract.of(snapshot, engine.app(), adapters);
    }

    @Bean
    @Lazy(false)
    @ConditionalOnMissingBean
    ContractReport fastApiContractReport(ObjectProvider<OpenApiContract> contract, EngineSettings settings) {
        return new ContractReport(contract, settings.strict());
    }
}
