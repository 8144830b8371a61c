package io.fastapi.autoconfigure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springframework.util.AntPathMatcher;

/**
 * Which operations one of springdoc's documents shows. Ours have a path, but no package: a document that selects packages,
 * media types or headers, and no paths, shows none of them.
 *
 * @param paths patterns of paths, one of which an operation has; empty for all
 * @param excluded patterns of paths, none of which an operation has
 * @param byOthers whether it selects by something that our operations do not have
 */
record SpringdocGroup(List<String> paths, List<String> excluded, boolean byOthers) {

    private static final AntPathMatcher MATCHER = new AntPathMatcher();

    /** The document of all groups. */
    static SpringdocGroup of(SpringDocConfigProperties properties) {
        return new SpringdocGroup(
                given(properties.getPathsToMatch()),
                given(properties.getPathsToExclude()),
                any(
                        properties.getPackagesToScan(),
                        properties.getProducesToMatch(),
                        properties.getConsumesToMatch(),
                        properties.getHeadersToMatch()));
    }

    /** A group; what the properties say of all documents is said in place of what it says. */
    static SpringdocGroup of(SpringDocConfigProperties properties, GroupedOpenApi group) {
        SpringdocGroup all = of(properties);
        return new SpringdocGroup(
                all.paths.isEmpty() ? given(group.getPathsToMatch()) : all.paths,
                all.excluded.isEmpty() ? given(group.getPathsToExclude()) : all.excluded,
                all.byOthers
                        || any(
                                group.getPackagesToScan(),
                                group.getProducesToMatch(),
                                group.getConsumesToMatch(),
                                group.getHeadersToMatch()));
    }

    private static List<String> given(@Nullable List<String> patterns) {
        return (patterns == null) ? List.of() : List.copyOf(patterns);
    }

    @SafeVarargs
    private static boolean any(@Nullable List<String>... selections) {
        for (List<String> selection : selections) {
            if (!given(selection).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    boolean shows(String path) {
        boolean selected = this.paths.isEmpty() ? !this.byOthers : matches(this.paths, path);
        return selected && !matches(this.excluded, path);
    }

    private static boolean matches(List<String> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> MATCHER.match(pattern, path));
    }
}
