package io.fastapi.security.password;

import com.password4j.Argon2Function;
import com.password4j.Password;
import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder.BCryptVersion;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.ClassUtils;

/**
 * The hashes of Python's {@code passlib} and {@code pwdlib}, told apart by how they begin: bcrypt ({@code $2a$}, {@code $2b$},
 * {@code $2y$}) and, with {@code com.password4j:password4j} on the class path, Argon2id. Python reads what it writes.
 *
 * <p>Passwords that bcrypt would cut (more than 72 bytes) or that have a NUL are refused when they are hashed; hashes of them
 * that Python made verify as they do there, which looks at 72 bytes. An Argon2 hash without password4j is an
 * {@code IllegalStateException}, as passlib's missing backend: no password is wrong because of it.
 */
public final class PythonHashes extends AbstractValidatingPasswordEncoder {

    private static final int MOST_BCRYPT_BYTES = 72;

    /** Each byte of a longer one costs time of a client that is nobody yet. */
    private static final int MOST_CHARACTERS = 4096;

    /** What argon2-cffi, and with it pwdlib, takes: 64 MB, 3 passes, 4 lanes. */
    private static final int MEMORY = 65536;

    private static final int PASSES = 3;
    private static final int LANES = 4;
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int VERSION = 19;
    private static final int BCRYPT_ROUNDS = 12;
    private static final String WITHOUT_ARGON2 = "Argon2id needs com.password4j:password4j on the class path";

    private final PasswordEncoder bcrypt;
    private final boolean argon2;
    private final boolean readsArgon2;

    private PythonHashes(boolean argon2, int bcryptRounds) {
        this(argon2, bcryptRounds, hasArgon2());
    }

    PythonHashes(boolean argon2, int bcryptRounds, boolean readsArgon2) {
        this.argon2 = argon2;
        this.readsArgon2 = readsArgon2;
        this.bcrypt = new BCryptPasswordEncoder(BCryptVersion.$2B, bcryptRounds);
    }

    /** Makes Argon2id hashes where that is on the class path, and bcrypt hashes where it is not; verifies both. */
    public static PythonHashes recommended() {
        return hasArgon2() ? argon2id() : bcrypt();
    }

    /** Makes bcrypt hashes with 12 rounds, as passlib and pwdlib do; verifies Argon2id too where that is on the class path. */
    public static PythonHashes bcrypt() {
        return new PythonHashes(false, BCRYPT_ROUNDS);
    }

    /** Makes bcrypt hashes of other rounds, from 4 to 31. */
    public static PythonHashes bcrypt(int rounds) {
        return new PythonHashes(false, rounds);
    }

    /**
     * Makes Argon2id hashes, as pwdlib's {@code PasswordHash.recommended()}; verifies bcrypt too.
     *
     * @throws IllegalStateException if {@code com.password4j:password4j} is not on the class path
     */
    public static PythonHashes argon2id() {
        if (!hasArgon2()) {
            throw new IllegalStateException(WITHOUT_ARGON2);
        }
        return new PythonHashes(true, BCRYPT_ROUNDS);
    }

    private static boolean hasArgon2() {
        return ClassUtils.isPresent("com.password4j.Argon2Function", PythonHashes.class.getClassLoader());
    }

    /** Throws {@code IllegalArgumentException} for a password that this hash cannot hold. */
    @Override
    protected String encodeNonNullPassword(String password) {
        if (password.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A password has no NUL");
        }
        if (password.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("A password has at most " + MOST_CHARACTERS + " characters");
        }
        if (this.argon2) {
            return Argon2.encode(password);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BCRYPT_BYTES) {
            throw new IllegalArgumentException("A password has at most " + MOST_BCRYPT_BYTES + " bytes");
        }
        return this.bcrypt.encode(password);
    }

    @Override
    protected boolean matchesNonNull(String password, String hash) {
        if (password.length() > MOST_CHARACTERS) {
            return false;
        }
        if (!hash.startsWith("$argon2")) {
            return this.bcrypt.matches(password, hash);
        }
        if (!this.readsArgon2) {
            throw new IllegalStateException(WITHOUT_ARGON2);
        }
        return Argon2.matches(password, hash);
    }

    /** Whether a hash is of another kind, or cheaper, than one that is made now. */
    @Override
    protected boolean upgradeEncodingNonNull(String hash) {
        if (hash.startsWith("$argon2") || this.argon2) {
            return !(this.argon2 && hash.startsWith("$argon2id$") && Argon2.isCurrent(hash));
        }
        return this.bcrypt.upgradeEncoding(hash);
    }

    @Override
    public String toString() {
        return this.argon2 ? "PythonHashes[argon2id]" : "PythonHashes[bcrypt]";
    }

    /**
     * Loaded only where password4j is there. Spring's encoder of it has neither a salt of its own length, for which password4j
     * warns at each hash, nor the parameters of the hash that it compares.
     */
    private static final class Argon2 {

        private static final Argon2Function FUNCTION =
                Argon2Function.getInstance(MEMORY, PASSES, LANES, BYTES, com.password4j.types.Argon2.ID, VERSION);

        static String encode(String password) {
            return Password.hash(password)
                    .addRandomSalt(SALT_BYTES)
                    .with(FUNCTION)
                    .getResult();
        }

        static boolean matches(String password, String hash) {
            try {
                return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
            } catch (RuntimeException noHash) {
                return false;
            }
        }

        static boolean isCurrent(String hash) {
            Argon2Function function = Argon2Function.getInstanceFromHash(hash);
            return function.getMemory() >= MEMORY && function.getIterations() >= PASSES;
        }
    }
}
