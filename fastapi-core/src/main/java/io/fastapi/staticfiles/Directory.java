package io.fastapi.staticfiles;

import io.fastapi.types.error.MisuseException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where the files are. */
sealed interface Directory {

    /**
     * The directory; asked once, at the start.
     *
     * @throws MisuseException if it cannot be there
     */
    Path path();

    /**
     * Looks whether a directory is there.
     *
     * @throws MisuseException if it is not
     */
    static void check(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new MisuseException(
                    "the directory '" + directory + "' does not exist (" + directory.toAbsolutePath() + ")",
                    "create it, or say .checkDir(false) if it comes later");
        }
    }

    /** In a file system. */
    record OfFiles(Path path) implements Directory {

        @Override
        public String toString() {
            return "[directory=" + this.path + "]";
        }
    }

    /** On the class path. */
    record OnClassPath(String name) implements Directory {

        @Override
        public Path path() {
            String plain = this.name.replaceAll("^/+|/+$", "");
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            URL url = (loader == null) ? ClassLoader.getSystemResource(plain) : loader.getResource(plain);
            if (url == null) {
                throw new MisuseException(
                        "there is no directory '" + this.name + "' on the class path",
                        "put it below src/main/resources");
            }
            try {
                return path(url.toURI());
            } catch (IOException | URISyntaxException unreadable) {
                throw new MisuseException("the directory '" + url + "' cannot be read: " + unreadable, "see to it");
            }
        }

        private static Path path(URI uri) throws IOException {
            if (uri.getScheme().equals("jar")) {
                try {
                    FileSystems.newFileSystem(uri, Map.of());
                } catch (FileSystemAlreadyExistsException open) {
                    return Path.of(uri);
                }
            }
            return Path.of(uri);
        }

        @Override
        public String toString() {
            return "[resources=" + this.name + "]";
        }
    }
}
