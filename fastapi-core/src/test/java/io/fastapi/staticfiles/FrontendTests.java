package io.fastapi.staticfiles;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a missing directory counts. */
class FrontendTests {

    @TempDir
    private Path directory;

    @Test
    void aMissingDirectoryIsAWarningWhileSomebodyDevelops() {
        Frontend frontend = Frontend.of("/", this.directory.resolve("dist"));
        assertThatCode(() -> frontend.served("development")).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> frontend.served("production"));
        assertThatIllegalArgumentException().isThrownBy(() -> frontend.served(null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frontend.checkDir(true).served("development"));
        assertThatCode(() -> frontend.checkDir(false).served("production")).doesNotThrowAnyException();
    }
}
