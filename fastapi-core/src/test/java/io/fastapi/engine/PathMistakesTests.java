package io.fastapi.engine;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.error.DefinitionException;
import io.fastapi.error.DefinitionException.Problem;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.TypeAdapters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a developer reads of a path that is none, or that no client asks for. */
class PathMistakesTests {

    private static final EngineSettings STRICT = EngineSettings.defaults().strict(true);

    private static Problem problem(FastApi app, EngineSettings settings) {
        List<Problem> problems = catchThrowableOfType(
                        DefinitionException.class, () -> FastApiEngine.of(app, TypeAdapters.defaults(), settings))
                .problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static FastApi at(String path) {
        return FastApi.of(get(path).dependencies(request()).handle(() -> 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "items                  | /items",
                "items/{a}/             | /items/{a}/",
                "http://x/y             | /y",
                "https://x              | /",
                "ws://x:80/y/           | /y/",
                "localhost:8080/x       | /x",
                "GET /a                 | /a",
                "GET http://x/a         | /a",
                "\\items\\a             | /items/a",
                "\" /items\"            | /items",
                "\"\t/ items\"          | /items",
                "\" \"                  | /",
                "\"\"                   | /",
                "/a//b                  | /a/b",
                "//a                    | /a",
                "///                    | /",
                "/x/http://y/z          | /x/z",
            })
    void theFixIsThePathThatWasMeant(String written, String meant) {
        assertThat(problem(at(written), EngineSettings.defaults()).fix()).startsWith("write \"" + meant + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "items/          | /items",
                "/items/         | /items",
                "\" /items/\"    | /items",
                "a/b//           | /a/b",
            })
    void aPrefixThatEndsWithASlashIsNamedAsItWasMeant(String prefix, String meant) {
        FastApi app = FastApi.of(ApiRouter.of(get("/z").handle(() -> 1)).prefix(prefix));
        assertThat(problem(app, EngineSettings.defaults()).fix())
                .startsWith("write \"" + meant + "/z\"")
                .endsWith(".prefix(\"" + meant + "\")");
    }

    @Test
    void twoSlashesAreNotBlamedOnARouter() {
        Problem problem = problem(at("/p2//e"), EngineSettings.defaults());
        assertThat(problem.where()).isEqualTo("GET /p2//e");
        assertThat(problem.fix()).isEqualTo("write \"/p2/e\"; if a router's prefix is part of it, .prefix(\"/p2\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " /a", "\t"})
    void aPathWhoseEndCannotBeSeenIsInQuotes(String path) {
        assertThat(problem(at(path), EngineSettings.defaults()).where()).isEqualTo("GET \"" + path + "\"");
    }

    @Test
    void aPrefixBehindASpaceIsNamedWithoutIt() {
        FastApi app = FastApi.of(ApiRouter.of(get("/z").handle(() -> 1)).prefix(" /items"));
        assertThat(problem(app, EngineSettings.defaults()).fix()).startsWith("write \"/items/z\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/{{a}}    | {{a}} is no variable",
                "/{ a }/b  | { a } is no variable",
                "/}{       | the path has a } without its {",
                "/{a}/{b   | the path has a { without its }",
                "/{a/{b}   | the path has a { without its }",
            })
    void bracesAreNamedAsTheyStand(String path, String what) {
        assertThat(problem(at(path), EngineSettings.defaults()).what()).isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a/{*rest}          | {*rest}       | write {rest:path}",
                "/{id:[0-9]+}        | {id:[0-9]+}   | write {id}, and the rule where it is read, path(\"id\").where(pattern(\"^[0-9]+$\"))",
                "/{id:\\d{2}}/b       | {id:\\d{2}}    | write {id}, and the rule where it is read, path(\"id\").where(pattern(\"^\\d{2}$\"))",
            })
    void variablesOfSpringHaveTheirCounterpartAsFix(String path, String shown, String fix) {
        Problem problem = problem(at(path), EngineSettings.defaults());
        assertThat(problem.what()).isEqualTo(shown + " is no variable");
        assertThat(problem.fix()).isEqualTo(fix);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"/items \"         | its path has white space beside a slash or at its end",
                "\"/items\n\"        | its path has white space beside a slash or at its end",
                "\"/ items\"         | its path has white space beside a slash or at its end",
                "/a%20b              | its path has %20, and paths are compared without escapes",
                "/a/../b             | its path has .., which clients resolve before they ask",
                "/./b                | its path has ., which clients resolve before they ask",
                "/a\\b               | its path has a \\, which browsers take for a slash",
                "/{a}{b}             | {a}{b} in its path have nothing between them, so that it is arbitrary where one ends",
                "/{a:path}{b}        | {a:path}{b} in its path have nothing between them, so that it is arbitrary where one ends",
                "/{a:int}{b:int}     | {a:int}{b:int} in its path have nothing between them, so that it is arbitrary where one ends",
                "/<a>                | <a> in its path stands for itself",
                "/a?b                | its path has a ?, behind which nothing belongs to a path",
            })
    void whatNoClientAsksForIsSuspicious(String path, String what) {
        FastApiEngine.of(at(path), TypeAdapters.defaults(), EngineSettings.defaults());
        assertThat(problem(at(path), STRICT).what()).isEqualTo(what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a b",
                "/ä",
                "/{a}-{b}",
                "/{lang}{rest:path}",
                "/{a:uuid}{b}",
                "/{a:path}/x",
                "/{a:path}/{b:path}",
                "/.well-known/a..b",
                "/100%",
                "/a;b",
                "/{a}.json"
            })
    void whatClientsCanAskForIsNot(String path) {
        assertThat(FastApiEngine.of(at(path), TypeAdapters.defaults(), STRICT)).isNotNull();
    }
}
