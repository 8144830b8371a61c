package io.fastapi.staticfiles;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.input.Context;
import io.fastapi.input.In;
import io.fastapi.input.Param;
import io.fastapi.operation.Mountable;
import io.fastapi.operation.OperationSpec;
import io.fastapi.types.error.MisuseException;
import io.fastapi.types.model.TypeSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.WebHandler;

/**
 * The files of a directory, with media type, {@code ETag} and {@code Last-Modified}, answered with 304 to who knows them and
 * with parts to who asks for ranges. Only {@code GET} and {@code HEAD} are served; what is outside of the directory is not there.
 *
 * <pre>{@code
 * FastApi.of(items).mount("/static", StaticFiles.directory("static"))
 * }</pre>
 *
 * @see <a href="https://fastapi.tiangolo.com/tutorial/static-files/">FastAPI: static files</a>
 */
public final class StaticFiles implements Mountable {

    private static final Attribute<String> NAME = Attribute.of("name", "");
    private static final Attribute<Boolean> HTML = Attribute.of("html", false);
    private static final Attribute<Optional<Boolean>> CHECK = Attribute.optional("checkDir");
    private static final Attribute<Boolean> FOLLOW = Attribute.of("followSymlink", false);
    private static final Attribute<List<String>> PRECOMPRESSED = Attribute.of("precompressed", List.of());

    private static final List<String> METHODS = List.of("GET", "HEAD");
    private static final List<String> ENCODINGS = List.of("br", "gz");

    private final Directory directory;
    private final Attributes attributes;

    private StaticFiles(Directory directory, Attributes attributes) {
        this.directory = directory;
        this.attributes = attributes;
    }

    /** The files of a directory; a relative one is below the working directory. */
    public static StaticFiles directory(String directory) {
        return directory(Path.of(directory));
    }

    /** The files of a directory; a relative one is below the working directory. */
    public static StaticFiles directory(Path directory) {
        return new StaticFiles(new Directory.OfFiles(directory), Attributes.NONE);
    }

    /** The files of a directory on the class path, such as {@code "static"}; also inside of a jar. */
    public static StaticFiles resources(String directory) {
        return new StaticFiles(new Directory.OnClassPath(directory), Attributes.NONE);
    }

    /**
     * Whether directories are answered with their {@code index.html}, and what is not there with {@code 404.html}, where there is
     * one; {@code false} by default.
     */
    public StaticFiles html(boolean html) {
        return new StaticFiles(this.directory, this.attributes.with(HTML, html));
    }

    /** Whether a missing directory stops the start; {@code true} by default. Without it requests fail until it is there. */
    public StaticFiles checkDir(boolean check) {
        return new StaticFiles(this.directory, this.attributes.set(CHECK, check));
    }

    /** Whether symbolic links may lead out of the directory; {@code false} by default. */
    public StaticFiles followSymlink(boolean follow) {
        return new StaticFiles(this.directory, this.attributes.with(FOLLOW, follow));
    }

    /**
     * Sends files that lie compressed beside those asked for, {@code app.js.br} for {@code app.js}, to clients that take them; the
     * first that fits.
     *
     * @param endings {@code br}, {@code gz} or both
     * @throws MisuseException for others
     */
    public StaticFiles precompressed(String... endings) {
        for (String ending : endings) {
            if (!ENCODINGS.contains(ending)) {
                throw new MisuseException("\"" + ending + "\" is no ending of compressed files", "give " + ENCODINGS);
            }
        }
        return new StaticFiles(this.directory, this.attributes.with(PRECOMPRESSED, List.of(endings)));
    }

    /** The name in URLs: {@code urlFor("static", Map.of("path", "/styles.css"))}. */
    @Override
    public StaticFiles name(String name) {
        return new StaticFiles(this.directory, this.attributes.with(NAME, name));
    }

    @Override
    public String name() {
        return this.attributes.get(NAME);
    }

    @Override
    public WebHandler handler(Mounting mounting) {
        if (checksDir().orElse(true)) {
            checkDirectory();
        }
        FileFinder finder = finder();
        FileAnswers answers = new FileAnswers(finder, sender(finder), this.attributes.get(HTML));
        return mounting.routes(OperationSpec.of(METHODS, "/{path:path}")
                .includeInSchema(false)
                .params(
                        Param.of(In.PATH, "path", TypeSpec.of(String.class)),
                        Context.<ServerRequest>of(Context.Kind.REQUEST))
                .handle(answers::answer));
    }

    /** Whether a missing directory stops the start, if that was said. */
    Optional<Boolean> checksDir() {
        return this.attributes.get(CHECK);
    }

    /** Fails with {@code MisuseException} if the directory is not there. */
    void checkDirectory() {
        Directory.check(this.directory.path());
    }

    /** Fails with {@code MisuseException} if a file is not in the directory. */
    void checkFile(String name) {
        if (!Files.isRegularFile(this.directory.path().resolve(name))) {
            throw new MisuseException(
                    "the file '" + name + "' of the fallback does not exist in " + this.directory,
                    "create it, or say .checkDir(false) if it comes later");
        }
    }

    /** Finds the files. */
    FileFinder finder() {
        return new FileFinder(this.directory.path(), this.attributes.get(FOLLOW));
    }

    /** Sends the files. */
    FileSender sender(FileFinder finder) {
        return new FileSender(finder, this.attributes.get(PRECOMPRESSED));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StaticFiles that
                && this.directory.equals(that.directory)
                && this.attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return this.directory.hashCode();
    }

    /** What it was given: {@code StaticFiles[directory=static]{html=true}}. */
    @Override
    public String toString() {
        return "StaticFiles" + this.directory + this.attributes;
    }
}
