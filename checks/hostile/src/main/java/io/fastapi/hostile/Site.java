package io.fastapi.hostile;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.GZip;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Session;
import io.fastapi.middleware.Sessions;
import io.fastapi.middleware.TrustedHosts;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import io.fastapi.security.jwt.JwtTokens;
import io.fastapi.security.jwt.Token;
import io.fastapi.security.password.Logins;
import io.fastapi.security.password.PythonHashes;
import io.fastapi.staticfiles.StaticFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.security.oauth2.jwt.Jwt;

/** A web site behind every kind of middleware: pages, files, sessions and a login. */
final class Site {

    private static final Dependency<Session> SESSION = depends(request(), Session::of);
    private static final String HASH = "$2b$04$X9Rv3WbabXJZdoJcg6QltuzzWa5GjIpzBKwD2KXQYwKDCUG/P38QC";
    private static final int ROUNDS = 4;

    /** Rows of a page of 500 kB. */
    private static final List<String> ROWS = IntStream.range(0, 2000)
            .mapToObj(number -> number + " " + "r".repeat(240))
            .toList();

    private final JwtTokens tokens;
    private final Logins<String> logins =
            Logins.of(PythonHashes.bcrypt(ROUNDS), name -> Optional.of(name).filter("johndoe"::equals), name -> HASH);

    Site(JwtTokens tokens) {
        this.tokens = tokens;
    }

    /** The site, of these operations, files and its own. */
    FastApi of(ApiRouter work, ApiRouter streams, ApiRouter live, Path files) {
        return FastApi.of(work, streams, live, pages(), users())
                .mount("/static", StaticFiles.directory(files).html(true))
                .middleware(
                        Middleware.of((request, next) -> next.handle(request).header("x-blocking", "1")),
                        Middleware.ofAsync((request, next) -> next.handle(request)),
                        TrustedHosts.of("localhost", "127.0.0.1"),
                        Cors.allowOrigins("https://example.com").allowCredentials(),
                        GZip.minimumSize(1000),
                        Sessions.secretKey("a key that only this application knows"));
    }

    private ApiRouter pages() {
        return ApiRouter.of(
                get("/page")
                        .params(query("title").orElse("none"))
                        .handle(title -> Response.template("page.html", model(title))),
                get("/page-stream").handle(() -> Response.templateStream("page.html", model("a stream"))),
                get("/visit").params(SESSION, query("name").orElse("nobody")).handle(Site::visit),
                post("/json")
                        .params(body(Bodies.Order.class))
                        .responseModel(Bodies.Order.class)
                        .handle(order -> order));
    }

    private static Map<String, Object> model(String title) {
        return Map.of("title", title, "rows", ROWS);
    }

    private static String visit(Session session, String name) {
        Object before = session.getOrDefault("name", "nobody");
        session.put("name", name);
        return String.valueOf(before);
    }

    private ApiRouter users() {
        Dependency<Jwt> token = this.tokens.verified(OAuth2PasswordBearer.tokenUrl("token"));
        return ApiRouter.of(
                post("/token")
                        .responseModel(Token.class)
                        .params(OAuth2PasswordRequestForm.depends())
                        .handle(this::login),
                get("/me").params(token).handle(jwt -> Map.of("name", jwt.getSubject())));
    }

    private Token login(OAuth2PasswordRequestForm form) {
        return Token.bearer(this.tokens.issue(this.logins.authenticate(form.username(), form.password())));
    }
}
