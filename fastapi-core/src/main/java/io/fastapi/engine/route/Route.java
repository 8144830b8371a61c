package io.fastapi.engine.route;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a route leads to, and the requests that it answers.
 *
 * @param methods the methods; empty for all
 * @param target what it leads to
 * @param names the variables of host and path, in order, without the one for what is below a mount
 * @param host what the host must fit, if the route is of one
 */
record Route<T>(
        List<String> methods,
        T target,
        List<String> names,
        @Nullable Pattern host) {

    boolean answers(String method) {
        return this.methods.isEmpty() || this.methods.contains(method);
    }
}
