package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** Pydantic's {@code AnyUrl}: an absolute URL, normalized as the URL standard says. */
final class UrlValidator extends Validator {

    private final boolean asUrl;

    UrlValidator(boolean asUrl) {
        super("function-wrap[wrap_val()]");
        this.asUrl = asUrl;
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
        UrlText.Result url = UrlText.parse(text);
        String normal = url.url();
        if (normal == null) {
            return run.fail(ErrorType.URL_PARSING, in, String.valueOf(url.problem()));
        }
        try {
            URI uri = new URI(normal);
            return this.asUrl ? (Object) uri.toURL() : uri;
        } catch (URISyntaxException | MalformedURLException | IllegalArgumentException e) {
            return run.fail(ErrorType.URL_PARSING, in, "not a URI of Java");
        }
    }
}
