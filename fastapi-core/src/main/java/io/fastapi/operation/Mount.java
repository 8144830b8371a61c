package io.fastapi.operation;

import java.util.List;

/**
 * Everything below a path, served by something else: an application, files, a handler of Spring. It keeps its place among
 * the operations around it: it hides what is declared after it and fits, and is hidden by what is declared before it. Of
 * the routers around it, it inherits the prefix only.
 *
 * @param path the path, without a slash at its end; may have variables, {@code /tenants/{tenant}}
 * @param target what serves the requests
 * @see <a href="https://fastapi.tiangolo.com/advanced/sub-applications/">FastAPI: sub applications</a>
 */
public record Mount(String path, Mountable target) implements Route, Routable {

    public Mount {
        path = withoutSlashes(path);
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
        return List.of(new Mount(inherited.prefix() + this.path, this.target));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.mount(this);
    }

    /** For messages: {@code mount /admin}. */
    @Override
    public String toString() {
        return "mount " + (this.path.isEmpty() ? "/" : this.path);
    }
}
