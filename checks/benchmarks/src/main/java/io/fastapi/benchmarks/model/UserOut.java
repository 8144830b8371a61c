package io.fastapi.benchmarks.model;

import java.util.List;

/** A user without the password. */
public record UserOut(Address address, Integer age, String email, String name, List<String> tags, String username) {

    /** The part of {@code user} that may be shown. */
    public static UserOut of(UserIn user) {
        return new UserOut(user.address(), user.age(), user.email(), user.name(), user.tags(), user.username());
    }
}
