package io.fastapi.security.password;

import io.fastapi.error.HttpException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Checks names and passwords: {@code authenticate_user} of FastAPI's tutorial. Whether the name is unknown or the password
 * wrong, the answer is the same and the encoder is called once, so that neither answer nor time says who has an account.
 *
 * <pre>{@code
 * Logins<User> logins = Logins.of(PythonHashes.recommended(), users::findByName, User::hashedPassword);
 * post("/token").params(OAuth2PasswordRequestForm.depends())
 *     .handle(form -> Token.bearer(tokens.issue(logins.authenticate(form.username(), form.password()).name())));
 * }</pre>
 *
 * <p>Hashing takes the time that it is meant to take: {@link #authenticate} refuses to run on an event loop, and belongs in
 * {@code handle} and {@code depends}.
 *
 * @param <U> a user
 */
public final class Logins<U> {

    private final PasswordEncoder encoder;
    private final Function<String, Optional<U>> users;
    private final Function<U, String> hashes;

    /** Made at the first login: hashing is dear, and an application that starts has to answer first. */
    private volatile @Nullable String nobodysHash;

    private Logins(PasswordEncoder encoder, Function<String, Optional<U>> users, Function<U, String> hashes) {
        this.encoder = encoder;
        this.users = users;
        this.hashes = hashes;
    }

    /**
     * The logins of users; hashes a password at the first login, for the names of nobody.
     *
     * @param users finds a user by name, and may block
     * @param hash the hash of a user's password
     */
    public static <U> Logins<U> of(
            PasswordEncoder encoder, Function<String, Optional<U>> users, Function<U, String> hash) {
        return new Logins<>(encoder, users, hash);
    }

    /**
     * The user of a name and a password.
     *
     * @throws HttpException 401, the tutorial's "Incorrect username or password", if there is none
     * @throws IllegalStateException on an event loop
     */
    public U authenticate(String username, String password) {
        if (Schedulers.isInNonBlockingThread()) {
            throw new IllegalStateException(
                    "Passwords are not hashed on an event loop: use handle or depends, or authenticateAsync");
        }
        String nobodys = nobodysHash();
        Optional<U> user = this.users.apply(username);
        boolean matches = this.encoder.matches(password, user.map(this.hashes).orElse(nobodys));
        return user.filter(found -> matches).orElseThrow(Logins::incorrect);
    }

    /** The user of a name and a password, found on a thread that may block; fails as {@link #authenticate}. */
    public Mono<U> authenticateAsync(String username, String password) {
        return Mono.fromCallable(() -> authenticate(username, password)).subscribeOn(Schedulers.boundedElastic());
    }

    /** Made whether the name is known or not, so that the time of the first login does not say it either. */
    private String nobodysHash() {
        String hash = this.nobodysHash;
        if (hash == null) {
            hash = String.valueOf(this.encoder.encode("nobody's password"));
            this.nobodysHash = hash;
        }
        return hash;
    }

    private static HttpException incorrect() {
        return new HttpException(401, "Incorrect username or password", Map.of("WWW-Authenticate", "Bearer"));
    }
}
