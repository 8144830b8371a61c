package io.fastapi.test;

import io.fastapi.FastApi;
import io.fastapi.routing.ApiRouter;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.core.type.MethodMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the configurations that declare routers or the application. */
final class FastApiTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<FastApiTest> {

    private static final Set<String> BEANS = Set.of(ApiRouter.class.getName(), FastApi.class.getName());

    FastApiTypeExcludeFilter(Class<?> testClass) {
        super(testClass);
    }

    @Override
    protected boolean defaultInclude(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
        for (MethodMetadata method : reader.getAnnotationMetadata().getAnnotatedMethods(Bean.class.getName())) {
            if (BEANS.contains(method.getReturnTypeName())) {
                return true;
            }
        }
        return super.defaultInclude(reader, factory);
    }
}
