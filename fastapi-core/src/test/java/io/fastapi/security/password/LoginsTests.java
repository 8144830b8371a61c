package io.fastapi.security.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.fastapi.error.HttpException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class LoginsTests {

    record User(String name, String hash) {}

    /** Notes what it is asked. */
    private static final class Counting implements PasswordEncoder {

        private final PasswordEncoder encoder = PythonHashes.bcrypt(4);
        private final List<String> hashes = new ArrayList<>();
        private int encoded;
        private final List<String> threads = new ArrayList<>();

        @Override
        public String encode(CharSequence password) {
            this.encoded++;
            return String.valueOf(this.encoder.encode(password));
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            this.hashes.add(hash);
            this.threads.add(Thread.currentThread().getName());
            return this.encoder.matches(password, hash);
        }
    }

    private final Counting encoder = new Counting();
    private final Map<String, User> users = Map.of("johndoe", new User("johndoe", this.encoder.encode("secret")));
    private final Logins<User> logins =
            Logins.of(this.encoder, name -> Optional.ofNullable(this.users.get(name)), User::hash);

    @Test
    void a_user_with_the_right_password_is_found() {
        assertThat(this.logins.authenticate("johndoe", "secret").name()).isEqualTo("johndoe");
        assertThat(this.logins.authenticateAsync("johndoe", "secret").block().name())
                .isEqualTo("johndoe");
    }

    /** Or the time of the first login would say whether the name is known. */
    @Test
    void what_names_of_nobody_are_compared_with_is_hashed_once_at_the_first_login_whoever_it_is() {
        assertThat(this.encoder.encoded).as("the user's own").isEqualTo(1);
        refused("johndoe", "Secret");
        assertThat(this.encoder.encoded).isEqualTo(2);
        refused("nobody", "secret");
        assertThat(this.encoder.encoded).isEqualTo(2);
    }

    /** Or users that moved with their hashes would look as if their passwords were wrong. */
    @Test
    void an_argon2_hash_that_cannot_be_read_is_a_fault_and_no_wrong_password() {
        String hash = PythonHashes.argon2id().encode("secret");
        PythonHashes without = new PythonHashes(false, 4, false);
        assertThatIllegalStateException()
                .isThrownBy(() -> without.matches("secret", hash))
                .withMessageContaining("com.password4j:password4j");
    }

    @Test
    void an_unknown_user_and_a_wrong_password_get_the_same_answer_for_one_call_of_the_encoder_each() {
        HttpException wrong = refused("johndoe", "Secret");
        HttpException unknown = refused("nobody", "secret");
        HttpException unknownWithNobodysPassword = refused("nobody", "nobody's password");
        assertThat(this.encoder.hashes).hasSize(3).doesNotContainNull();
        assertThat(this.encoder.hashes.get(1)).isNotEqualTo(this.encoder.hashes.get(0));
        for (HttpException each : List.of(wrong, unknown, unknownWithNobodysPassword)) {
            assertThat(each.status()).isEqualTo(401);
            assertThat(each.detail()).isEqualTo("Incorrect username or password");
            assertThat(each.headers()).isEqualTo(Map.of("WWW-Authenticate", "Bearer"));
        }
    }

    private HttpException refused(String name, String password) {
        try {
            this.logins.authenticate(name, password);
        } catch (HttpException refused) {
            return refused;
        }
        throw new AssertionError(name + " got in");
    }

    @Test
    void nothing_is_hashed_on_an_event_loop() {
        Mono<User> onLoop = Mono.fromCallable(() -> this.logins.authenticate("johndoe", "secret"))
                .subscribeOn(Schedulers.parallel());
        assertThatIllegalStateException().isThrownBy(onLoop::block);
        assertThat(this.encoder.hashes).isEmpty();
        Mono.defer(() -> this.logins.authenticateAsync("johndoe", "secret"))
                .subscribeOn(Schedulers.parallel())
                .block();
        assertThat(this.encoder.threads).singleElement().asString().startsWith("boundedElastic");
    }

    @Test
    void passwords_that_bcrypt_would_cut_are_not_hashed() {
        PasswordEncoder bcrypt = PythonHashes.bcrypt(4);
        assertThat(bcrypt.encode("x".repeat(72))).startsWith("$2b$04$");
        for (String password : List.of("x".repeat(73), "ä".repeat(37), "before\0after", "x".repeat(5000))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> bcrypt.encode(password))
                    .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(password));
        }
        assertThat(bcrypt.matches("x".repeat(73), bcrypt.encode("x".repeat(72))))
                .isTrue();
        assertThat(bcrypt.matches("x".repeat(5000), bcrypt.encode("x".repeat(72))))
                .isFalse();
    }

    @Test
    void argon2id_takes_what_bcrypt_cannot_except_a_nul() {
        PasswordEncoder argon2 = PythonHashes.argon2id();
        String hash = String.valueOf(argon2.encode("x".repeat(73)));
        assertThat(hash).startsWith("$argon2id$v=19$m=65536,t=3,p=4$");
        assertThat(argon2.matches("x".repeat(73), hash)).isTrue();
        assertThat(argon2.matches("x".repeat(72), hash)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> argon2.encode("before\0after"));
        assertThat(argon2.upgradeEncoding(hash)).isFalse();
        assertThat(argon2.upgradeEncoding("$2b$12$cUgF9IBrYZMtZ3ZPHv0EV.OBms1YR7/LQWa1EStwY5F89AKcNv1yW"))
                .isTrue();
    }

    @Test
    void what_is_no_hash_matches_nothing() {
        for (String hash : List.of("", "secret", "$2b$", "$argon2id$", "$argon2id$v=19$m=1,t=1,p=1$x$y")) {
            assertThat(PythonHashes.bcrypt(4).matches("secret", hash)).isFalse();
        }
        assertThatExceptionOfType(HttpException.class)
                .isThrownBy(() -> Logins.of(this.encoder, name -> Optional.of("user"), user -> "")
                        .authenticate("user", ""));
    }
}
