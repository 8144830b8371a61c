package io.fastapi.benchmarks.jmh;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The deep model: folders within folders. */
record Folder(
        @NotNull @Size(min = 1, max = 60) String name,
        @Min(0) long bytes,
        @NotNull List<@Valid Folder> folders) {

    /** A folder with {@code depth} levels below it: on each level an empty folder and one that goes deeper. */
    static Folder of(int depth) {
        if (depth == 0) {
            return new Folder("leaf", 0, List.of());
        }
        Folder empty = new Folder("empty folder at level " + depth, depth, List.of());
        return new Folder("folder at level " + depth, 1000L * depth, List.of(empty, of(depth - 1)));
    }
}
