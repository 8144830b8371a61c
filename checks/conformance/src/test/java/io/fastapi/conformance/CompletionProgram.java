package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Next;
import io.fastapi.operation.Operation;
import io.fastapi.operation.OperationSpec;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.HttpBearer;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.Omittable;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The completion of {@code twins/ported.py}. */
final class CompletionProgram {
    private CompletionProgram() {}

    private static final JsonMapper JSON = new JsonMapper();

    record Usage(int prompt, int total) {}

    record Choice(
            String text,
            int index,
            @JsonProperty(required = true) @Nullable Map<String, Double> probabilities,

            @JsonProperty(required = true) @Nullable @Literal({"stop", "length"})
            String finish) {}

    record Completed(
            String id,
            @Literal("completed") String object,
            List<Choice> choices,

            @Omittable @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            Usage usage) {}

    record Model(String id, @Literal("model") String object, List<String> permissions) {}

    record Models(@Literal("list") String object, List<Model> data) {}

    record FunctionName(String name) {}

    record ToolChoice(@Literal("function") String type, FunctionName function) {}

    @JsonSchemaExtra("{\"examples\": [{\"prompt\": \"\\n\\n### Say:\\n\", \"stop\": [\"\\n\", \"###\"]}]}")
    record CompleteIn(
            @Default("\"\"") @Description("What to complete.") @Union({String.class, String[].class})
            Object prompt,

            @Nullable @Description("What to append.") String suffix,

            @Default("16") @Nullable @Min(0) @Description("How many.")
            Integer maxTokens,

            @Default("0.8") @Description("How wild.") double temperature,

            @Default("0.95") @DecimalMin("0.0") @DecimalMax("1.0") @Description("How many of them.")
            double topP,

            @Default("false") @Description("Whether to repeat.")
            boolean echo,

            @Nullable @Description("Where to stop.\n\nNowhere by default.") @Union({String.class, String[].class})
            Object stop,

            @Default("false") @Description("Whether piece by piece.")
            boolean stream,

            @Default("0.0") @Nullable @DecimalMin("-2.0") @DecimalMax("2.0")
            Double penalty,

            @Nullable Map<String, Double> bias,
            @Nullable Integer seed,
            @Nullable @Description("Which model.") String model,
            @Default("1") @Nullable Integer n,
            @Nullable @Literal({"ids", "words"}) String biasType,

            @Default("0.1") @DecimalMin("0.001") @DecimalMax("1.0") @Description("How fast")
            double eta) {}

    record Message(
            @Default("user") @Literal({"system", "user", "assistant"}) @Description("Whose.")
            String role,

            @Default("") @Nullable @Description("What.") String content) {}

    @JsonSchemaExtra("{\"examples\": [{\"messages\": [{\"role\": \"system\", \"content\": \"Be kind.\"}]}]}")
    record TalkIn(
            @Default("[]") @Description("What was said.") List<Message> messages,

            @Nullable @Description("Which tool.") @Union({Automatic.class, ToolChoice.class})
            Object toolChoice,

            @Nullable @Description("Where to stop.\n\nNowhere by default.") @Union({String.class, String[].class})
            Object stop,

            @Default("false") boolean stream,
            @Nullable @Description("Which model.") String model) {}

    record Automatic(@JsonValue @Literal({"none", "auto"}) String text) {}

    @JsonSchemaExtra("{\"example\": {\"input\": \"How many?\"}}")
    record WordsIn(
            @Nullable @Description("Which model.") String model,
            @Description("The words.") String input) {}

    record NumbersIn(
            @Nullable @Description("Which model.") String model,
            @Description("The numbers.") List<Integer> tokens) {}

    private static final Dependency<String> KEY = depends(
            HttpBearer.of().autoError(false),
            bearer -> bearer.filter(known -> known.credentials().equals("k-1"))
                    .orElseThrow(() -> new HttpException(401, "Wrong key"))
                    .credentials());
    private static final Dependency<List<String>> ENGINE = depends(() -> List.of("small", "large"));

    private static final ResponseDoc STREAMED = ResponseDoc.of("Successful Response")
            .with(
                    "content",
                    Ordered.map(
                            "application/json",
                            Map.of("schema", Map.of("title", "When stream is false")),
                            "text/event-stream",
                            Map.of(
                                    "schema",
                                    Ordered.map(
                                            "type",
                                            "string",
                                            "title",
                                            "When stream is true",
                                            "example",
                                            "data: .. \\n\\n data: [DONE]"))));
    private static final TypeRef<Object> COMPLETED = new TypeRef<@Union({Completed.class, String.class}) Object>() {};

    static FastApi app() {
        return FastApi.of(router())
                .title("\uD83E\uDD99 Completion")
                .version("1.2")
                .middleware(Cors.allowOrigins("*")
                        .allowCredentials()
                        .allowAllMethods()
                        .allowAllHeaders());
    }

    private static ApiRouter router() {
        return ApiRouter.of(
                        complete(post("/v1/engines/old/complete")
                                .includeInSchema(false)
                                .responseModel(Completed.class)),
                        complete(post("/v1/complete")
                                .summary("Complete")
                                .responses(200, STREAMED)
                                .responseModel(COMPLETED)),
                        post("/v1/talk")
                                .name("talk")
                                .summary("Talk")
                                .responseModel(COMPLETED)
                                .responses(200, STREAMED)
                                .params(body("body", TalkIn.class), ENGINE)
                                .handle((talk, engine) -> talk(talk)),
                        post("/words")
                                .name("words")
                                .summary("Words")
                                .params(body("body", WordsIn.class), ENGINE)
                                .handle((words, engine) -> Map.of(
                                        "tokens",
                                        split(words.input()).map(String::length).toList())),
                        post("/numbers")
                                .name("numbers")
                                .summary("Numbers")
                                .params(body("body", NumbersIn.class), ENGINE)
                                .handle((numbers, engine) -> Map.of("text", letters(numbers))),
                        get("/v1/models")
                                .name("models")
                                .summary("Models")
                                .responseModel(Models.class)
                                .params(ENGINE)
                                .handle(CompletionProgram::models))
                .dependencies(KEY)
                .around(Middleware.of(CompletionProgram::faults));
    }

    private static Operation complete(OperationSpec at) {
        return at.name("complete_prompt")
                .params(request(), body("body", CompleteIn.class), ENGINE)
                .handle((request, in, engine) -> completed(request, in));
    }

    private static Response faults(Request request, Next next) throws Exception {
        try {
            return next.handle(request);
        } catch (HttpException refused) {
            throw refused;
        } catch (Exception fault) {
            byte[] sent = Objects.requireNonNull(
                    request.bodyToMono(byte[].class).defaultIfEmpty(new byte[0]).block());
            return Response.json(
                    500,
                    Map.of(
                            "error",
                            Ordered.map(
                                    "kind",
                                    isTalk(JSON.readTree(sent)) ? "talk" : "plain",
                                    "type",
                                    fault instanceof RequestValidationException ? "RequestValidationError" : "Fault")));
        }
    }

    private static boolean isTalk(JsonNode sent) {
        if (sent.isString()) {
            return sent.stringValue().contains("messages");
        }
        if (!sent.isContainer()) {
            throw new IllegalArgumentException("neither text, list nor object");
        }
        return sent.has("messages");
    }

    private static Object completed(Request request, CompleteIn in) {
        String prompt = in.prompt() instanceof String[] many ? one(many) : (String) in.prompt();
        List<String> words =
                split(prompt + Objects.requireNonNullElse(in.suffix(), "")).toList();
        if (in.stream()) {
            return events(words);
        }
        return in.echo() ? request.requestPath().value() : completed(words);
    }

    private static String one(String[] many) {
        if (many.length > 1) {
            throw new IllegalStateException("more than one");
        }
        return many.length == 0 ? "" : many[0];
    }

    private static Object talk(TalkIn talk) {
        if (talk.stream()) {
            return events(talk.messages().stream().map(Message::role).toList());
        }
        return completed(talk.messages().stream()
                .map(Message::content)
                .map(content -> content == null || content.isEmpty() ? "-" : content)
                .toList());
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }

    private static String letters(NumbersIn numbers) {
        StringBuilder letters = new StringBuilder();
        numbers.tokens().forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static Response events(List<String> words) {
        return Response.stream(
                Stream.concat(
                        words.stream().map(word -> "data: {\"text\": \"" + ascii(word) + "\"}\n\n"),
                        Stream.of("data: [DONE]\n\n")),
                "text/event-stream");
    }

    private static String ascii(String word) {
        StringBuilder ascii = new StringBuilder();
        word.chars().forEach(c -> ascii.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return ascii.toString();
    }

    private static Object completed(List<String> words) {
        if (words.contains("fail")) {
            throw new IllegalStateException("fail");
        }
        return Ordered.map(
                "id",
                "c-1",
                "object",
                "completed",
                "choices",
                IntStream.range(0, words.size())
                        .mapToObj(i -> Ordered.map(
                                "text", words.get(i), "index", i, "probabilities", null, "finish", "stop", "hidden", 1))
                        .toList());
    }

    private static Object models(List<String> engine) {
        return Map.of(
                "object",
                "list",
                "data",
                engine.stream()
                        .map(name -> Map.of("id", name, "object", "model", "permissions", List.of(), "hidden", true))
                        .toList());
    }
}
