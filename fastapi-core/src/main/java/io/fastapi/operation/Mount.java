package io.fastapi.operation;

import java.util.List;

/**
 * Everything below a path, served by something else: an application, files, a handler of Spring. It keeps its place among
 * the operations around it: it hides what is declared after it and fits, and is hidden by what is declared before it. Of
 * the routers around it, it inherits the prefix, {@code maxBodySize} and {@code formLimits}.
 *
 * @param path the path, without a slash at its end; may have variables, {@code /tenants/{tenant}}
 * @param target what serves the requests
 * @param limits how much is read of bodies and forms
 * @see <a href="https://fastapi.tiangolo.com/advanced/sub-applications/">FastAPI: sub applications</a>
 */
public record Mount(String path, Mountable target, Inherited limits) implements Route, Routable {

    public Mount {
        path = withoutSlashes(path);
    }

    /** Everything below a path. */
    public Mount(String path, Mountable target) {
        this(path, target, Inherited.NONE);
    }

    /** Without any slash at the end, as Starlette takes it. */
    private static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    @Override
    public List<Route> routes(Inherited inherited) {
        return List.of(new Mount(
                inherited.prefix() + this.path,
                this.target,
                inherited.and(this.limits).limits()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.mount(this);
    }

    /** For messages: {@code mount /admin}. */
    @Override
    public String toString() {
        return "mount " + (this.path.isEmpty() ? "/" : Operation.shown(this.path));
    }
}
