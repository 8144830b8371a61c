package io.fastapi.engine.verify;

import io.fastapi.FastApi;
import io.fastapi.error.Problems;
import io.fastapi.input.Dependency;
import io.fastapi.lifecycle.Lifecycle;
import io.fastapi.operation.Host;
import io.fastapi.operation.Mount;
import io.fastapi.operation.Mountable;
import io.fastapi.operation.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds hooks and lifespans that nobody runs: those of what is mounted, as in FastAPI. */
final class MountedLives {

    private MountedLives() {}

    /** Notes mounts with such. */
    static void find(List<Route> routes, FastApi app, Problems suspicious) {
        Set<Object> opened = new HashSet<>();
        for (Lifecycle life : app.lifecycles()) {
            life.lifespans().stream().map(Dependency::key).forEach(opened::add);
        }
        for (Route route : routes) {
            if (route instanceof Mount mount) {
                check(mount, mount.target(), opened, suspicious);
            } else if (route instanceof Host host) {
                check(host, host.target(), opened, suspicious);
            }
        }
    }

    private static void check(Route mount, Mountable target, Set<Object> opened, Problems suspicious) {
        for (Lifecycle life : target.lifecycles()) {
            boolean known = life.lifespans().stream().map(Dependency::key).allMatch(opened::contains);
            if (!known || !life.startup().isEmpty() || !life.shutdown().isEmpty()) {
                suspicious.add(
                        mount,
                        "the hooks and lifespans of what is mounted do not run",
                        "give them to the application that it is mounted in");
                return;
            }
        }
    }
}
