package io.fastapi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTests {

    private static final String ROOT = "io.fastapi";
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void theLibraryOfEveryModuleIsJudged() {
        assertThat(LIBRARY.containPackage(ROOT + ".types")).isTrue();
        assertThat(LIBRARY.containPackage(ROOT + ".operation")).isTrue();
        assertThat(LIBRARY.containPackage(ROOT + ".autoconfigure")).isTrue();
        assertThat(LIBRARY.containPackage(ROOT + ".migrate")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theLibraryKeepsTheRule(Rule rule) {
        rule.of(ROOT).check(LIBRARY);
    }

    @ParameterizedTest
    @EnumSource
    void theRuleRejectsItsFixture(Rule rule) {
        JavaClasses fixture = new ClassFileImporter().importPackages(rule.fixture());

        assertThat(rule.of(rule.fixture()).evaluate(fixture).hasViolation())
                .as(rule + " rejects " + rule.fixture())
                .isTrue();
    }
}
