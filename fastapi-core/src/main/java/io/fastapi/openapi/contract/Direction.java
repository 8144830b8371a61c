package io.fastapi.openapi.contract;

/** Who writes a value, and so what may become of its type without breaking clients. */
enum Direction {

    /** Clients send it: it may take more than before. */
    INPUT,
    /** Clients receive it: it may hold less than before. */
    OUTPUT;

    Direction other() {
        return (this == INPUT) ? OUTPUT : INPUT;
    }

    /** Notes that a type takes in less than before. */
    void narrowed(Notes notes, String where, String what) {
        note(this == INPUT, notes, where, what);
    }

    /** Notes that a type takes in more than before. */
    void widened(Notes notes, String where, String what) {
        note(this == OUTPUT, notes, where, what);
    }

    private static void note(boolean breaking, Notes notes, String where, String what) {
        if (breaking) {
            notes.breaking(where, what);
        } else {
            notes.compatible(where, what);
        }
    }
}
