package io.fastapi.response;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** What a {@link Response} carries. */
public sealed interface Content {

    /**
     * What is done for each kind of content, so that a new kind does not compile until it has a writer.
     *
     * @param <R> what comes of it
     */
    interface Visitor<R extends @Nullable Object> {

        R empty(Empty content);

        R json(Json content);

        R bytes(Bytes content);

        R stream(Stream content);

        R file(File content);

        R template(Template content);
    }

    /** Calls the visitor's method for this kind. */
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /**
     * The body, read to its end, of an answer that a middleware was given by what it stands around: FastAPI's
     * {@code response.body_iterator}. It can be read once, so send another answer then, {@link Response#body}.
     *
     * @throws IllegalStateException if this is what an answer is made of, and not what somebody wrote
     */
    default CompletionStage<byte[]> read() {
        if (this instanceof Stream stream && stream.chunks() instanceof Publisher<?> written) {
            return WrittenBody.read(written);
        }
        throw new IllegalStateException("Only the body of an answer that was passed on can be read, and this is a "
                + getClass().getSimpleName());
    }

    /** Nothing. */
    record Empty() implements Content {

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.empty(this);
        }
    }

    /** A value, written as JSON. */
    record Json(@Nullable Object value) implements Content {

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.json(this);
        }
    }

    /** Bytes, sent as they are. */
    record Bytes(byte[] bytes) implements Content {

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.bytes(this);
        }
    }

    /** Text or bytes as they come: a publisher, iterable, iterator, stream or {@code InputStream}. */
    record Stream(Object chunks) implements Content {

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.stream(this);
        }
    }

    /**
     * A file.
     *
     * @param path where it is
     * @param filename the name under which the client stores it
     * @param dispositionType {@code attachment} or {@code inline}; used with a name only
     * @param known its state, if somebody has asked for it already
     */
    record File(Path path, Optional<String> filename, String dispositionType, Optional<FileFacts> known)
            implements Content {

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.file(this);
        }
    }

    /**
     * A page made of a template.
     *
     * @param name the file of the template, with its suffix, {@code items/item.html}
     * @param model what the template knows by name
     * @param isStreamed whether the page is sent while it is made
     */
    record Template(String name, Map<String, ? extends @Nullable Object> model, boolean isStreamed) implements Content {

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.template(this);
        }
    }
}
