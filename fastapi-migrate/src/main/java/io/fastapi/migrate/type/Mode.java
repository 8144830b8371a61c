package io.fastapi.migrate.type;

/** In which direction a type is used. */
public enum Mode {
    /** Clients send it. */
    INPUT,
    /** The service answers with it. */
    OUTPUT,
    /** Both, and the document shows it once. */
    BOTH
}
