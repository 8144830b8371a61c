package io.fastapi.engine.route;

import java.util.List;

/** What a route leads to, and the methods that it answers. */
record Route<T>(List<String> methods, T target, List<String> names) {}
