package io.fastapi.autoconfigure;

import io.fastapi.openapi.OpenApiPart;
import java.util.Locale;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webflux.api.OpenApiResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import tools.jackson.databind.node.ObjectNode;

/** Springdoc's document of everything, made without a request for it. */
final class SpringdocDocument extends OpenApiResource implements SpringdocPart {

    private static final String PREFIX = "springdoc__";

    SpringdocDocument(
            ObjectFactory<OpenAPIService> services,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties properties,
            SpringDocProviders providers,
            SpringDocCustomizers customizers) {
        super(services, requests, responses, operations, properties, providers, customizers);
    }

    @Override
    public ObjectNode joinedTo(ObjectNode document) {
        HiddenOperations hidden = HiddenOperations.behind(document);
        return OpenApiPart.of(SpringdocTrees.tree(getOpenApi(Locale.getDefault())))
                .withOwnSecurity()
                .only((path, method) -> !hidden.has(path, method)
                        && !document.path("webhooks").path(path).has(method))
                .apartFrom(document, PREFIX)
                .joinedTo(document);
    }

    /** No request is made for a document that is joined to ours: it names our servers. */
    @Override
    protected String getServerUrl(ServerHttpRequest request, String apiDocsUrl) {
        return "";
    }
}
