package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.patch;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.email;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.le;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.DocsSettings;
import io.fastapi.FastApi;
import io.fastapi.License;
import io.fastapi.Tag;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.input.Dependency;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.model.Strip;
import io.fastapi.types.model.ToLower;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The links of {@code twins/ported.py}. */
final class LinksProgram {

    static final LocalDateTime CREATED = LocalDateTime.of(2024, 1, 2, 3, 4, 5, 678_000_000);

    record Page<T>(int page, int perPage, int total, List<T> results) {}

    record Slug(@JsonValue @Size(min = 3, max = 64) String text) {

        Slug {
            text = text.strip().toLowerCase(Locale.ROOT).replace(" ", "-");
        }
    }

    record LinkIn(
            URI url,
            @Nullable Slug slug,
            @Nullable @DecimalMin("0.0") Double days) {}

    record Link(
            String ident,
            URI origin,
            int views,
            Temporal createdAt,
            @Nullable Temporal expiresAt,
            @Nullable String slug) {}

    record PersonIn(
            @Strip @ToLower @Size(min = 3, max = 64) @Pattern(regexp = "^[A-Za-z0-9-_.]+$")
            String username,

            @Email String email,
            @Default("true") boolean isActive,
            @Default("false") boolean isSuperuser,
            String password) {}

    record PersonUpdate(
            @Nullable String username,
            @Nullable @Email String email,
            @Default("true") boolean isActive,
            @Default("false") boolean isSuperuser,
            @Nullable String password) {}

    record Person(
            @Nullable String username,
            @Nullable @Email String email,
            @Default("true") boolean isActive,
            @Default("false") boolean isSuperuser,
            Temporal createdAt,
            String apiKey) {}

    record Wrong(
            String location,
            String message,
            String errorType,
            @Nullable Map<String, Object> context) {}

    @Description("What a request has wrong")
    @JsonSchemaExtra("{\"example\": {\"errors\": [{\"origin\": \"body -> url\"}]}}")
    record AllWrong(List<Wrong> errors) {}

    private final Map<String, Map<String, @Nullable Object>> people = new LinkedHashMap<>();
    private final Map<String, Map<String, @Nullable Object>> links = new LinkedHashMap<>();

    private final Dependency<Map<String, @Nullable Object>> current =
            depends(OAuth2PasswordBearer.tokenUrl("/api/v1/auth/token"), this::user);
    private final Dependency<Map<String, @Nullable Object>> active =
            depends(this.current, user -> having(user, "is_active", 400, "Asleep"));
    private final Dependency<Map<String, @Nullable Object>> superuser =
            depends(this.active, user -> having(user, "is_superuser", 403, "Not enough"));

    LinksProgram() {
        startOver();
    }

    void startOver() {
        this.links.clear();
        this.people.clear();
        person("root", true, true);
        person("ann", true, false);
        person("sam", false, false);
    }

    private void person(String name, boolean active, boolean superuser) {
        this.people.put(
                name,
                new LinkedHashMap<>(Ordered.map(
                        "username",
                        name,
                        "email",
                        name + "@example.com",
                        "is_active",
                        active,
                        "is_superuser",
                        superuser,
                        "created_at",
                        CREATED,
                        "api_key",
                        "k",
                        "password",
                        "p")));
    }

    private Map<String, @Nullable Object> user(String token) {
        if (!token.startsWith("t-")) {
            throw new HttpException(403, "Could not read the token");
        }
        return Optional.ofNullable(this.people.get(token.substring(2)))
                .orElseThrow(() -> new HttpException(404, "Nobody"));
    }

    private static Map<String, @Nullable Object> having(
            Map<String, @Nullable Object> user, String what, int status, String otherwise) {
        if (!Boolean.TRUE.equals(user.get(what))) {
            throw new HttpException(status, otherwise);
        }
        return user;
    }

    FastApi app() {
        ApiRouter v1 = ApiRouter.of(
                        ApiRouter.of(auth()).prefix("/auth").tags("Login"),
                        users().prefix("/users").tags("People"),
                        urls().prefix("/urls").tags("Links"))
                .prefix("/v1");
        return FastApi.of(ApiRouter.of(v1).prefix("/api"), follow())
                .title("Links")
                .version("0.1")
                .description("Short links.")
                .docs(DocsSettings.DEFAULT
                        .openapiUrl("/api/v1/openapi.json")
                        .withoutDocs()
                        .withoutRedoc())
                .openapiTags(
                        Tag.of("Login").description("Get a token"),
                        Tag.of("People").description("Who"),
                        Tag.of("Links").description("What"))
                .licenseInfo(License.of("Any").url("https://example.com/any"))
                .responses(422, ResponseDoc.of(AllWrong.class).description("Unprocessable"))
                .exceptionHandler(
                        HttpException.class,
                        (request, e) -> Response.json(e.status(), Ordered.map("message", e.detail()))
                                .headers(e.headers()))
                .exceptionHandler(RequestValidationException.class, (request, e) -> invalid(e));
    }

    private static Response invalid(RequestValidationException e) {
        return Response.json(
                422,
                Map.of("errors", e.errors().stream().map(LinksProgram::wrong).toList()));
    }

    private static Map<String, @Nullable Object> wrong(Map<String, Object> error) {
        String location =
                ((List<?>) error.get("loc")).stream().map(String::valueOf).collect(Collectors.joining(" -> "));
        Map<String, @Nullable Object> wrong = new LinkedHashMap<>(
                Ordered.map("location", location, "message", error.get("msg"), "error_type", error.get("type")));
        if (error.containsKey("ctx")) {
            wrong.put("context", error.get("ctx"));
        }
        return wrong;
    }

    private Operation auth() {
        return post("/token")
                .name("token")
                .responseModel(new TypeRef<Map<String, String>>() {})
                .params(OAuth2PasswordRequestForm.depends())
                .handle(form -> {
                    Map<String, @Nullable Object> user = this.people.get(form.username());
                    if (user == null || !form.password().equals(user.get("password"))) {
                        throw new HttpException(400, "Wrong name or password");
                    }
                    return Ordered.map("access_token", "t-" + form.username(), "token_type", "bearer");
                });
    }

    private ApiRouter users() {
        return ApiRouter.of(
                get("/").name("get_users")
                        .responseModel(new TypeRef<List<Person>>() {})
                        .params(
                                query("skip", int.class).orElse(0),
                                query("limit", int.class).orElse(100),
                                this.superuser)
                        .handle((skip, limit, me) -> this.people.values().stream()
                                .skip(skip)
                                .limit(limit)
                                .toList()),
                post("/")
                        .name("create_user")
                        .description("Make a user.")
                        .status(201)
                        .responseModel(Person.class)
                        .params(body("user_in", PersonIn.class), this.superuser)
                        .handle((user, me) -> create(user)),
                get("/me")
                        .name("get_me")
                        .description("Who asks.")
                        .responseModel(Person.class)
                        .params(this.active)
                        .handle(me -> me),
                patch("/me")
                        .name("update_me")
                        .description("Change it.")
                        .responseModel(Person.class)
                        .params(
                                body("password", String.class).optional(),
                                body("email", String.class).where(email()).optional(),
                                this.active)
                        .handle((password, email, me) -> {
                            password.ifPresent(text -> me.put("password", text));
                            email.ifPresent(text -> me.put("email", text));
                            return me;
                        }),
                get("/{username}")
                        .name("get_user")
                        .responseModel(Person.class)
                        .params(path("username"), this.superuser)
                        .handle((name, me) -> named(name)),
                patch("/{username}")
                        .name("update_user")
                        .responseModel(Person.class)
                        .params(
                                path("username"),
                                body("user_in", new TypeRef<Validated<PersonUpdate>>() {}),
                                this.superuser)
                        .handle((name, user, me) -> update(named(name), user)));
    }

    private Object create(PersonIn user) {
        if (this.people.containsKey(user.username())) {
            throw new HttpException(400, "There is one already");
        }
        person(user.username(), user.isActive(), user.isSuperuser());
        Map<String, @Nullable Object> made = named(user.username());
        made.putAll(Map.of("email", user.email(), "password", user.password(), "api_key", "new"));
        return made;
    }

    private Map<String, @Nullable Object> named(String name) {
        return Optional.ofNullable(this.people.get(name)).orElseThrow(() -> new HttpException(404, "No such user"));
    }

    private static Object update(Map<String, @Nullable Object> person, Validated<PersonUpdate> sent) {
        PersonUpdate user = sent.value();
        Map<String, @Nullable Object> all = Ordered.map(
                "username",
                user.username(),
                "email",
                user.email(),
                "is_active",
                user.isActive(),
                "is_superuser",
                user.isSuperuser(),
                "password",
                user.password());
        sent.fieldsSet().forEach(name -> person.put(name, all.get(name)));
        return person;
    }

    private ApiRouter urls() {
        return ApiRouter.of(
                get("/").name("get_links")
                        .responseModel(new TypeRef<Page<Link>>() {})
                        .params(
                                query("page", int.class).where(ge(1)).orElse(1),
                                query("per_page", int.class)
                                        .where(ge(1), le(100))
                                        .orElse(10),
                                this.superuser)
                        .handle((page, perPage, me) -> page(page, perPage)),
                get("/{ident}")
                        .name("get_link")
                        .responseModel(Link.class)
                        .params(path("ident"), this.superuser)
                        .handle((ident, me) -> link(ident)),
                delete("/{ident}")
                        .name("delete_link")
                        .status(204)
                        .params(path("ident"), this.superuser)
                        .handleVoid((ident, me) -> {
                            link(ident);
                            this.links.remove(ident);
                        }),
                post("/shorten")
                        .name("shorten")
                        .responseModel(Link.class)
                        .params(body("payload", LinkIn.class), this.active)
                        .handle((payload, me) -> shorten(payload)));
    }

    private Object page(int page, int perPage) {
        List<Object> all = new ArrayList<>(this.links.values());
        return Ordered.map(
                "page",
                page,
                "per_page",
                perPage,
                "total",
                all.size(),
                "results",
                all.stream().skip((page - 1L) * perPage).limit(perPage).toList());
    }

    private Map<String, @Nullable Object> link(String ident) {
        return Optional.ofNullable(this.links.get(ident))
                .orElseThrow(() -> new HttpException(404, "No link " + quoted(ident) + ".", Map.of("x-ident", "none")));
    }

    private static String quoted(String ident) {
        if (ident.contains("'")) {
            return ident.contains("\"") ? "'" + ident.replace("'", "\\'") + "'" : "\"" + ident + "\"";
        }
        return "'" + ident + "'";
    }

    private Object shorten(LinkIn payload) {
        String slug = payload.slug() == null ? null : payload.slug().text();
        if (slug != null && this.links.containsKey(slug)) {
            throw new HttpException(400, "The slug is taken.");
        }
        String ident = Objects.requireNonNullElseGet(slug, () -> "l" + this.links.size());
        Double days = payload.days();
        Map<String, @Nullable Object> link = Ordered.map(
                "ident",
                ident,
                "origin",
                payload.url(),
                "views",
                0,
                "created_at",
                CREATED,
                "expires_at",
                days == null ? null : CREATED.plus(Duration.ofSeconds(Math.round(days * 86_400))),
                "slug",
                slug);
        this.links.put(ident, link);
        return link;
    }

    private Operation follow() {
        return get("/{ident}")
                .name("follow_link")
                .description("Go there.")
                .tags("Follow")
                .responseClass(ResponseClass.REDIRECT)
                .responses(404, "No link")
                .params(path("ident"))
                .handle(ident -> Response.redirect(String.valueOf(link(ident).get("origin"))));
    }
}
