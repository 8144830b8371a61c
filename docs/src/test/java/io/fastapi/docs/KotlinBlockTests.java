package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The program of the page about Kotlin is the one that {@code checks/strangers/run} builds and asks. */
class KotlinBlockTests {

    private static final Path PROJECT = Path.of("../checks/strangers/projects/kotlin");

    @Test
    void aKotlinBlockIsAProgramThatIsBuilt() {
        List<Fence> blocks = Fence.all().stream()
                .filter(fence -> fence.language().equals("kotlin"))
                .toList();
        assertThat(blocks)
                .isNotEmpty()
                .allSatisfy(block -> assertThat(block.text())
                        .isEqualTo(Navigation.read(
                                        PROJECT.resolve(block.attributes().getOrDefault("file", "")))
                                .strip()));
    }

    @Test
    void thePluginIsThatOfTheProject() {
        String page = Navigation.read(Path.of("pages/kotlin.md")).replaceAll("\\s+", " ");
        String pom = Navigation.read(PROJECT.resolve("pom.xml")).replaceAll("\\s+", " ");
        int plugin = page.indexOf("<plugin> <groupId>org.jetbrains.kotlin</groupId>");
        assertThat(plugin).isNotNegative();
        assertThat(pom)
                .contains(page.substring(plugin, page.indexOf("```", plugin)).strip());
    }
}
