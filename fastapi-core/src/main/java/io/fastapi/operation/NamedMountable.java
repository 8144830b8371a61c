package io.fastapi.operation;

import io.fastapi.lifecycle.Lifecycle;
import java.util.List;
import org.springframework.web.server.WebHandler;

/** Something mounted that has no name of its own, with a name. */
record NamedMountable(Mountable target, String name) implements Mountable {

    @Override
    public WebHandler handler(Mounting mounting) {
        return this.target.handler(mounting);
    }

    @Override
    public List<Route> routes() {
        return this.target.routes();
    }

    @Override
    public List<Lifecycle> lifecycles() {
        return this.target.lifecycles();
    }

    @Override
    public Mountable name(String changed) {
        return new NamedMountable(this.target, changed);
    }
}
