package io.fastapi.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/**
 * Which package may use which: those of its own line and of the lines above. Packages are named relative to the root
 * package; the empty name is the root package itself. A new package needs a place here.
 */
final class Layers {

    private static final List<Set<String>> LINES = List.of(
            // fastapi-types
            Set.of("types.model", "types.constraint", "types.error"),
            Set.of("types.shape"),
            Set.of("types.source", "types.validate", "types.serialize", "types.schema"),
            Set.of("types"),
            // fastapi-core: the values that users write
            Set.of("attribute", "function"),
            Set.of("background", "channel", "response"),
            Set.of("error", "input", "websocket", "lifecycle", "request", "middleware"),
            Set.of("input.tree", "security", "security.jwt", "security.password", "operation"),
            Set.of("routing", "staticfiles", "templating"),
            Set.of(""),
            // fastapi-core: what is made of them
            Set.of("engine.request"),
            Set.of("openapi", "openapi.contract", "engine.route", "engine.body", "engine.write", "engine.telemetry"),
            Set.of("engine.verify", "engine.bind"),
            Set.of("engine.plan"),
            Set.of("engine.resolve"),
            Set.of("engine.filter", "engine.http", "engine.netty", "engine.websocket", "engine.direct"),
            Set.of("engine"),
            // Spring Boot
            Set.of("test"),
            Set.of("autoconfigure"),
            // fastapi-migrate
            Set.of("migrate.java", "migrate.document"),
            Set.of("migrate.type", "migrate.replay"),
            Set.of("migrate.write"),
            Set.of("migrate.check"),
            Set.of("migrate"));

    private final String root;

    Layers(String root) {
        this.root = root;
    }

    /** Holds for a class whose dependencies are all in its own line or above. */
    ArchCondition<JavaClass> respected() {
        return new ArchCondition<>("use packages of their own line or above only, see Layers") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int line = line(type);
                if (line < 0) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " has no place in Layers"));
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    if (isOurs(dependency.getTargetClass()) && line(dependency.getTargetClass()) > line) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** Holds for classes under the root package. */
    DescribedPredicate<JavaClass> ours() {
        return DescribedPredicate.describe("are under " + this.root, this::isOurs);
    }

    private boolean isOurs(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(this.root) || name.startsWith(this.root + ".");
    }

    private int line(JavaClass type) {
        String name = type.getPackageName();
        String relative = name.equals(this.root) ? "" : name.substring(this.root.length() + 1);
        for (int line = 0; line < LINES.size(); line++) {
            if (LINES.get(line).contains(relative)) {
                return line;
            }
        }
        return -1;
    }
}
