package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.types.error.ErrorType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code -Ddocs.write} writes the pages of the reference. */
class ReferencePagesTests {

    static Stream<ReferencePage> pages() throws IOException {
        return Stream.of(
                PropertiesPage.make(), ErrorsPage.make(), ProblemsPage.make(), DeviationsPage.make(), TypesPage.make());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageOfTheReferenceIsWhatTheCodeSays(ReferencePage page) {
        Path file = Navigation.PAGES.resolve(page.name());
        if (Navigation.isWriting()) {
            Navigation.write(file, page.text());
            Navigation.write(file, page.text() + Navigation.footer(page.name()));
        }
        assertThat(Navigation.withoutFooter(Navigation.read(file)))
                .as("written anew by -Ddocs.write")
                .isEqualTo(page.text());
    }

    @Test
    void everyErrorTypeHasAnExampleThatGivesIt() {
        assertThat(ErrorExamples.all())
                .allSatisfy(example -> assertThat(example.violation().type())
                        .isEqualTo(example.type().type()));
        assertThat(ErrorExamples.all().stream().map(ErrorExamples.Example::type).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(ErrorType.values()));
    }
}
