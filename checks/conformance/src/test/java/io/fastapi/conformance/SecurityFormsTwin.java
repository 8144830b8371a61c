package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.security.OAuth2PasswordRequestForm;
import io.fastapi.security.OAuth2PasswordRequestFormStrict;
import java.util.Map;

/** {@code twins/security_forms.py}. */
final class SecurityFormsTwin {

    private static final Dependency<String> AUTHENTICATE =
            depends(OAuth2PasswordRequestForm.depends(), OAuth2PasswordRequestForm::username);

    private SecurityFormsTwin() {}

    static FastApi app() {
        return FastApi.of(
                post("/token")
                        .name("login")
                        .params(OAuth2PasswordRequestForm.depends())
                        .handle(form -> shown(form)),
                post("/strict")
                        .name("login_strict")
                        .params(OAuth2PasswordRequestFormStrict.depends())
                        .handle(form -> shown(form)),
                post("/with-code")
                        .name("login_with_code")
                        .params(AUTHENTICATE, form("code", int.class).description("From the other device"))
                        .handle((user, code) -> Ordered.map("user", user, "code", code)),
                post("/twice")
                        .name("login_twice")
                        .params(OAuth2PasswordRequestForm.depends(), OAuth2PasswordRequestFormStrict.depends())
                        .handle((form, strict) -> Ordered.map("form", shown(form), "strict", shown(strict))));
    }

    private static Map<String, Object> shown(OAuth2PasswordRequestForm form) {
        return Ordered.map(
                "grant_type",
                form.grantType(),
                "username",
                form.username(),
                "password",
                form.password(),
                "scopes",
                form.scopes(),
                "client_id",
                form.clientId(),
                "client_secret",
                form.clientSecret());
    }
}
