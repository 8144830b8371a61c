package io.fastapi.security;

import static io.fastapi.types.constraint.Constraints.pattern;

import io.fastapi.function.Call;
import io.fastapi.function.Fn6;
import io.fastapi.input.Dependency;
import io.fastapi.input.In;
import io.fastapi.input.Param;
import io.fastapi.types.model.TypeSpec;
import java.util.List;
import java.util.Optional;

/** The fields of OAuth2's password flow, with FastAPI's document: only the form that is not strict says what is a password. */
final class PasswordForms {

    private static final Param<String> GRANT_TYPE = field("grant_type").where(pattern("^password$"));
    private static final Param<String> USERNAME = field("username");
    private static final Param<String> SCOPE = field("scope").orElse("");
    private static final Param<Optional<String>> CLIENT_ID = field("client_id").optional();

    static final Dependency<OAuth2PasswordRequestForm> LENIENT = form(
            List.of(
                    GRANT_TYPE.optional(),
                    USERNAME,
                    secret("password"),
                    SCOPE,
                    CLIENT_ID,
                    secret("client_secret").optional()),
            PasswordForms::make);

    static final Dependency<OAuth2PasswordRequestForm> STRICT = PasswordForms.<String>form(
            List.of(
                    GRANT_TYPE,
                    USERNAME,
                    field("password"),
                    SCOPE,
                    CLIENT_ID,
                    field("client_secret").optional()),
            (grantType, username, password, scope, clientId, clientSecret) ->
                    make(Optional.of(grantType), username, password, scope, clientId, clientSecret));

    private PasswordForms() {}

    private static Param<String> field(String name) {
        return Param.of(In.FORM, name, TypeSpec.of(String.class));
    }

    private static Param<String> secret(String name) {
        return field(name).jsonSchemaExtra("format", "password");
    }

    private static <G> Dependency<OAuth2PasswordRequestForm> form(
            List<Param<?>> fields,
            Fn6<G, String, String, String, Optional<String>, Optional<String>, OAuth2PasswordRequestForm> maker) {
        return Dependency.<OAuth2PasswordRequestForm>of(fields, Call.now(maker)).name("OAuth2PasswordRequestForm");
    }

    private static OAuth2PasswordRequestForm make(
            Optional<String> grantType,
            String username,
            String password,
            String scope,
            Optional<String> clientId,
            Optional<String> clientSecret) {
        return new OAuth2PasswordRequestForm(
                grantType, username, password, PythonText.split(scope), clientId, clientSecret);
    }
}
