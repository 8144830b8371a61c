package io.fastapi.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words with which users describe things: methods that return a changed value, or change one. */
final class Words {

    private Words() {}

    /** What each word takes that stands at several types: {@code header} takes {@code String, String}. */
    static Map<String, Set<String>> of(String root, JavaClasses classes) {
        Map<String, Map<String, Set<String>>> byOwner = new TreeMap<>();
        for (JavaClass type : classes) {
            type.getMethods().stream()
                    .filter(method -> isWord(root, method))
                    .forEach(word -> byOwner.computeIfAbsent(word.getName(), name -> new TreeMap<>())
                            .computeIfAbsent(type.getName(), owner -> new TreeSet<>())
                            .add(taken(word)));
        }
        Map<String, Set<String>> several = new TreeMap<>();
        byOwner.forEach((word, owners) -> {
            if (owners.size() > 1) {
                several.put(
                        word,
                        owners.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)));
            }
        });
        return several;
    }

    private static boolean isWord(String root, JavaMethod method) {
        boolean changes = method.getRawReturnType().isEquivalentTo(void.class)
                && !method.getRawParameterTypes().isEmpty();
        boolean returnsChanged =
                method.getOwner().isAssignableTo(method.getRawReturnType().getName())
                        && !method.getRawReturnType().isEquivalentTo(Object.class);
        return ApiRules.areForUsers(root).test(method)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.BRIDGE)
                && (changes || returnsChanged);
    }

    private static String taken(JavaMethod word) {
        String types = word.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .collect(Collectors.joining(", "));
        return types.isEmpty() ? "nothing" : types;
    }
}
