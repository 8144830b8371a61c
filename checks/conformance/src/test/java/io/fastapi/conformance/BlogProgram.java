package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.minLength;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Cors;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.ApiKeyHeader;
import io.fastapi.types.model.Default;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stories of {@code twins/ported.py}. */
final class BlogProgram {

    record Profile(
            String username,
            @Default("") String bio,
            @Nullable String image,
            @Default("false") boolean following) {}

    record Story(
            String slug,
            String title,
            String body,
            @JsonProperty("tagList") List<String> tags,
            Profile author,
            @JsonProperty("favoritesCount") int favoritesCount,
            @JsonProperty("createdAt") @Nullable String createdAt) {}

    record StoryOut(Story story) {}

    record StoriesOut(
            List<Story> stories,
            @JsonProperty("storiesCount") int storiesCount) {}

    record StoryIn(
            String title,
            String body,

            @Default("[]") @JsonProperty("tagList") @JsonAlias("tags")
            List<String> tags) {}

    record StoryUpdate(@Nullable String title, @Nullable String body) {}

    record Filters(Optional<String> tag, Optional<String> author, int limit, int offset) {}

    private static final ApiKeyHeader HEADER =
            ApiKeyHeader.name("Authorization").schemeName("TokenHeader");

    private static final Dependency<String> WRITER = depends(
            HEADER.autoError(false),
            key -> writer(key.filter(text -> !text.isEmpty()).orElseThrow(() -> new HttpException(401, "who?"))));
    private static final Dependency<Optional<String>> WRITER_OPTIONAL = depends(
            HEADER.autoError(false), key -> key.filter(text -> !text.isEmpty()).map(BlogProgram::writer));
    private static final Dependency<Filters> FILTERS = depends(
            query("tag").optional(),
            query("author").optional(),
            query("limit", int.class).where(ge(1)).orElse(20),
            query("offset", int.class).where(ge(0)).orElse(0),
            Filters::new);

    private final Map<String, Story> stories = new LinkedHashMap<>();

    private final Dependency<Story> storyOfPath =
            depends(path("slug").where(minLength(1)), WRITER_OPTIONAL, (slug, user) -> {
                if (!this.stories.containsKey(slug)) {
                    throw new HttpException(404, "no such story");
                }
                return this.stories.get(slug);
            });
    private final Dependency<Boolean> mayChange = depends(this.storyOfPath, WRITER, (story, user) -> {
        if (!story.author().username().equals(user)) {
            throw new HttpException(403, "not yours");
        }
        return true;
    });

    void startOver() {
        this.stories.clear();
    }

    private static String writer(String key) {
        String[] parts = key.split(" ", -1);
        if (parts.length != 2 || !parts[0].equals("Token")) {
            throw new HttpException(403, "wrong prefix");
        }
        if (!List.of("ann", "bob").contains(parts[1])) {
            throw new HttpException(403, "no such writer");
        }
        return parts[1];
    }

    FastApi app() {
        return FastApi.of(writing().prefix("/api/stories").tags("stories"))
                .title("Stories")
                .exceptionHandler(
                        HttpException.class,
                        (request, e) -> Response.json(e.status(), Map.of("errors", Arrays.asList(e.detail()))))
                .exceptionHandler(
                        RequestValidationException.class,
                        (request, e) -> Response.json(422, Map.of("errors", e.errors())))
                .middleware(Cors.allowOrigins("*")
                        .allowCredentials()
                        .allowAllMethods()
                        .allowAllHeaders());
    }

    private ApiRouter writing() {
        return ApiRouter.of(
                get("").name("stories:list-stories")
                        .responseModel(StoriesOut.class)
                        .params(FILTERS, WRITER_OPTIONAL)
                        .handle((filters, user) -> list(filters)),
                post("").name("stories:create-story")
                        .status(201)
                        .responseModel(StoryOut.class)
                        .params(
                                body("story_create", StoryIn.class)
                                        .alias("story")
                                        .embed(),
                                WRITER)
                        .handle(this::create),
                get("/{slug}")
                        .name("stories:get-story")
                        .responseModel(StoryOut.class)
                        .params(this.storyOfPath)
                        .handle(StoryOut::new),
                put("/{slug}")
                        .name("stories:update-story")
                        .responseModel(StoryOut.class)
                        .dependencies(this.mayChange)
                        .params(
                                body("story_update", StoryUpdate.class)
                                        .alias("story")
                                        .embed(),
                                this.storyOfPath)
                        .handle(this::update),
                delete("/{slug}")
                        .name("stories:delete-story")
                        .status(204)
                        .dependencies(this.mayChange)
                        .params(this.storyOfPath)
                        .handleVoid(story -> this.stories.remove(story.slug())));
    }

    private StoriesOut list(Filters filters) {
        List<Story> found = this.stories.values().stream()
                .filter(story -> filters.tag().isEmpty()
                        || story.tags().contains(filters.tag().get()))
                .filter(story -> filters.author().isEmpty()
                        || story.author().username().equals(filters.author().get()))
                .skip(filters.offset())
                .limit(filters.limit())
                .toList();
        return new StoriesOut(found, found.size());
    }

    private StoryOut create(StoryIn in, String user) {
        String slug = in.title().toLowerCase(Locale.ROOT).replace(" ", "-");
        if (this.stories.containsKey(slug)) {
            throw new HttpException(400, "there already");
        }
        Profile author = new Profile(user, "", null, false);
        this.stories.put(
                slug, new Story(slug, in.title(), in.body(), in.tags(), author, 0, "2024-01-02T03:04:05.678000Z"));
        return new StoryOut(this.stories.get(slug));
    }

    private StoryOut update(StoryUpdate update, Story story) {
        Story changed = new Story(
                story.slug(),
                Objects.requireNonNullElse(update.title(), story.title()),
                Objects.requireNonNullElse(update.body(), story.body()),
                story.tags(),
                story.author(),
                story.favoritesCount(),
                story.createdAt());
        this.stories.put(story.slug(), changed);
        return new StoryOut(changed);
    }
}
