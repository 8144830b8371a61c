package io.fastapi.migrate.write;

/**
 * An input of an operation in Java.
 *
 * @param name what the handler calls it
 * @param type the type that the handler gets
 * @param boxed the same as a type argument
 * @param expression how it is declared
 */
record InputSource(String name, String type, String boxed, String expression) {}
