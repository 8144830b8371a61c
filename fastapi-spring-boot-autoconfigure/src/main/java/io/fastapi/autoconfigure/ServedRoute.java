package io.fastapi.autoconfigure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One route of an application, as people read it.
 *
 * @param kind {@code operation}, {@code websocket}, {@code mount}, {@code host} or {@code frontend}
 * @param methods its methods, in upper case; empty for all
 * @param path its path, below the mounts above it
 * @param name its name in URLs
 * @param tags its groups in the document
 * @param dependencies the names of what it depends on, those first that run first
 * @param security the names of its security schemes
 * @param around what stands around it alone
 * @param maxBodySize the most bytes of its body, where it says so
 */
record ServedRoute(
        String kind,
        List<String> methods,
        String path,
        String name,
        List<String> tags,
        List<String> dependencies,
        List<String> security,
        List<String> around,
        @Nullable Long maxBodySize) {

    /** Something that serves whatever is below a path. */
    static ServedRoute below(String kind, String path, String name) {
        return new ServedRoute(kind, List.of(), path, name, List.of(), List.of(), List.of(), List.of(), null);
    }

    /** For the log: {@code GET /items/{item_id} read_item}. */
    @Override
    public String toString() {
        String what = this.methods.isEmpty() ? this.kind : String.join("|", this.methods);
        return String.join(" ", what, this.path, this.name).trim();
    }
}
