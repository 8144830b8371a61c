package io.fastapi.migrate;

import io.fastapi.migrate.document.UnreadableDocumentException;
import io.fastapi.migrate.java.JavaFile;
import io.fastapi.migrate.write.GeneratedService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Writes a service into a folder, where nothing is replaced. */
final class OutputFolder {

    private final Path folder;

    OutputFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Writes all files; returns how many.
     *
     * @throws UnreadableDocumentException if a file is there already, before anything is written
     */
    int write(GeneratedService service) {
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(inside("pom.xml"), pom(service.basePackage()));
        files.put(inside("src/main/resources/application.properties"), GeneratedService.PROPERTIES);
        for (JavaFile file : service.files()) {
            files.put(inside("src/main/java/" + file.path()), file.source());
        }
        for (Path file : files.keySet()) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new UnreadableDocumentException(file + " is there already; nothing was written");
            }
        }
        files.forEach(OutputFolder::write);
        return files.size();
    }

    /** A path below the folder; names of a document never lead out of it. */
    private Path inside(String path) {
        Path file = this.folder.resolve(path).normalize();
        if (!file.startsWith(this.folder)) {
            throw new UnreadableDocumentException(path + " is outside of " + this.folder);
        }
        return file;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException ex) {
            throw new UnreadableDocumentException(file + " cannot be written: " + ex);
        }
    }

    private static String pom(String basePackage) {
        int dot = basePackage.lastIndexOf('.');
        try (InputStream template = OutputFolder.class.getResourceAsStream("pom-template.xml")) {
            String text = new String(Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("@group@", (dot < 0) ? basePackage : basePackage.substring(0, dot))
                    .replace("@artifact@", basePackage.substring(dot + 1));
        } catch (IOException ex) {
            throw new IllegalStateException("The template of the pom.xml cannot be read", ex);
        }
    }
}
