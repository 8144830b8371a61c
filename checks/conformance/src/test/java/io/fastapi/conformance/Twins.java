package io.fastapi.conformance;

import io.fastapi.FastApi;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** All twins by the name that they have in {@code twins/} and {@code golden/}. */
final class Twins {

    static final Map<String, Supplier<Twin>> ALL = new TreeMap<>(Map.ofEntries(
            twin("authentication", AuthenticationTwin::app),
            twin("background_tasks", BackgroundTasksTwin::app),
            twin("behind_proxy", BehindProxyTwin::app),
            twin("body", BodyTwin::app),
            twin("body_limits", BodyLimitsTwin::app),
            twin("body_multiple", BodyMultipleTwin::app),
            twin("body_nested", BodyNestedTwin::app),
            twin("body_shared", BodySharedTwin::app),
            twin("body_types", BodyTypesTwin::app),
            twin("body_updates", BodyUpdatesTwin::app),
            twin("checks", ChecksTwin::app),
            twin("cors", CorsTwin::app),
            twin("custom_routes", CustomRoutesTwin::app),
            twin("declared_inputs", DeclaredInputsTwin::app),
            twin("defaults", DefaultsTwin::app),
            twin("dependencies", DependenciesTwin::app),
            twin("dependency_levels", DependencyLevelsTwin::app),
            twin("dependency_limits", DependencyLimitsTwin::app),
            Map.entry("dependency_overrides", DependencyOverridesTwin::twin),
            twin("dependency_teardown", DependencyTeardownTwin::app),
            twin("described", DescribedTwin::app),
            twin("discriminators", DiscriminatorsTwin::app),
            twin("error_handlers", ErrorHandlersTwin::app),
            twin("errors", ErrorsTwin::app),
            twin("errors_custom", ErrorsCustomTwin::app),
            twin("event_streams", EventStreamsTwin::app),
            twin("file_responses", FileResponsesTwin::app),
            twin("files", FilesTwin::app),
            twin("first_steps", FirstStepsTwin::app),
            twin("form_groups", FormGroupsTwin::app),
            twin("form_limits", FormLimitsTwin::app),
            twin("forms", FormsTwin::app),
            twin("frontend", FrontendTwin::app),
            twin("gzip", GzipTwin::app),
            twin("headers_cookies", HeadersCookiesTwin::app),
            twin("hosts", HostsTwin::app),
            twin("malformed", MalformedTwin::app),
            twin("metadata", MetadataTwin::app),
            twin("middleware", MiddlewareTwin::app),
            twin("no_redirect", NoRedirectTwin::app),
            twin("operation_config", OperationConfigTwin::app),
            twin("param_groups", ParamGroupsTwin::app),
            twin("param_models", ParamModelsTwin::app),
            twin("path_numeric", PathNumericTwin::app),
            twin("path_params", PathParamsTwin::app),
            twin("query_params", QueryParamsTwin::app),
            twin("query_strings", QueryStringsTwin::app),
            twin("request_body_limit", RequestBodyLimitTwin::app),
            twin("response_class_values", ResponseClassValuesTwin::app),
            twin("response_classes", ResponseClassesTwin::app),
            twin("response_generics", ResponseGenericsTwin::app),
            twin("response_model", ResponseModelTwin::app),
            twin("response_values", ResponseValuesTwin::app),
            twin("response_status", ResponseStatusTwin::app),
            twin("response_unset", ResponseUnsetTwin::app),
            twin("routers", RoutersTwin::app),
            twin("routing", RoutingTwin::app),
            twin("schema_extras", SchemaExtrasTwin::app),
            twin("schemas", SchemasTwin::app),
            twin("schemas_shared", SchemasSharedTwin::app),
            twin("security_basic", SecurityBasicTwin::app),
            twin("security_forms", SecurityFormsTwin::app),
            twin("security_login", SecurityLoginTwin::app),
            twin("security_schemes", SecuritySchemesTwin::app),
            twin("security_scopes", SecurityScopesTwin::app),
            twin("sessions", SessionsTwin::app),
            twin("shapes", ShapesTwin::app),
            twin("static_files", StaticFilesTwin::app),
            twin("stream_edges", StreamEdgesTwin::app),
            twin("targets", TargetsTwin::app),
            twin("urls", UrlsTwin::app),
            Map.entry("websocket_dependencies", WebSocketDependenciesTwin::twin),
            Map.entry("websocket_ends", WebSocketEndsTwin::twin),
            twin("websocket_refusals", WebSocketRefusalsTwin::app),
            twin("websocket_routing", WebSocketRoutingTwin::app),
            twin("websockets", WebSocketsTwin::app)));

    private Twins() {}

    private static Map.Entry<String, Supplier<Twin>> twin(String name, Supplier<FastApi> app) {
        return Map.entry(name, () -> Twin.of(app.get()));
    }
}
