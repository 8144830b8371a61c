package com.example.catalogue.pages;

import static io.fastapi.Dsl.depends;

import io.fastapi.input.Dependency;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How often the shop was opened: a lifespan, there before the first request and closed after the last one. */
final class Visits {

    private static final Logger logger = LoggerFactory.getLogger(Visits.class);

    static final Dependency<AtomicInteger> COUNT =
            depends(() -> new AtomicInteger()).closing(count -> logger.info("The shop was opened {} times", count));

    private Visits() {}
}
