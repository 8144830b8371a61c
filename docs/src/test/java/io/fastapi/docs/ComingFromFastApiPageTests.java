package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;

/** That the names of FastAPI and pydantic are all on the pages, {@code checks/conformance/names.py} asks the real ones. */
class ComingFromFastApiPageTests {

    private static final List<Path> PAGES =
            List.of(Path.of("pages/coming-from-fastapi.md"), Path.of("pages/coming-from-pydantic.md"));
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CALL = Pattern.compile("\\b([a-z]\\w*)\\(");
    private static final Pattern TYPE = Pattern.compile("(?<![\\w.])([A-Z]\\w*[a-z]\\w*)\\b");

    /** Of the JDK, Spring and Reactor, and of the examples. */
    private static final Set<String> TYPES_OF_OTHERS = Set.of(
            "Bean",
            "HttpHeaders",
            "HttpStatus",
            "InetSocketAddress",
            "Integer",
            "JsonAlias",
            "JsonProperty",
            "JsonTypeInfo",
            "Map",
            "MultiValueMap",
            "OffsetDateTime",
            "Optional",
            "Schedulers",
            "ServerRequest",
            "String",
            "Object",
            "Item",
            "Problem",
            "No",
            "Main",
            "Type",
            "SpringApplication",
            "None",
            "ArrayList",
            "Paging",
            "DecimalMax",
            "DecimalMin",
            "Deprecated",
            "Digits",
            "Email",
            "Future",
            "InetAddress",
            "JsonAnySetter",
            "JsonIgnore",
            "JsonInclude",
            "JsonNode",
            "JsonTypeName",
            "LocalDateTime",
            "Max",
            "Min",
            "Negative",
            "NegativeOrZero",
            "Past",
            "Path",
            "Pattern",
            "Positive",
            "PositiveOrZero",
            "Size",
            "Temporal",
            "ConfigurationProperties",
            "ConfigurationPropertiesScan",
            "LinkedHashMap",
            "SpringBootApplication");

    private static final Set<String> CALLS_OF_OTHERS = Set.of("run", "value", "f", "create");

    @Test
    void everyMethodThatThePagesNameIsThere() throws IOException {
        Set<String> known = new TreeSet<>(CALLS_OF_OTHERS);
        for (Class<?> type : publicTypes()) {
            Arrays.stream(type.getMethods()).map(Method::getName).forEach(known::add);
        }
        assertThat(named(CALL)).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void everyTypeThatThePagesNameIsThere() throws IOException {
        Set<String> known = new TreeSet<>(TYPES_OF_OTHERS);
        publicTypes().forEach(type -> known.add(type.getSimpleName()));
        assertThat(named(TYPE)).isNotEmpty().isSubsetOf(known);
    }

    /** What the Java columns of the tables name. */
    private static Set<String> named(Pattern pattern) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : lines()) {
            List<String> cells = List.of(line.split("\\|", -1));
            if (line.startsWith("|") && cells.size() == 4) {
                CODE.matcher(cells.get(2))
                        .results()
                        .flatMap(code -> pattern.matcher(code.group(1)).results())
                        .map((MatchResult name) -> name.group(1))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path page : PAGES) {
            lines.addAll(Files.readAllLines(page));
        }
        return lines;
    }

    private static Set<Class<?>> publicTypes() throws IOException {
        CachingMetadataReaderFactory reader = new CachingMetadataReaderFactory();
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:io/fastapi/**/*.class")) {
            String name = reader.getMetadataReader(file).getClassMetadata().getClassName();
            if (!name.startsWith("io.fastapi.docs.")) {
                types.add(load(name));
            }
        }
        types.removeIf(type -> !Modifier.isPublic(type.getModifiers()));
        return types;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ComingFromFastApiPageTests.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError needsMore) {
            return Object.class;
        }
    }
}
