package io.fastapi.test.sample;

import org.springframework.stereotype.Service;

/** What the slice leaves out, and a test replaces. */
@Service
class ItemStore {

    String name(int id) {
        throw new IllegalStateException("The database is not there");
    }
}
