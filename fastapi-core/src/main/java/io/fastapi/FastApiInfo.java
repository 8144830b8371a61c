package io.fastapi;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.operation.Described;
import io.fastapi.operation.Living;
import io.fastapi.operation.Operation;
import io.fastapi.operation.RouterEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** What an application can be told to say of itself in the OpenAPI document. */
abstract class FastApiInfo extends Living<FastApi> {

    private static final Attribute<List<Operation>> WEBHOOKS = Attribute.list("webhooks");
    private static final Attribute<Boolean> ROOT_PATH_IN_SERVERS = Attribute.of("rootPathInServers", true);
    private static final Attribute<List<UnaryOperator<ObjectNode>>> OPENAPI = Attribute.list("openapi");

    FastApiInfo(Attributes attributes) {
        super(attributes);
    }

    /** The title of the OpenAPI document; {@code FastAPI} by default. */
    public FastApi title(String title) {
        return with(attributes().with(ApiInfo.TITLE, title));
    }

    /** The application's version in the OpenAPI document; {@code 0.1.0} by default. */
    public FastApi version(String version) {
        return with(attributes().with(ApiInfo.VERSION, version));
    }

    /** One line about the application. */
    public FastApi summary(String summary) {
        return with(attributes().set(ApiInfo.SUMMARY, summary));
    }

    /** Text about the application; Markdown allowed. */
    public FastApi description(String description) {
        return with(attributes().set(ApiInfo.DESCRIPTION, description));
    }

    /** The URL of the terms of service. */
    public FastApi termsOfService(String url) {
        return with(attributes().set(ApiInfo.TERMS_OF_SERVICE, url));
    }

    /** Whom to ask. */
    public FastApi contact(Contact contact) {
        return with(attributes().set(ApiInfo.CONTACT, contact));
    }

    /** The licence. */
    public FastApi licenseInfo(License license) {
        return with(attributes().set(ApiInfo.LICENSE, license).misused(license.misuses()));
    }

    /** More descriptions of tags, in display order. */
    public FastApi openapiTags(Tag... tags) {
        return with(attributes().add(ApiInfo.TAGS, List.of(tags)));
    }

    /** More servers in the OpenAPI document. */
    public FastApi servers(Server... servers) {
        return with(attributes().add(ApiInfo.SERVERS, List.of(servers)));
    }

    /** Documentation elsewhere. */
    public FastApi openapiExternalDocs(ExternalDocs externalDocs) {
        return with(attributes().set(ApiInfo.EXTERNAL_DOCS, externalDocs));
    }

    /**
     * The version of OpenAPI that the document names; {@code 3.1.0} by default. Nothing else in it changes: tools that know an
     * older version only may take it for one.
     */
    public FastApi openapiVersion(String version) {
        return with(attributes().with(ApiInfo.OPENAPI_VERSION, version));
    }

    /**
     * More operations that clients serve and the application calls, for the documentation only: with handlers, without any,
     * or routers of such. The path of one is the name of the event. They inherit nothing of the application.
     *
     * @throws io.fastapi.types.error.MisuseException if one of them is no operation
     * @see <a href="https://fastapi.tiangolo.com/advanced/openapi-webhooks/">FastAPI: OpenAPI webhooks</a>
     */
    public FastApi webhooks(RouterEntry... webhooks) {
        return with(attributes().add(WEBHOOKS, Described.operations(webhooks)));
    }

    /**
     * Changes the OpenAPI document, or makes another one: {@code document -> document.put("x-audience", "internal")}. Called
     * once, with a document of its own that may be changed; a later call gets what an earlier one made.
     *
     * @see <a href="https://fastapi.tiangolo.com/how-to/extending-openapi/">FastAPI: extending OpenAPI</a>
     */
    public FastApi openapi(UnaryOperator<ObjectNode> change) {
        return with(attributes().add(OPENAPI, List.of(change)));
    }

    /** Whether the OpenAPI document has the root path among its servers; {@code true} by default. */
    public FastApi rootPathInServers(boolean shown) {
        return with(attributes().with(ROOT_PATH_IN_SERVERS, shown));
    }

    /** Whether the OpenAPI document has the root path among its servers. */
    public boolean showsRootPathInServers() {
        return attributes().get(ROOT_PATH_IN_SERVERS);
    }

    /** The operations that clients serve and the application calls. */
    public List<Operation> webhooks() {
        return attributes().get(WEBHOOKS);
    }

    /** What is done to the OpenAPI document before it is shown; empty if it is shown as it is made. */
    public Optional<UnaryOperator<ObjectNode>> openapiChange() {
        List<UnaryOperator<ObjectNode>> changes = attributes().get(OPENAPI);
        return changes.isEmpty() ? Optional.empty() : Optional.of(document -> changed(document, changes));
    }

    private static ObjectNode changed(ObjectNode document, List<UnaryOperator<ObjectNode>> changes) {
        ObjectNode changed = document;
        for (UnaryOperator<ObjectNode> change : changes) {
            ObjectNode made = change.apply(changed);
            if (made == null) {
                throw new IllegalStateException("The function of FastApi.openapi(..) returned null: return the document"
                        + " that it was given, or another one");
            }
            changed = made;
        }
        return changed;
    }

    /** What the OpenAPI document says of the application. */
    public ApiInfo apiInfo() {
        return new ApiInfo(attributes());
    }
}
