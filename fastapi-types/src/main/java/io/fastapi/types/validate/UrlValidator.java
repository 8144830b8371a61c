package io.fastapi.types.validate;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pydantic's {@code AnyUrl}, or {@code HttpUrl}: an absolute URL, normalized as the URL standard says. */
final class UrlValidator extends Validator {

    private static final List<Object> WEB = List.of("http", "https");

    private final boolean asUrl;
    private final boolean ofWeb;

    UrlValidator(boolean asUrl, boolean ofWeb) {
        super("function-wrap[wrap_val()]");
        this.asUrl = asUrl;
        this.ofWeb = ofWeb;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.OTHER && (this.asUrl ? in.raw() instanceof URL : in.raw() instanceof URI)) {
            return in.raw();
        }
        run.lax();
        String text = (in.kind() == Source.Kind.TEXT) ? in.text() : null;
        if (text == null) {
            return run.fail(ErrorType.URL_TYPE, in);
        }
        if (this.ofWeb && text.getBytes(StandardCharsets.UTF_8).length > Constraint.HttpUrl.MAX_BYTES) {
            return run.fail(ErrorType.URL_TOO_LONG, in, Constraint.HttpUrl.MAX_BYTES);
        }
        UrlText.Result url = UrlText.parse(text);
        String normal = url.url();
        if (normal == null) {
            return run.fail(ErrorType.URL_PARSING, in, String.valueOf(url.problem()));
        }
        if (this.ofWeb && !WEB.contains(normal.substring(0, normal.indexOf(':')))) {
            return run.fail(ErrorType.URL_SCHEME, in, PythonText.anyOf(WEB));
        }
        try {
            URI uri = new URI(UrlEscape.forJava(normal));
            return this.asUrl ? (Object) uri.toURL() : uri;
        } catch (URISyntaxException e) { // nothing behind the scheme: all else is escaped
            return run.fail(ErrorType.URL_PARSING, in, "empty host");
        } catch (MalformedURLException e) {
            return run.fail(ErrorType.URL_PARSING, in, "unknown scheme");
        }
    }
}
