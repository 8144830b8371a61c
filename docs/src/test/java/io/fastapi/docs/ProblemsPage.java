package io.fastapi.docs;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every problem that stops a start, and how to mend it, from the source. */
final class ProblemsPage {

    /** Headings by what the package and name of the class begin with; the first that fits counts. */
    private static final Map<String, String> HEADINGS = headings();

    private static final String HEAD = """
            # Every problem at the start

            What is wrong with an application is found when it starts, all of it at once, each with its fix; a few of them are only
            suspicious, and logged unless `fastapi.verify` is `strict`. The log names the operation, router, property or type as well. This page is
            made of the source: what differs from case to case stands between ‹ and ›. [Mistakes in
            definitions](advanced/definition-mistakes.md) says how they are printed.
            """;

    private ProblemsPage() {}

    static ReferencePage make() {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        HEADINGS.values().forEach(heading -> rows.put(heading, new LinkedHashSet<>()));
        for (Problem problem : problems()) {
            rows.getOrDefault(heading(problem.file()), Set.of())
                    .add("| %s | %s |\n"
                            .formatted(ReferencePage.plain(problem.what()), ReferencePage.plain(problem.fix())));
        }
        StringBuilder page = new StringBuilder(HEAD);
        rows.forEach((heading, table) -> {
            if (!table.isEmpty()) {
                page.append("\n## " + heading + "\n\n| problem | fix |\n| --- | --- |\n");
                table.forEach(page::append);
            }
        });
        return new ReferencePage("reference-problems.md", page.toString());
    }

    static List<Problem> problems() {
        return ProblemScan.of(
                Sources.parse(Sources.ofModules("fastapi-core", "fastapi-spring-boot-autoconfigure", "fastapi-types")));
    }

    private static String heading(String file) {
        return HEADINGS.entrySet().stream()
                .filter(entry -> file.startsWith("io.fastapi." + entry.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("engine.verify.MiddlewareChecks", "Middleware");
        headings.put("engine.verify.UnfitMiddleware", "Middleware");
        headings.put("middleware", "Middleware");
        headings.put("engine.verify.HandlerChecks", "Exception handlers");
        headings.put("engine.verify.PathChecks", "Paths");
        headings.put("engine.verify.SuspiciousPaths", "Paths");
        headings.put("engine.body", "Inputs");
        headings.put("engine.bind", "Inputs");
        headings.put("engine.plan", "Inputs");
        headings.put("engine.verify.MixedParams", "Inputs");
        headings.put("input", "Inputs");
        headings.put("engine.websocket", "WebSockets");
        headings.put("websocket", "WebSockets");
        headings.put("channel", "Channels");
        headings.put("autoconfigure.Channels", "Channels");
        headings.put("security", "Security");
        headings.put("autoconfigure.Jwt", "Security");
        headings.put("autoconfigure.MissingTokens", "Security");
        headings.put("response", "Responses");
        headings.put("staticfiles", "Static files and frontends");
        headings.put("operation.FrontendRoute", "Static files and frontends");
        headings.put("openapi", "The document");
        headings.put("types", "Models and types");
        headings.put("autoconfigure", "Properties and the starter");
        headings.put("", "Operations, routers, applications");
        return headings;
    }
}
