package io.fastapi.benchmarks.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The constraints of {@link UserIn}, written by hand. */
public final class UserChecks {

    private static final Pattern ZIP = Pattern.compile(Address.ZIP);
    private static final Pattern EMAIL = Pattern.compile(UserIn.EMAIL);

    private final UserIn user;
    private final List<Violation> violations = new ArrayList<>(0);

    private UserChecks(UserIn user) {
        this.user = user;
    }

    /** What is wrong with {@code user}, in the order of its fields; usually nothing. */
    public static List<Violation> of(UserIn user) {
        UserChecks checks = new UserChecks(user);
        checks.address(user.address());
        checks.age(user.age());
        checks.email(user.email());
        checks.length(user.name(), 1, 100, user, "name");
        checks.length(user.password(), 8, 100, user, "password");
        checks.tags(user.tags());
        checks.length(user.username(), 3, 50, user, "username");
        return checks.violations;
    }

    private void address(@Nullable Address address) {
        if (address == null) {
            missing(user, "address");
            return;
        }
        length(address.city(), 1, 100, address, "address", "city");
        length(address.street(), 1, 100, address, "address", "street");
        matches(address.zip(), ZIP, address, "address", "zip");
    }

    private void age(@Nullable Integer age) {
        if (age == null) {
            missing(user, "age");
        } else if (age < 0) {
            violations.add(Violation.greaterThanEqual(loc("age"), age, 0));
        } else if (age > 150) {
            violations.add(Violation.lessThanEqual(loc("age"), age, 150));
        }
    }

    private void email(@Nullable String email) {
        matches(email, EMAIL, user, "email");
    }

    private void tags(@Nullable List<String> tags) {
        if (tags == null) {
            missing(user, "tags");
            return;
        }
        if (tags.size() > 10) {
            violations.add(Violation.tooManyItems(loc("tags"), tags, 10));
        }
        for (int i = 0; i < tags.size(); i++) {
            String tag = tags.get(i);
            if (tag.isEmpty()) {
                violations.add(Violation.tooShort(loc("tags", i), tag, 1));
            } else if (tag.length() > 20) {
                violations.add(Violation.tooLong(loc("tags", i), tag, 20));
            }
        }
    }

    private void length(@Nullable String text, int least, int greatest, Object owner, String... path) {
        if (text == null) {
            missing(owner, path);
        } else if (text.length() < least) {
            violations.add(Violation.tooShort(loc((Object[]) path), text, least));
        } else if (text.length() > greatest) {
            violations.add(Violation.tooLong(loc((Object[]) path), text, greatest));
        }
    }

    private void matches(@Nullable String text, Pattern pattern, Object owner, String... path) {
        if (text == null) {
            missing(owner, path);
        } else if (!pattern.matcher(text).find()) {
            violations.add(Violation.patternMismatch(loc((Object[]) path), text, pattern.pattern()));
        }
    }

    private void missing(Object owner, String... path) {
        violations.add(Violation.missing(loc((Object[]) path), owner));
    }

    private static List<Object> loc(Object... path) {
        List<Object> loc = new ArrayList<>(path.length + 1);
        loc.add("body");
        loc.addAll(List.of(path));
        return loc;
    }
}
