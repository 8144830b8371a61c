package io.fastapi.staticfiles;

import io.fastapi.error.HttpException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what is inside of one directory, as Starlette's {@code lookup_path} does. Touches the disk. */
final class FileFinder {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PATH = 4096;

    /** A file or directory that is there. */
    record Found(Path path, BasicFileAttributes attributes) {

        boolean isFile() {
            return this.attributes.isRegularFile();
        }

        boolean isDirectory() {
            return this.attributes.isDirectory();
        }
    }

    private final Path directory;
    private final boolean followSymlink;
    private volatile @Nullable Path root;

    FileFinder(Path directory, boolean followSymlink) {
        this.directory = directory;
        this.followSymlink = followSymlink;
    }

    /** The directory, for messages. */
    Path directory() {
        return this.directory;
    }

    /** The file of a path, if it is one. */
    Optional<Found> file(String path) throws IOException {
        return find(path).filter(Found::isFile);
    }

    /**
     * What a path stands for, if that is inside of the directory.
     *
     * @param path decoded, below the directory
     * @throws HttpException 401 if it must not be looked at, 404 if no file can be called so
     */
    Optional<Found> find(String path) throws IOException {
        Path inside = root();
        Path wanted;
        try {
            wanted = inside.resolve(relative(path, inside)).normalize();
        } catch (InvalidPathException impossible) {
            if (path.indexOf('\0') >= 0) {
                throw new HttpException(404, "Not Found");
            }
            return Optional.empty(); // no name in the encoding of this system, so nothing is called so
        }
        try {
            return found(wanted, inside);
        } catch (AccessDeniedException denied) {
            throw new HttpException(401, "Unauthorized");
        } catch (IOException missing) {
            if (isTooLong(wanted.toString())) {
                throw new HttpException(404, "Not Found");
            }
            return Optional.empty();
        }
    }

    private Optional<Found> found(Path wanted, Path inside) throws IOException {
        if (!this.followSymlink && wanted.startsWith(inside)) {
            BasicFileAttributes attributes = attributesWithoutLinks(wanted, inside);
            if (attributes != null) {
                return Optional.of(new Found(wanted, attributes));
            }
        }
        Path real = this.followSymlink ? wanted : wanted.toRealPath();
        return real.startsWith(inside)
                ? Optional.of(new Found(real, Files.readAttributes(real, BasicFileAttributes.class)))
                : Optional.empty();
    }

    /**
     * What is known of a path below a real directory; {@code null} if a link leads there. Only what is below can be one: to
     * resolve a path anew from the root of the file system costs a look at each of its parts.
     */
    private static @Nullable BasicFileAttributes attributesWithoutLinks(Path wanted, Path inside) throws IOException {
        BasicFileAttributes attributes = null;
        int above = inside.getNameCount();
        for (int part = above; part < wanted.getNameCount(); part++) {
            attributes = attributes(inside.resolve(wanted.subpath(above, part + 1)));
            if (attributes.isSymbolicLink()) {
                return null;
            }
        }
        return (attributes == null) ? attributes(inside) : attributes;
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** The file beside another one whose name goes on with an ending, if it is there and inside of the directory, too. */
    Optional<Found> beside(Found found, String ending) {
        try {
            Path other = found.path().resolveSibling(found.path().getFileName() + ending);
            return found(other, root()).filter(Found::isFile);
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    /** Whether no file system has such a name. */
    private static boolean isTooLong(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        int longest = 0;
        for (byte b : bytes) {
            length = (b == '/') ? 0 : length + 1;
            longest = Math.max(longest, length);
        }
        return longest > LONGEST_NAME || bytes.length > LONGEST_PATH;
    }

    /** Without empty parts, so that it is never absolute. */
    private static Path relative(String path, Path inside) {
        String plain = path;
        while (plain.startsWith("/")) {
            plain = plain.substring(1);
        }
        return inside.getFileSystem().getPath(plain);
    }

    private Path root() throws IOException {
        Path known = this.root;
        if (known == null) {
            if (!Files.isDirectory(this.directory)) {
                throw new IllegalStateException("StaticFiles directory '" + this.directory + "' does not exist.");
            }
            known = this.followSymlink ? this.directory.toAbsolutePath().normalize() : this.directory.toRealPath();
            this.root = known;
        }
        return known;
    }
}
