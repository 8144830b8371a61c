package io.fastapi.openapi.contract;

import io.fastapi.FastApi;
import io.fastapi.openapi.OpenApiDocument;
import io.fastapi.types.TypeAdapters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document that clients know, kept in a file, and what the application makes of it now. With the starter it is a
 * bean where {@code fastapi.openapi.snapshot} names the file:
 *
 * <pre>{@code
 * @Test
 * void clientsCanRelyOnTheApi(@Autowired OpenApiContract contract) {
 *     contract.check();
 * }
 * }</pre>
 */
public final class OpenApiContract {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path snapshot;
    private final Supplier<ObjectNode> document;

    private OpenApiContract(Path snapshot, Supplier<ObjectNode> document) {
        this.snapshot = snapshot;
        this.document = document;
    }

    /**
     * The contract of an application.
     *
     * @param snapshot the file with the document that clients know; need not exist yet
     * @param app the application
     * @param adapters its types
     */
    public static OpenApiContract of(Path snapshot, FastApi app, TypeAdapters adapters) {
        return new OpenApiContract(snapshot, () -> OpenApiDocument.of(app, adapters));
    }

    /**
     * What changed from one document to another, those that break clients first.
     *
     * @param known the document that clients know
     * @param now the document as it is
     */
    public static List<OpenApiChange> changes(ObjectNode known, ObjectNode now) {
        return DocumentChanges.between(known, now);
    }

    /**
     * What changed since the file was written, what breaks clients first; empty if nothing did.
     *
     * @throws IllegalStateException if the file is missing or holds no document
     */
    public List<OpenApiChange> changes() {
        return changes(known(), this.document.get());
    }

    /**
     * Fails if a client that knows the document of the file may notice a change.
     *
     * @throws ContractBrokenException with all changes, in words
     * @throws IllegalStateException if the file is missing or holds no document
     */
    public void check() {
        List<OpenApiChange> changes = changes();
        if (changes.stream().anyMatch(OpenApiChange::isBreaking)) {
            throw new ContractBrokenException(message(changes), changes);
        }
    }

    private String message(List<OpenApiChange> changes) {
        String message = "Clients of " + this.snapshot + " may notice:\n"
                + lines(changes.stream().filter(OpenApiChange::isBreaking).toList());
        List<OpenApiChange> compatible =
                changes.stream().filter(change -> !change.isBreaking()).toList();
        if (!compatible.isEmpty()) {
            message += "\nThey do not notice:\n" + lines(compatible);
        }
        return message + "\nIf that is meant, write the file anew, with OpenApiContract.write() or OpenApiWriter.";
    }

    private static String lines(List<OpenApiChange> changes) {
        return changes.stream().map(change -> "- " + change).collect(Collectors.joining("\n"));
    }

    /** Writes the document into the file, which clients are told of from now on; its folders are made. */
    public void write() {
        write(this.document.get(), this.snapshot);
    }

    /**
     * Writes a document into a file, indented; its folders are made.
     *
     * @throws UncheckedIOException if that fails
     */
    public static void write(ObjectNode document, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, MAPPER.writeValueAsString(document) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ObjectNode known() {
        Path file = this.snapshot.toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("There is no file " + file);
        }
        try {
            JsonNode known = MAPPER.readTree(Files.readAllBytes(file));
            if (known instanceof ObjectNode document && document.has("openapi")) {
                return document;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JacksonException noJson) {
            throw new IllegalStateException(file + " is no JSON", noJson);
        }
        throw new IllegalStateException(file + " is no OpenAPI document");
    }

    /** Where the document is that clients know. */
    public Path snapshot() {
        return this.snapshot;
    }
}
